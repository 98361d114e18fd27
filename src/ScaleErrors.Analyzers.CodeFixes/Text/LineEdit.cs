using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Puts whole lines into a file and leaves every other byte alone.</summary>
internal sealed class LineEdit(SourceText text, FileStyle style)
{
    /// <summary>Puts <paramref name="lines"/> below the line that <paramref name="token"/> ends.</summary>
    /// <param name="token">The token.</param>
    /// <param name="lines">The lines, with their indentation.</param>
    /// <param name="blankAfter">Whether an empty line sets them off from what follows.</param>
    /// <param name="restIndent">The indentation of what follows on the same line and so gets a line of its own.</param>
    public TextChange Below(SyntaxToken token, IEnumerable<string> lines, bool blankAfter, string restIndent)
    {
        var block = string.Concat(lines.Select(line => style.NewLine + line));
        var next = token.GetNextToken(includeZeroWidth: true);
        blankAfter &= !next.IsKind(SyntaxKind.CloseBraceToken) && !next.IsKind(SyntaxKind.EndOfFileToken);
        foreach (var trivia in token.TrailingTrivia)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return Insert(trivia.SpanStart, block + (blankAfter && NextLineHasCode(trivia.SpanStart) ? style.NewLine : ""));
            }
        }

        if (next.IsKind(SyntaxKind.EndOfFileToken))
        {
            return Insert(token.FullSpan.End, block);
        }

        var rest = style.NewLine + (blankAfter ? style.NewLine : "") + restIndent;
        return token.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            ? new TextChange(TextSpan.FromBounds(token.Span.End, next.SpanStart), block + rest)
            : Insert(token.FullSpan.End, block + rest);
    }

    /// <summary>
    /// Gives an embedded statement the opening brace of a block, and <paramref name="lines"/> on top of it; null where what stands in between
    /// would be torn apart.
    /// </summary>
    public ImmutableArray<TextChange>? OpenBlock(StatementSyntax embedded, IEnumerable<string> lines)
    {
        var before = embedded.GetFirstToken().GetPreviousToken();
        var trivia = before.TrailingTrivia.Concat(embedded.GetLeadingTrivia()).ToImmutableArray();
        if (trivia.Any(item => item.IsDirective))
        {
            return null;
        }

        var brace = style.BraceOnNewLine ? style.NewLine + BlockIndent(embedded) + "{" : " {";
        var block = string.Concat(lines.Select(line => line.Length == 0 ? style.NewLine : style.NewLine + line));
        if (before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia))
        {
            var end = before.TrailingTrivia.First(item => item.IsKind(SyntaxKind.EndOfLineTrivia)).SpanStart;
            return style.BraceOnNewLine || end == before.Span.End
                ? [Insert(end, brace + block)]
                : [Insert(before.Span.End, brace), Insert(end, block)];
        }

        return trivia.All(item => item.IsKind(SyntaxKind.WhitespaceTrivia))
            ? [new TextChange(TextSpan.FromBounds(before.Span.End, embedded.SpanStart), brace + block + style.NewLine + StatementIndent(embedded))]
            : null;
    }

    /// <summary>
    /// What puts the other lines of <paramref name="embedded"/> one level deeper where it begins behind an <c>else</c>; null where a text of several
    /// lines would change by it.
    /// </summary>
    public ImmutableArray<TextChange>? Deeper(StatementSyntax embedded)
    {
        var (first, last) = (text.Lines.IndexOf(embedded.SpanStart), text.Lines.IndexOf(embedded.Span.End));
        if (Indentation.IsFirstOnLine(text, embedded.SpanStart) || first == last)
        {
            return [];
        }

        return embedded.DescendantTokens().Any(token => text.Lines.IndexOf(token.SpanStart) != text.Lines.IndexOf(token.Span.End))
            ? null
            : [.. text.Lines.Skip(first + 1).Take(last - first).Where(line => line.ToString().Trim() is { Length: > 0 } code && code[0] != '#').Select(line => Insert(line.Start, style.Unit))];
    }

    /// <summary>The indentation of the braces of an embedded statement's block.</summary>
    public string BlockIndent(StatementSyntax embedded) => Indentation.OfLine(text, embedded.Parent!.SpanStart);

    /// <summary>The indentation of <paramref name="statement"/> after the edit.</summary>
    public string StatementIndent(StatementSyntax statement) => Indentation.Of(statement, text, style.Unit);

    /// <summary>Breaks a block that stands on one line: what is put into it has lines of its own.</summary>
    public IEnumerable<TextChange> BreakOpen(BlockSyntax block, bool top, bool bottom)
    {
        var (open, close) = (block.OpenBraceToken, block.CloseBraceToken);
        if (text.Lines.IndexOf(open.SpanStart) != text.Lines.IndexOf(close.SpanStart) || block.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)))
        {
            yield break;
        }

        var outer = Indentation.OfLine(text, open.SpanStart);
        if (top)
        {
            var before = open.GetPreviousToken();
            var own = style.BraceOnNewLine
                && !Indentation.IsFirstOnLine(text, open.SpanStart)
                && before.TrailingTrivia.All(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
            var start = own ? before.Span.End : open.Span.End;
            var brace = own ? style.NewLine + outer + "{" : "";
            yield return new TextChange(TextSpan.FromBounds(start, open.GetNextToken().SpanStart), brace + style.NewLine + outer + style.Unit);
        }

        if (bottom)
        {
            yield return new TextChange(TextSpan.FromBounds(close.GetPreviousToken().Span.End, close.SpanStart), style.NewLine + outer);
        }
    }

    public static TextChange Insert(int position, string inserted) => new(new TextSpan(position, 0), inserted);

    private bool NextLineHasCode(int position)
    {
        var number = text.Lines.IndexOf(position) + 1;
        var next = number < text.Lines.Count ? text.Lines[number].ToString().Trim() : "";
        return next.Length > 0 && next[0] != '#';
    }
}
