using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>
/// 429 is waited out, as Retry-After says, and the request sent again a bounded number of times: by a local function at the end of the body, which
/// the call becomes a call of. So every other outcome comes to the same place as before, whatever the shape of the code around it.
/// </summary>
internal sealed class RetryPlanner : IOutcomePlanner
{
    public Task<OutcomePlan?> PlanAsync(SharedFile file, IgnoredCall call, IEnumerable<int> codes, CancellationToken cancellationToken) =>
        Task.FromResult(codes.Contains(ScaleContract.TooManyRequests) && call.Missing.Contains(ScaleContract.TooManyRequests) && RetryPlan.Of(file, call, cancellationToken) is { } plan
            ? Write(file, plan, cancellationToken)
            : null);

    private static OutcomePlan Write(SharedFile file, RetryPlan plan, CancellationToken cancellationToken)
    {
        var target = plan.Targets[0];
        var style = FileStyle.Of(target, file.Text, plan.Body.Last.SpanStart);
        var lines = new LineEdit(file.Text, style);
        var names = new FrameworkNames(plan.Targets, plan.Body.Last);
        var locals = new RetryNames(plan);
        var writer = new RetryWriter(plan, style, names, locals, new MovedCode(file.Text), file.Text, plan.CancellationToken(cancellationToken));
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (!plan.Send.Rebuilt.IsEmpty)
        {
            changes.Add(new TextChange(MessageBuild.Removed(plan.Send.Rebuilt, file.Text), ""));
        }

        changes.Add(new TextChange(plan.Call.Span, locals.Function + "(" + string.Join(", ", plan.Passed.Select(variable => variable.Argument)) + ")"));
        var indent = lines.StatementIndent(plan.Body.Last);
        var rest = plan.Body.Block is { } block ? Indentation.OfLine(file.Text, block.OpenBraceToken.SpanStart) : indent;
        if (plan.Body.Block is { } broken)
        {
            changes.AddRange(lines.BreakOpen(broken, top: true, bottom: false));
        }

        changes.Add(lines.Below(plan.Body.Last.GetLastToken(), [.. writer.Write(indent).Prepend("")], blankAfter: plan.Body.Block is null, rest));
        return new OutcomePlan([ScaleContract.TooManyRequests], changes.ToImmutable(), [.. names.Usings]);
    }
}
