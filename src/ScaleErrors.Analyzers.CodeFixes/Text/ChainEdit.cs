using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Placement;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Puts branches into a chain of checks that stands already.</summary>
internal static class ChainEdit
{
    /// <summary>The edit; null where comments stand in its way.</summary>
    public static ImmutableArray<TextChange>? Join(
        StatusChain chain, ImmutableSortedDictionary<int, CaseForm> cases, CaseWriter writer, LineEdit lines, SourceText text, FileStyle style, SemanticModel model)
    {
        var comparison = chain.Status + (chain.ByPattern ? " is " : " == ");
        var overNumber = model.GetTypeInfo(chain.Status).Type?.SpecialType == SpecialType.System_Int32;
        var indent = Indentation.OfLine(text, chain.Naming[0].SpanStart);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var group in cases.GroupBy(pair => chain.Before(pair.Key)))
        {
            var (last, next) = (group.Key.Statement.GetLastToken(), group.Key.Else!.ElseKeyword);
            var sameLine = text.Lines.IndexOf(last.Span.End) == text.Lines.IndexOf(next.SpanStart);
            if (sameLine && (last.TrailingTrivia.Concat(next.LeadingTrivia).Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia)) || !last.IsKind(SyntaxKind.CloseBraceToken)))
            {
                return null;
            }

            if (sameLine)
            {
                var branches = group.Select(pair => string.Join(style.NewLine, writer.Branch(pair.Key, pair.Value, comparison, overNumber, indent, braceOnNewLine: false)));
                changes.Add(LineEdit.Insert(last.Span.End, string.Concat(branches.Select(branch => " " + branch))));
                continue;
            }

            var written = group.SelectMany(pair => writer
                .Branch(pair.Key, pair.Value, comparison, overNumber, indent, style.BraceOnNewLine)
                .Select((line, index) => index == 0 ? indent + line : line));
            changes.Add(lines.Below(last, written, blankAfter: false, indent));
        }

        return changes.ToImmutable();
    }
}
