using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Sets of codes that the status is looked up in.</summary>
internal static class CodeSets
{
    public static ImmutableArray<Family> Conditions { get; } =
    [
        new(1, scope => scope.HasResponse, _ => Looked(StatusTests.EnumCode, "response.StatusCode", "HashSet<HttpStatusCode>", "new() { $, }")),
        new(1, scope => scope.HasResponse, _ => Looked(StatusTests.EnumCode, "response.StatusCode", "FrozenSet<HttpStatusCode>", "new[] { $, }.ToFrozenSet()")),
        new(1, scope => scope.HasResponse, _ => Looked(StatusTests.NumberCode, "(int)response.StatusCode", "int[]", "[$,]")),
        new(1, scope => scope.HasResponse, _ => Family.ListOf(StatusTests.EnumCode, 1, 3)
            .Select(codes => Construct.Condition("new[] { $, }.Contains(response.StatusCode)", codes))),
    ];

    private static Gen<Construct> Looked(Gen<Construct> code, string status, string type, string set) =>
        Family.ListOf(code, 1, 3).Select(codes => Construct.Condition($"Codes$n.Contains({status})", codes) with
        {
            Member = $"private static readonly {type} Codes$n = {set};",
        });
}
