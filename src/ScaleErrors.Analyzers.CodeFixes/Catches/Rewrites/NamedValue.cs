using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Naming;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>
/// Gives the value of a call a name in front of the statement that it stands in, where that statement can't be put into a try: <c>using var</c>,
/// <c>if</c>, <c>foreach</c>, <c>yield return</c>, one whose variables are used behind it.
/// </summary>
internal sealed class NamedValue(SemanticModel model, SourceText text, FileStyle style, CancellationToken cancellationToken)
{
    private const string Stem = "result";

    /// <summary>The changes; null where something would be evaluated in another order, or more often than it is.</summary>
    public ImmutableArray<TextChange>? Name(ExpressionSyntax value, StatementSyntax statement)
    {
        ExpressionSyntax whole = value;
        while (whole.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            whole = parenthesized;
        }

        if (statement.ContainsDirectives || new EvaluationOrder(value, model, cancellationToken).Home() != statement
            || LocalType.Of(value, mayBecomeNull: false, model, cancellationToken) is not { } type)
        {
            return null;
        }

        // The call stays where it is; what stands in front of it moves behind it.
        var name = FreeName.For(Stem, statement, model);
        var indent = new LineEdit(text, style).StatementIndent(statement);
        var before = TextSpan.FromBounds(statement.SpanStart, value.SpanStart);
        var moved = text.ToString(TextSpan.FromBounds(statement.SpanStart, whole.SpanStart));
        return
        [
            new TextChange(before, type + " " + name + " = "),
            new TextChange(TextSpan.FromBounds(value.Span.End, whole.Span.End), ";" + style.NewLine + indent + moved + name),
        ];
    }
}
