using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>How failures print diagnostics and places.</summary>
internal static class DiagnosticText
{
    /// <summary>Where, what, and the line of code.</summary>
    public static string Describe(Diagnostic diagnostic)
    {
        var said = $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        return diagnostic.Location.SourceTree is { } tree
            ? $"{Place(tree.FilePath, tree.GetText(), diagnostic.Location.SourceSpan)} {said}\n        {Line(tree.GetText(), diagnostic.Location.SourceSpan)}"
            : $"(no source) {said}";
    }

    /// <summary>Path, line and columns, counted from one.</summary>
    public static string Place(string path, SourceText text, TextSpan span)
    {
        var lines = text.Lines.GetLinePositionSpan(span);
        return $"{path}({lines.Start.Line + 1},{lines.Start.Character + 1}-{lines.End.Character + 1})";
    }

    /// <summary>The line on which a span starts.</summary>
    public static string Line(SourceText text, TextSpan span) => text.Lines.GetLineFromPosition(span.Start).ToString().Trim();
}
