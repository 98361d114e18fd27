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
    private readonly ThrownExceptions _exceptions = new(model, cancellationToken);

    /// <summary>The form for <paramref name="code"/>; null where no form is right.</summary>
    public CaseForm? Choose(int code)
    {
        var section = default(TakenBy);
        var arm = default(SwitchExpressionArmSyntax);
        switch (place)
        {
            case JoinedSwitch joined when new SwitchSections(joined.Switch, model, cancellationToken).Find(code) is not { } taken:
            case JoinedArms arms when (arm = new SwitchArms(arms.Switch, model, cancellationToken).Find(code)) is null:
            case JoinedChain { Chain: var chain } when chain.Takes(code):
                return null;
            case JoinedSwitch joined:
                section = new SwitchSections(joined.Switch, model, cancellationToken).Find(code)!.Value;
                break;
        }

        if (facts.Silent.Contains(code))
        {
            return Silent();
        }

        return section.Section is not null ? InSwitch(section)
            : arm is not null ? InArm(arm)
            : place is JoinedChain joinedChain ? InChain(joinedChain.Chain, code)
            : place.FailurePath.IsEmpty ? BesideTheFailurePath(code)
            : OnTheFailurePath();
    }

    private CaseForm? Silent() =>
        Swallowing.ReplacesAnother(place.Position)
        || (place.Helper is not null && (Swallowing.ReplacesAnother(anchor.Statement) || Throw(_exceptions.RequestException, anchor.Statement) is null))
            ? null
            : Throw(_exceptions.RequestException) ?? ReportAndThrow();

    // An arm has a value or throws, and the value of the general arm tells nothing apart.
    private CaseForm? InArm(SwitchExpressionArmSyntax arm) =>
        arm.Expression is ThrowExpressionSyntax thrown ? Throw(_exceptions.Of(thrown.Expression)) : null;

    // The branch is taken instead of the general one, so it must leave as that does.
    private CaseForm? InChain(StatusChain chain, int code)
    {
        var general = chain.General;
        if (general is IfStatementSyntax check)
        {
            general = mentions is not null && new StatusCondition(mentions, model, cancellationToken).Holds(check.Condition, code) == true ? check.Statement : null;
        }

        if (general is null)
        {
            return null;
        }

        var path = Path(StatementList.In(general));
        return Thrown(path) ?? (path.RepeatableExit() is { } exit ? CaseForm.ReportAnd(Sink(path.Statements), exit.ToString()) : null);
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

        if (path.RepeatableExit() is { } exit && !Designate(taken.Section.Labels))
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

    private CaseForm BesideTheFailurePath(int code)
    {
        // Where the case can't throw the same, it reports and lets the failure path throw.
        return Throw(ExceptionBehind(code)) ?? CaseForm.ReportAnd(Sink([]), Break);
    }

    private ThrownException? ExceptionBehind(int code)
    {
        // A fluent EnsureSuccessStatusCode throws before anything that stands behind it could.
        if (anchor.Ensure is not null)
        {
            return _exceptions.OfEnsure(anchor.Kind);
        }

        var rest = place is JoinedSwitch joined ? StatementList.After(joined.Switch) : anchor.Following;
        return mentions is null ? null : new WayToFailure(Path(rest), mentions, new StatusCondition(mentions, model, cancellationToken), _exceptions, facts.FailureThrows && place.Helper is null).Exception(code);
    }

    private CaseForm? Thrown(FailurePath path) => path.OnlyThrows() ? Throw(path.Exception()) : null;

    private CaseForm? Throw(ThrownException? exception) => Throw(exception, place.Position);

    private CaseForm? Throw(ThrownException? exception, SyntaxNode position) =>
        exception is not null && FateOf(exception, position) == ExceptionFate.Leaves ? new CaseForm(null, exception.Exit) : null;

    // Where what leaves the body is another exception, which doesn't say why.
    private CaseForm? ReportAndThrow() =>
        _exceptions.RequestException is { } exception && FateOf(exception, place.Position) == ExceptionFate.Forgotten
            ? new CaseForm(Sink([]) ?? ReportSink.Default, exception.Exit)
            : null;

    private ExceptionFate FateOf(ThrownException exception, SyntaxNode position) => Swallowing.FateOf(position, exception.Type, model, cancellationToken);

    // What a label names can't be named in front of it.
    private static bool Designate(SyntaxList<SwitchLabelSyntax> labels) =>
        labels.Any(label => label.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax));

    private FailurePath Path(IEnumerable<StatementSyntax> statements) => new([.. statements], mentions, model, cancellationToken);

    // First where this path reports, then where an enclosing catch does, then where a check behind the response does.
    private ReportSink? Sink(IEnumerable<StatementSyntax> path) => EnclosingCatches()
        .Concat(Checks())
        .Select(node => new[] { node })
        .Prepend<IEnumerable<SyntaxNode>>(path)
        .Select(nodes => ReportSink.FirstIn(nodes, place.Position, model, cancellationToken))
        .FirstOrDefault(sink => sink is not null);

    // What is said when all went well is no report of a failure.
    private IEnumerable<SyntaxNode> Checks() => anchor.Following
        .OfType<IfStatementSyntax>()
        .Select(check => mentions?.IsSuccess(check.Condition) == true ? (SyntaxNode?)check.Else : check)
        .OfType<SyntaxNode>();

    private IEnumerable<SyntaxNode> EnclosingCatches() => place.Position
        .Ancestors()
        .TakeWhile(node => !StatementList.IsBodyBoundary(node))
        .OfType<TryStatementSyntax>()
        .Where(guarded => guarded.Block.Span.Contains(place.Position.Span))
        .SelectMany(guarded => guarded.Catches);
}
