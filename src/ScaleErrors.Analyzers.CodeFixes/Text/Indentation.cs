using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Text;

/// <summary>The white space in front of code.</summary>
internal static class Indentation
{
    /// <summary>The white space that the line of <paramref name="position"/> begins with.</summary>
    public static string OfLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var end = line.Start;
        while (end < line.End && (text[end] == ' ' || text[end] == '\t'))
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    /// <summary>
    /// The indentation of <paramref name="statement"/>: that of its line, or one level more where what encloses it begins on the same line.
    /// </summary>
    public static string Of(SyntaxNode statement, SourceText text, string unit)
    {
        var ofLine = OfLine(text, statement.SpanStart);
        var firstOnLine = text.Lines.GetLineFromPosition(statement.SpanStart).Start + ofLine.Length;
        var opened = statement.Parent switch
        {
            BlockSyntax block => block.OpenBraceToken.SpanStart,
            SwitchSectionSyntax { Labels: [.., var label] } => label.SpanStart,
            GlobalStatementSyntax => -1,
            _ => statement.SpanStart - 1,
        };
        return firstOnLine > opened ? ofLine : ofLine + unit;
    }

    public static bool IsFirstOnLine(SourceText text, int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        return text.ToString(TextSpan.FromBounds(start, position)).Trim().Length == 0;
    }
}
