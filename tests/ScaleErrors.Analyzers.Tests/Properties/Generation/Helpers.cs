using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Second wave.</summary>
internal static class Helpers
{
    public static ImmutableArray<Family> Conditions { get; } = [];

    public static ImmutableArray<Family> Statements { get; } = [];
}
