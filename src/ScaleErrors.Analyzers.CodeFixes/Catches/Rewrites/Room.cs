using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Naming;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>
/// Says how code has to be written for a try to have room around a call: a step at a time, for what is next depends on what stands there by then.
/// </summary>
internal sealed class Room(Target target, SourceText text, FileStyle style, CancellationToken cancellationToken)
{
    /// <summary>The next step: none where there is room, null where there can be none.</summary>
    public ImmutableArray<TextChange>? NextStep(Reach reach)
    {
        var changes = BodyStep(reach) is { IsEmpty: true } ? StatementStep(reach) : BodyStep(reach);
        return Unless(changes);
    }

    /// <summary>The changes; null where they would tear something apart.</summary>
    public ImmutableArray<TextChange>? Unless(ImmutableArray<TextChange>? changes) => changes is { } made && made.Any(Tears) ? null : changes;

    /// <summary>The next step to a statement that waits for the call, in a list of statements: none where there is one, null where there can be none.</summary>
    public ImmutableArray<TextChange>? NextBodyStep(Reach reach) => Unless(BodyStep(reach));

    private ImmutableArray<TextChange>? BodyStep(Reach reach) => reach.Holder switch
    {
        ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax => new BlockBody(text, target, style, cancellationToken).Write(reach.Holder)?.Changes,
        ReturnStatementSyntax leave when reach.Wait == Wait.Elsewhere => AwaitedTask.Await(leave, target.Model, cancellationToken),
        ExpressionStatementSyntax or ReturnStatementSyntax when StatementList.IsEmbedded((StatementSyntax)reach.Holder) => Braces((StatementSyntax)reach.Holder),
        _ => [],
    };

    private ImmutableArray<TextChange>? StatementStep(Reach reach)
    {
        switch (reach.Holder)
        {
            case StatementSyntax statement when !StatementList.Contains(statement):
                return StatementList.IsEmbedded(statement) && reach.Wait == Wait.Enumerating ? Braces(statement) : null;
            case StatementSyntax statement when (reach.Wait == Wait.Enumerating || statement is not CommonForEachStatementSyntax) && TryBody.Of(statement, target.Model, cancellationToken) is not null:
                return [];
            case StatementSyntax statement:
                return new NamedValue(target.Model, text, style, cancellationToken).Name(reach.Value, statement);
            default:
                return null;
        }
    }

    private ImmutableArray<TextChange>? Braces(StatementSyntax embedded)
    {
        var lines = new LineEdit(text, style);
        var outer = lines.BlockIndent(embedded);
        return lines.OpenBlock(embedded, []) is { } open
            ? open.Add(lines.Below(embedded.GetLastToken(), [outer + "}"], blankAfter: false, outer))
            : null;
    }

    // What is replaced must be code alone: comments and directives inside would be lost, or mean something else.
    private bool Tears(TextChange change) => change.Span.Length > 0 && target.Root
        .DescendantTrivia(change.Span)
        .Any(trivia => change.Span.OverlapsWith(trivia.Span) && (trivia.IsDirective || trivia.ToString().Trim().Length > 0));
}
