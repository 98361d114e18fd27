using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Names;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>Puts a response into a local in front of the statement that it stands in.</summary>
internal sealed class Hoist(
    SourceText text, ImmutableArray<Target> targets, FileStyle style, ExpressionSyntax value, StatementSyntax statement, CancellationToken cancellationToken)
{
    private readonly LineEdit _lines = new(text, style);
    private readonly ExpressionSyntax _whole = ResponseExpression.InParentheses(value);

    /// <summary>The edit; null where comments or directives stand in its way.</summary>
    public NamingEdit? Write()
    {
        var embedded = !StatementList.Contains(statement);
        if ((embedded && !StatementList.IsEmbedded(statement)) || !LeavesTriviaAlone())
        {
            return null;
        }

        var names = new FrameworkNames(targets, statement);
        var name = ResponseName.For(value, targets, cancellationToken);
        var indent = _lines.StatementIndent(statement);
        var before = TextSpan.FromBounds(statement.SpanStart, value.SpanStart);
        var declaration = new LocalDeclaration(targets, style, names).Of(value, name, embedded ? null : statement, isUsing: ResponseLifetime.EndsIn(_whole));
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (embedded)
        {
            if (_lines.OpenBlock(statement, []) is not { } open || _lines.Deeper(statement) is not { } deeper)
            {
                return null;
            }

            changes.AddRange(open);
            changes.AddRange(deeper.Where(change => !before.Contains(change.Span)));
            changes.Add(_lines.Below(statement.GetLastToken(), [_lines.BlockIndent(statement) + "}"], blankAfter: false, _lines.BlockIndent(statement)));
        }
        else if (statement.Parent is BlockSyntax block)
        {
            changes.AddRange(_lines.BreakOpen(block, top: true, bottom: true));
        }

        changes.Add(new TextChange(before, declaration));
        changes.Add(new TextChange(
            TextSpan.FromBounds(value.Span.End, _whole.Span.End),
            ";" + style.NewLine + indent + text.ToString(TextSpan.FromBounds(statement.SpanStart, _whole.SpanStart)) + name));
        return new NamingEdit(changes.ToImmutable(), [.. names.Usings]);
    }

    // What stands in parentheses around the response would be lost; directives in front of it would lose their line.
    private bool LeavesTriviaAlone() =>
        TriviaIn(TextSpan.FromBounds(statement.SpanStart, value.SpanStart)).All(trivia => !trivia.IsDirective)
        && TriviaIn(TextSpan.FromBounds(_whole.SpanStart, value.SpanStart))
            .Concat(TriviaIn(TextSpan.FromBounds(value.Span.End, _whole.Span.End)))
            .All(trivia => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia);

    private IEnumerable<SyntaxTrivia> TriviaIn(TextSpan span) => statement.DescendantTrivia(span).Where(trivia => span.Contains(trivia.Span));
}
