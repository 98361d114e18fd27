using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Moves the lines of code further in.</summary>
internal static class Shift
{
    /// <summary>What has to be put in front of the lines of <paramref name="node"/> behind its first where that is to stand at <paramref name="indent"/>.</summary>
    public static IEnumerable<TextChange> Lines(SyntaxNode node, SourceText text, string indent)
    {
        var before = Indentation.OfLine(text, node.SpanStart);
        return indent.StartsWith(before, StringComparison.Ordinal) ? Lines(node, indent.Substring(before.Length), text) : [];
    }

    /// <summary>Indents the lines of <paramref name="node"/> behind its first by <paramref name="more"/>; what stands inside of a token is left alone.</summary>
    public static IEnumerable<TextChange> Lines(SyntaxNode node, string more, SourceText text)
    {
        var root = node.SyntaxTree.GetRoot();
        var last = text.Lines.IndexOf(node.Span.End);
        for (var number = text.Lines.IndexOf(node.SpanStart) + 1; number <= last && more.Length > 0; number++)
        {
            var start = text.Lines[number].Start;
            var isInside = root.FindToken(start).Span is var token && token.Start < start && start < token.End;
            var trivia = root.FindTrivia(start);
            isInside |= trivia.Span.Start < start && start < trivia.Span.End;
            if (!isInside && text.Lines[number].ToString().Trim().Length > 0)
            {
                yield return LineEdit.Insert(start, more);
            }
        }
    }
}
