using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Placement;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>
/// Chooses what a case does: it leaves as the general failure path leaves. It throws where failure throws today or where the outcome was
/// silent, so that callers who never saw an exception still see none.
/// </summary>
internal sealed class FormChooser(
    IgnoredCall facts, ResponseAnchor anchor, ResponseMentions? mentions, Place place, SemanticModel model, CancellationToken cancellationToken)
{
    private const string Break = "break;";
    private const string GoToDefault = "goto default;";

    /// <summary>The form for <paramref name="code"/>, which falls into <paramref name="section"/> of the joined switch; null where no form is right.</summary>
    public CaseForm? Choose(int code, TakenBy section)
    {
        if (facts.Silent.Contains(code))
        {
            var exception = model.Compilation.GetTypeByMetadataName(FailurePath.RequestException);
            return Throw(new ThrowRequestException(), exception);
        }

        return section.Section is not null ? InSwitch(section)
            : place.FailurePath.IsEmpty ? BesideTheFailurePath()
            : OnTheFailurePath();
    }

    // The case skips the section that takes the code today, so it must repeat it or go there.
    private CaseForm? InSwitch(TakenBy taken)
    {
        var path = Path(taken.Section!.Statements is [BlockSyntax block] ? block.Statements : taken.Section.Statements);
        var sink = Sink(path.Statements);
        if (Thrown(path) is { } thrown)
        {
            return thrown;
        }

        if (path.RepeatableExit() is { } exit)
        {
            return CaseForm.ReportAnd(sink, exit.ToString());
        }

        return taken.Section.Labels.Any(SyntaxKind.DefaultSwitchLabel) ? CaseForm.ReportAnd(sink, GoToDefault) : null;
    }

    private CaseForm OnTheFailurePath()
    {
        var path = Path(place.FailurePath);
        if (Thrown(path) is { } thrown)
        {
            return thrown;
        }

        var exit = path.RepeatableExit() is ReturnStatementSyntax or ThrowStatementSyntax ? path.RepeatableExit()!.ToString() : Break;
        return CaseForm.ReportAnd(Sink(path.Statements), exit);
    }

    private CaseForm BesideTheFailurePath()
    {
        // A fluent EnsureSuccessStatusCode throws before anything that stands behind it could.
        var rest = Path(anchor.Ensure is not null ? [] : anchor.Following.Where(statement => statement != (place as JoinedSwitch)?.Switch));
        var thrown = facts.FailureThrows && rest.Exception(out var type) is { } exit ? Throw(exit, type) : null;
        return thrown ?? CaseForm.ReportAnd(Sink([]), Break);
    }

    private CaseForm? Thrown(FailurePath path) =>
        facts.FailureThrows && path.OnlyThrows() && path.Exception(out var type) is { } exit ? Throw(exit, type) : null;

    private CaseForm? Throw(Exit exit, ITypeSymbol? type) =>
        type is null || Swallowing.Swallows(place.Position, type, model, cancellationToken) ? null : new CaseForm(null, exit);

    private FailurePath Path(IEnumerable<StatementSyntax> statements) => new([.. statements], mentions, model, cancellationToken);

    // First where this path reports, then where an enclosing catch does, then where a check behind the response does.
    private ReportSink? Sink(IEnumerable<StatementSyntax> path) => ReportSink.FirstIn(
        path.Concat<SyntaxNode>(EnclosingCatches()).Concat(anchor.Following.OfType<IfStatementSyntax>()),
        place.Position, model, cancellationToken);

    private IEnumerable<CatchClauseSyntax> EnclosingCatches() => place.Position
        .Ancestors()
        .TakeWhile(node => !StatementList.IsBodyBoundary(node))
        .OfType<TryStatementSyntax>()
        .Where(guarded => guarded.Block.Span.Contains(place.Position.Span))
        .SelectMany(guarded => guarded.Catches);
}
