using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>How a file is written: what its .editorconfig says, else what its code shows.</summary>
/// <param name="NewLine">The line ending.</param>
/// <param name="Unit">One level of indentation.</param>
/// <param name="BraceOnNewLine">Whether the brace of a control block stands on a line of its own.</param>
/// <param name="IndentLabels">Whether the labels of a switch are indented.</param>
/// <param name="IndentCaseContents">Whether the statements of a case are indented.</param>
/// <param name="UseVar">Whether a local whose type is not apparent is declared with <c>var</c>.</param>
/// <param name="MaxLineLength">Where lines are wrapped.</param>
internal sealed record FileStyle(
    string NewLine, string Unit, bool BraceOnNewLine, bool IndentLabels, bool IndentCaseContents, bool UseVar, int MaxLineLength)
{
    private const int DefaultMaxLineLength = 140;

    /// <summary>The style of a file at <paramref name="position"/>.</summary>
    public static FileStyle Of(Target target, SourceText text, int position) => Read(target.Root, text, target.EditorConfig, position);

    private static FileStyle Read(SyntaxNode root, SourceText text, AnalyzerConfigOptions options, int position) => new(
        NewLineAt(text, position),
        ReadUnit(root, text, options, position),
        ReadBraces(root, text, options),
        !IsFalse(options, "csharp_indent_switch_labels"),
        !IsFalse(options, "csharp_indent_case_contents"),
        !IsFalse(options, "csharp_style_var_elsewhere"),
        ReadNumber(options, "max_line_length") ?? DefaultMaxLineLength);

    /// <summary>The line ending at <paramref name="position"/>.</summary>
    public static string NewLineAt(SourceText text, int position)
    {
        var from = text.Lines.GetLineFromPosition(position).LineNumber;
        foreach (var line in text.Lines.Skip(from).Concat(text.Lines.Take(from).Reverse()))
        {
            if (line.EndIncludingLineBreak > line.End)
            {
                return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            }
        }

        return "\n";
    }

    private static string ReadUnit(SyntaxNode root, SourceText text, AnalyzerConfigOptions options, int position)
    {
        var shown = ShownUnit(root, text, position);
        var style = ReadValue(options, "indent_style");
        var size = ReadNumber(options, "indent_size") ?? ReadNumber(options, "tab_width");
        return style == "tab" || (style is null && shown?[0] == '\t') ? "\t"
            : size is { } width ? new string(' ', width)
            : shown is not null && shown[0] == ' ' ? shown
            : "    ";
    }

    // The nearest block around the position that shows it, else the first of the file.
    private static string? ShownUnit(SyntaxNode root, SourceText text, int position)
    {
        var around = root.FindToken(position).Parent?.AncestorsAndSelf().OfType<BlockSyntax>() ?? [];
        foreach (var block in around.Concat(root.DescendantNodes().OfType<BlockSyntax>()))
        {
            if (block.Statements is not [var first, ..])
            {
                continue;
            }

            var outer = Indentation.OfLine(text, block.CloseBraceToken.SpanStart);
            var inner = Indentation.OfLine(text, first.SpanStart);
            if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
            {
                return inner.Substring(outer.Length);
            }
        }

        return null;
    }

    private static bool ReadBraces(SyntaxNode root, SourceText text, AnalyzerConfigOptions options)
    {
        if (ReadValue(options, "csharp_new_line_before_open_brace") is { } value)
        {
            return value.Split(',').Any(part => part.Trim() is "all" or "control_blocks");
        }

        var control = root.DescendantNodes().Where(node =>
            node is SwitchStatementSyntax or BlockSyntax { Parent: StatementSyntax and not BlockSyntax or ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax });
        var types = root.DescendantNodes().Where(node =>
            node is BaseTypeDeclarationSyntax { OpenBraceToken.RawKind: not 0 } or BlockSyntax { Parent: BaseMethodDeclarationSyntax });
        return Majority(control) ?? Majority(types) ?? true;

        bool? Majority(IEnumerable<SyntaxNode> nodes)
        {
            var ownLine = 0;
            var sameLine = 0;
            foreach (var (brace, end) in nodes.Select(node => (OpenBrace(node), node.Span.End)))
            {
                // A block on one line shows nothing.
                if (brace.IsMissing || text.Lines.IndexOf(brace.SpanStart) == text.Lines.IndexOf(end))
                {
                    continue;
                }

                var previous = brace.GetPreviousToken();
                _ = text.Lines.IndexOf(previous.Span.End) == text.Lines.IndexOf(brace.SpanStart) ? sameLine++ : ownLine++;
            }

            return ownLine + sameLine == 0 ? null : ownLine >= sameLine;
        }
    }

    private static SyntaxToken OpenBrace(SyntaxNode node) => node switch
    {
        SwitchStatementSyntax statement => statement.OpenBraceToken,
        BlockSyntax block => block.OpenBraceToken,
        BaseTypeDeclarationSyntax type => type.OpenBraceToken,
        _ => default,
    };

    private static bool IsFalse(AnalyzerConfigOptions options, string key) => ReadValue(options, key) is { } value && value.Split(':')[0].Trim() == "false";

    private static int? ReadNumber(AnalyzerConfigOptions options, string key) =>
        int.TryParse(ReadValue(options, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string? ReadValue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim() is { Length: > 0 } trimmed && trimmed != "unset" ? trimmed.ToLowerInvariant() : null;
}
