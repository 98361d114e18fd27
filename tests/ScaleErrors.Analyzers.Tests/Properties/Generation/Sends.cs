using System;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>The call itself, alone or tried again, in the try statements and loops that people put around it.</summary>
internal static class Sends
{
    /// <summary>Calls that read: a conflict is no answer to them.</summary>
    public const string Reading = "Http.Get";

    /// <summary>The text by which a call is known.</summary>
    public const string Call = "Http.";

    public static Gen<Construct> Any(Scope scope) => Gen.Frequency(
        (5, Once(scope, 4)),
        (3, Exceptions.Try(Once(scope, 3).Select(Braced), scope)),
        (2, Attempts(scope, inner => Once(inner, 3))),
        (2, Attempts(scope, inner => Exceptions.Try(Once(inner, 3).Select(Braced), inner))),
        (1, Exceptions.Try(Attempts(scope, inner => Once(inner, 3)).Select(Braced), scope)));

    private static Construct Braced(Construct statement) => Construct.Block(statement);

    private static Gen<Construct> Once(Scope scope, int max) => Gen.Frequency((9, Responding(scope, max)), (1, Throwing(scope, max)));

    private static Gen<Construct> Responding(Scope scope, int max) =>
        from form in Gen.Elements(
            "using var response = await Http.PostAsync(Tasks, null);",
            "var response = await Http.PostAsync(Tasks, null).ConfigureAwait(false);",
            "var sending = Http.PostAsync(Tasks, null); using var response = await sending;",
            "using var response = Http.PostAsync(Tasks, null).Result;",
            "using var response = await SendAsync$n();")
        from rest in Statements.Block(scope with { HasResponse = true }, 1, max)
        select Construct.Statement($"{{ {Kept(form, scope)} $0 }}", rest) with
        {
            Member = form.Contains("SendAsync", StringComparison.Ordinal)
                ? "private static Task<HttpResponseMessage> SendAsync$n() => Http.PostAsync(Tasks, null);"
                : null,
        };

    // A response that is returned must not be disposed of.
    private static string Kept(string form, Scope scope) =>
        scope.Returning == Returning.Response ? form.Replace("using ", "", StringComparison.Ordinal) : form;

    /// <summary>Calls that bring no response, but throw.</summary>
    private static Gen<Construct> Throwing(Scope scope, int max) =>
        from form in Gen.Elements("text = await Http.GetStringAsync(Tasks);", "text = Http.GetStringAsync(Tasks).Result;")
        from rest in Statements.Block(scope, 0, max)
        select Construct.Statement($"{{ {form} $0 }}", rest);

    private static Gen<Construct> Attempts(Scope scope, Func<Scope, Gen<Construct>> send) =>
        from head in Gen.Elements(
            "for (attempt = 0; attempt < 3; attempt++)",
            "for (attempt = 1; attempt <= 2; attempt++)")
        from body in send(scope with { HasAttempt = true, CanBreak = true })
        select Construct.Statement(head + " { $0 }", body);
}
