using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Catches;
using ScaleErrors.Analyzers.CodeFixes.Retries;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>How the handling of a call is put into a file, however its outcome comes.</summary>
/// <param name="Codes">The codes that are handled, rising.</param>
/// <param name="Changes">The changes around the call.</param>
/// <param name="Usings">The namespaces that the file must use.</param>
internal sealed record OutcomePlan(ImmutableArray<int> Codes, ImmutableArray<TextChange> Changes, ImmutableArray<string> Usings);

/// <summary>Plans the handling of calls whose outcomes come in one form.</summary>
internal interface IOutcomePlanner
{
    /// <summary>Plans the handling of <paramref name="codes"/>; null where none of them has a fix.</summary>
    Task<OutcomePlan?> PlanAsync(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken);
}

/// <summary>Who plans for which form.</summary>
internal static class OutcomePlanners
{
    private static readonly ResponsePlanner Response = new();
    private static readonly ExceptionPlanner Exception = new();

    /// <summary>The planner that sends again.</summary>
    public static IOutcomePlanner Retry { get; } = new RetryPlanner();

    /// <summary>The planner for a call.</summary>
    public static IOutcomePlanner For(IgnoredCall call) => call.Thrown is null ? Response : Exception;
}
