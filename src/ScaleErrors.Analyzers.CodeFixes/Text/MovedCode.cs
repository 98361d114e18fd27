using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>The text of code at another indentation. What stands inside of a literal stays as it is.</summary>
internal sealed class MovedCode(SourceText text)
{
    /// <summary>The text of a node without its trivia; its first line has no indentation.</summary>
    /// <param name="node">The code.</param>
    /// <param name="indent">The indentation of the line that it begins on afterwards.</param>
    /// <param name="replaced">Nodes inside that are written otherwise.</param>
    public string Of(SyntaxNode node, string indent, IReadOnlyDictionary<SyntaxNode, string>? replaced = null)
    {
        var before = Indentation.OfLine(text, node.SpanStart);
        var moved = new StringBuilder();
        var position = node.SpanStart;
        foreach (var replacement in (replaced ?? new Dictionary<SyntaxNode, string>()).OrderBy(entry => entry.Key.SpanStart))
        {
            Append(moved, node, position, replacement.Key.SpanStart, before, indent);
            moved.Append(replacement.Value);
            position = replacement.Key.Span.End;
        }

        Append(moved, node, position, node.Span.End, before, indent);
        return moved.ToString();
    }

    /// <summary>The lines of a part of a file, comments and all.</summary>
    /// <param name="lines">From the start of a line to the end of one.</param>
    /// <param name="first">The first code in them: its indentation becomes the new one.</param>
    /// <param name="indent">The indentation.</param>
    public IEnumerable<string> Lines(TextSpan lines, SyntaxNode first, string indent)
    {
        var before = Indentation.OfLine(text, first.SpanStart);
        var root = first.SyntaxTree.GetRoot();
        foreach (var line in text.Lines.Where(line => line.Start >= lines.Start && line.End <= lines.End && line.Start < lines.End))
        {
            var written = line.ToString();
            yield return IsInLiteral(root, line.Start) || !written.StartsWith(before, System.StringComparison.Ordinal)
                ? written
                : (indent + written.Substring(before.Length)).TrimEnd();
        }
    }

    private void Append(StringBuilder moved, SyntaxNode node, int start, int end, string before, string indent)
    {
        var span = TextSpan.FromBounds(start, end);
        var position = start;
        foreach (var line in text.Lines.Where(line => line.Start > start && line.Start < end && !IsInLiteral(node, line.Start)))
        {
            moved.Append(text.ToString(TextSpan.FromBounds(position, line.Start)));
            var own = Indentation.OfLine(text, line.Start);
            if (own.Length < line.End - line.Start)
            {
                moved.Append(own.StartsWith(before, System.StringComparison.Ordinal) ? indent + own.Substring(before.Length) : own);
            }

            position = System.Math.Min(line.Start + own.Length, end);
        }

        moved.Append(text.ToString(TextSpan.FromBounds(position, span.End)));
    }

    private static bool IsInLiteral(SyntaxNode node, int position)
    {
        var token = node.FindToken(position);
        return token.Span.Start < position && position < token.Span.End
            || token.Kind() is SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken or SyntaxKind.InterpolatedRawStringEndToken;
    }
}
