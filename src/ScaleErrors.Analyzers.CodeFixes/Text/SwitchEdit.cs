using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Forms;
using ScaleErrors.Analyzers.CodeFixes.Placement;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>Puts cases into a switch that stands already.</summary>
internal static class SwitchEdit
{
    /// <summary>The edit; null where a comment hangs on a label that must go.</summary>
    public static ImmutableArray<TextChange>? Join(
        SwitchStatementSyntax statement, ImmutableSortedDictionary<int, CaseForm> cases, CaseWriter writer, LineEdit lines,
        SourceText text, FileStyle style, SemanticModel model, CancellationToken cancellationToken)
    {
        var sections = new SwitchSections(statement, model, cancellationToken);
        var (labels, contents) = Indents(statement, text, style);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var group in cases.GroupBy(pair => sections.IndexFor(pair.Key)))
        {
            var before = group.Key == 0 ? statement.OpenBraceToken : statement.Sections[group.Key - 1].GetLastToken();
            var written = group.SelectMany(pair => writer.Case(pair.Key, pair.Value, sections.OverNumber, labels, contents));
            var isLast = group.Key == statement.Sections.Count;
            changes.Add(lines.Below(before, written, blankAfter: false, isLast ? Indentation.OfLine(text, statement.SpanStart) : labels));
        }

        var stacked = cases.Keys
            .Select(code => sections.Find(code))
            .Where(taken => taken is { IsStacked: true })
            .Select(taken => taken!.Value.Label!);
        foreach (var line in stacked.GroupBy(label => text.Lines.IndexOf(label.SpanStart)))
        {
            if (RemoveLabels([.. line], text) is not { } removal)
            {
                return null;
            }

            changes.Add(removal);
        }

        return changes.ToImmutable();
    }

    private static (string Labels, string Contents) Indents(SwitchStatementSyntax statement, SourceText text, FileStyle style)
    {
        var outer = Indentation.OfLine(text, statement.SpanStart);
        var label = statement.Sections.FirstOrDefault(section => Indentation.IsFirstOnLine(text, section.SpanStart));
        var labels = label is not null ? Indentation.OfLine(text, label.SpanStart) : style.IndentLabels ? outer + style.Unit : outer;
        var content = statement.Sections
            .Select(section => section.Statements.FirstOrDefault())
            .FirstOrDefault(first => first is not (null or BlockSyntax) && Indentation.IsFirstOnLine(text, first.SpanStart));
        return (labels, content is not null ? Indentation.OfLine(text, content.SpanStart) : style.IndentCaseContents ? labels + style.Unit : labels);
    }

    // All labels of a line at once, so that it doesn't matter which of them went first.
    private static TextChange? RemoveLabels(ImmutableArray<SwitchLabelSyntax> removed, SourceText text)
    {
        var section = (SwitchSectionSyntax)removed[0].Parent!;
        var line = text.Lines.GetLineFromPosition(removed[0].SpanStart);
        var onLine = section.Labels.Where(label => line.Span.Contains(label.Span)).ToImmutableArray();
        var stays = onLine.Except(removed).ToImmutableArray();
        var between = onLine.Zip(onLine.Skip(1), (left, right) => text.ToString(TextSpan.FromBounds(left.Span.End, right.SpanStart)));
        if (removed.Any(label => !line.Span.Contains(label.Span) || HasRemark(label)) || between.Any(gap => gap.Trim().Length > 0))
        {
            return null;
        }

        if (!stays.IsEmpty)
        {
            var labels = TextSpan.FromBounds(onLine[0].SpanStart, onLine[onLine.Length - 1].Span.End);
            return new TextChange(labels, string.Join(" ", stays.Select(label => label.ToString())));
        }

        var whole = text.ToString(line.Span).Trim();
        return whole == text.ToString(TextSpan.FromBounds(onLine[0].SpanStart, onLine[onLine.Length - 1].Span.End))
            ? new TextChange(line.SpanIncludingLineBreak, "")
            : null;
    }

    // A comment inside of a label would go with it.
    private static bool HasRemark(SwitchLabelSyntax label) => label.DescendantTrivia().Any(trivia =>
        label.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
