using System.Collections.Immutable;
using System.Linq;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Objects made of the status, and what is asked of them.</summary>
internal static class Results
{
    public static ImmutableArray<Family> Statements { get; } =
    [
        new(2, scope => scope.HasResponse && Family.Nests(scope), scope =>
            from shape in Gen.Elements(Shapes.AsEnumerable())
            from code in StatusTests.EnumCode
            from then in Generation.Statements.Block(scope.Deeper)
            from otherwise in Generation.Statements.Block(scope.Deeper)
            select Construct.Statement(
                $"{{ var result$n = {shape.Made}; if (result$n{shape.Test}) $1 else if (!result$n.{shape.Success}) $2 }}", code, then, otherwise) with
            {
                Member = shape.Member,
            }),
    ];

    private static ImmutableArray<(string Made, string Test, string Success, string? Member)> Shapes { get; } =
    [
        ("(response.StatusCode, response.IsSuccessStatusCode)", ".StatusCode == $0", "IsSuccessStatusCode", null),
        ("(Status: response.StatusCode, Ok: response.IsSuccessStatusCode)", " is ($0, _)", "Ok", null),
        ("new { Status = response.StatusCode, Ok = response.IsSuccessStatusCode }", ".Status == $0", "Ok", null),
        ("new Result$n(response.StatusCode, response.IsSuccessStatusCode)", " is { Status: $0 }", "Ok",
            "private sealed record Result$n(HttpStatusCode Status, bool Ok);"),
        ("Result$n<string>.Of(response, \"a\")", " is Result$n<string>.Failed { Status: $0 }", "Ok", GenericResult),
        ("Result$n<int>.Of(response, 1)", ".Has($0)", "Ok", GenericResult),
    ];

    // As the libraries have it: its cases are nested, and its own members ask which of them it is.
    private const string GenericResult =
        "private abstract record Result$n<T>(bool Ok) {"
        + " public sealed record Made(T Value) : Result$n<T>(true);"
        + " public sealed record Failed(HttpStatusCode Status) : Result$n<T>(false);"
        + " public static Result$n<T> Of(HttpResponseMessage response, T value)"
        + " { Recorder.Read(); return response.IsSuccessStatusCode ? new Made(value) : new Failed(response.StatusCode); }"
        + " public bool Has(HttpStatusCode status) { Recorder.Read(); return this is Failed failed && failed.Status == status; } }";
}
