using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>The outcome comes as a response: its status is switched on.</summary>
internal sealed class ResponsePlanner : IOutcomePlanner
{
    public Task<OutcomePlan?> PlanAsync(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken) =>
        Task.FromResult(Plan(file, call, codes, cancellationToken));

    private static OutcomePlan? Plan(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken) =>
        Handling.Plan(file, call, codes, cancellationToken) is { } handling
        && HandlingEdit.Write(file, handling, cancellationToken) is { } edit
            ? new OutcomePlan([.. handling.Cases.Keys], edit.Changes, edit.Usings)
            : null;
}
