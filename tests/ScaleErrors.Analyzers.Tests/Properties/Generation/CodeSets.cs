using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Second wave.</summary>
internal static class CodeSets
{
    public static ImmutableArray<Family> Conditions { get; } = [];
}
