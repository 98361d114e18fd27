using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>What the analyzer found out about one call, as its diagnostics carry it.</summary>
/// <param name="Name">Where the method name of the call stands.</param>
/// <param name="Silent">The codes that are treated like success.</param>
/// <param name="Lumped">The codes that are treated like every other failure.</param>
/// <param name="FailureThrows">Whether an unlisted failure ends in an exception that leaves the body of the call, on every path.</param>
/// <param name="Thrown">How a failure comes as an exception; null where it comes as a response.</param>
internal sealed record IgnoredCall(
    TextSpan Name, ImmutableArray<int> Silent, ImmutableArray<int> Lumped, bool FailureThrows, ThrownOutcome? Thrown = null)
{
    /// <summary>All missing codes, rising.</summary>
    public ImmutableArray<int> Missing => [.. Silent.Union(Lumped).OrderBy(code => code)];

    /// <summary>The same call in a file with <paramref name="changes"/>.</summary>
    public IgnoredCall After(ImmutableArray<TextChange> changes)
    {
        var by = changes.Where(change => change.Span.End <= Name.Start).Sum(change => change.NewText!.Length - change.Span.Length);
        return this with { Name = new TextSpan(Name.Start + by, Name.Length) };
    }

    public static IgnoredCall From(Diagnostic diagnostic) => new(
        diagnostic.Location.SourceSpan,
        DiagnosticProperties.Silent(diagnostic.Properties),
        DiagnosticProperties.Lumped(diagnostic.Properties),
        DiagnosticProperties.FailureThrows(diagnostic.Properties),
        DiagnosticProperties.Thrown(diagnostic.Properties));

    /// <summary>
    /// One call from the diagnostics at one place. Those of linked documents may disagree where targets differ: then the form that changes
    /// the least is right for all of them, which is that of a lumped code whose failure doesn't throw.
    /// </summary>
    public static IgnoredCall Merge(IEnumerable<IgnoredCall> calls)
    {
        var all = calls.ToImmutableArray();
        var lumped = all.SelectMany(call => call.Lumped).Distinct().OrderBy(code => code).ToImmutableArray();
        var silent = all.SelectMany(call => call.Silent).Distinct().Except(lumped).OrderBy(code => code).ToImmutableArray();
        return new IgnoredCall(all[0].Name, silent, lumped, all.All(call => call.FailureThrows), Merge([.. all.Select(call => call.Thrown)]));
    }

    // A target whose exception has no status code says nothing about those whose has: the fix looks at each target again.
    private static ThrownOutcome? Merge(ImmutableArray<ThrownOutcome?> all) => all.Contains(null)
        ? null
        : all.FirstOrDefault(thrown => thrown is { Status.IsEmpty: false }) ?? all[0];
}
