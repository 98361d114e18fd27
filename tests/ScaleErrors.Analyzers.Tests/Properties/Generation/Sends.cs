using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>The call itself, alone or tried again, in the try statements and loops that people put around it.</summary>
internal static class Sends
{
    /// <summary>The text by which the call is known.</summary>
    public const string Call = "Http.PostAsync";

    public static Gen<Construct> Any(Scope scope) => Gen.Frequency(
        (5, Once(scope, 4)),
        (3, Exceptions.Try(Once(scope, 3).Select(Braced), scope)),
        (2, Attempts(scope, inner => Once(inner, 3))),
        (2, Attempts(scope, inner => Exceptions.Try(Once(inner, 3).Select(Braced), inner))),
        (1, Exceptions.Try(Attempts(scope, inner => Once(inner, 3)).Select(Braced), scope)));

    private static Construct Braced(Construct statement) => Construct.Block(statement);

    private static Gen<Construct> Once(Scope scope, int max) =>
        from form in Gen.Elements(
            "using var response = await Http.PostAsync(Tasks, null);",
            "var response = await Http.PostAsync(Tasks, null).ConfigureAwait(false);",
            "var sending = Http.PostAsync(Tasks, null); using var response = await sending;")
        from rest in Statements.Block(scope with { HasResponse = true }, 1, max)
        select Construct.Statement($"{{ {(scope.Returning == Returning.Response ? form.Replace("using ", "", System.StringComparison.Ordinal) : form)} $0 }}", rest);

    private static Gen<Construct> Attempts(Scope scope, System.Func<Scope, Gen<Construct>> send) =>
        from head in Gen.Elements(
            "for (attempt = 0; attempt < 3; attempt++)",
            "for (attempt = 1; attempt <= 2; attempt++)")
        from body in send(scope with { HasAttempt = true, CanBreak = true })
        select Construct.Statement(head + " { $0 }", body);
}
