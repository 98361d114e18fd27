using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Returns of everything that a body may return.</summary>
internal static class Exits
{
    public static ImmutableArray<Family> Statements { get; } =
    [
        new(5, scope => scope.CanReturn && (scope.HasResponse || scope.Returning is not (Returning.Status or Returning.Response)), Return),
    ];

    private static Gen<Construct> Return(Scope scope) => scope.Returning switch
    {
        Returning.Bool => Conditions.Any(scope.Deeper).Select(value => Construct.Statement("return $0;", value)),
        Returning.Text => Texts.Any(scope.Deeper).Select(value => Construct.Statement("return $0;", value)),
        Returning.Status => Gen.Elements("return (int)response.StatusCode;", "return 1;", "return 2;").Select(form => Construct.Statement(form)),
        Returning.Response => Gen.Elements("return response;", "return null;").Select(form => Construct.Statement(form)),
        _ => Gen.Constant(Construct.Statement("return;")),
    };
}
