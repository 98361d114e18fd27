using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Where <c>catch</c> is written: on a line of its own, or behind the brace before it.</summary>
internal static class CatchStyle
{
    private const string Key = "csharp_new_line_before_catch";

    /// <summary>Whether a <c>catch</c> of <paramref name="guard"/>, or of a new try, gets a line of its own.</summary>
    public static bool OnNewLine(TryStatementSyntax? guard, SyntaxNode root, SourceText text, AnalyzerConfigOptions options, FileStyle style)
    {
        if (guard is not null && (Shown(guard, text) is { } shown))
        {
            return shown;
        }

        if (options.TryGetValue(Key, out var value) && bool.TryParse(value.Split(':')[0].Trim(), out var configured))
        {
            return configured;
        }

        var tries = root.DescendantNodes().OfType<TryStatementSyntax>().Select(other => Shown(other, text)).Where(other => other is not null).ToList();
        return tries.Count > 0 ? tries.Count(other => other == true) * 2 >= tries.Count : style.BraceOnNewLine;
    }

    private static bool? Shown(TryStatementSyntax guard, SourceText text)
    {
        SyntaxNode? next = guard.Catches.FirstOrDefault() ?? (SyntaxNode?)guard.Finally;
        return next is null || text.Lines.IndexOf(guard.Block.OpenBraceToken.SpanStart) == text.Lines.IndexOf(guard.Block.CloseBraceToken.SpanStart)
            ? null
            : text.Lines.IndexOf(guard.Block.CloseBraceToken.SpanStart) != text.Lines.IndexOf(next.SpanStart);
    }
}
