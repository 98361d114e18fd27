using System;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Mutation;

/// <summary>Writes the same tokens as people with other habits write them: comments anywhere, odd spaces and breaks, tabs, other line endings.</summary>
internal sealed class TriviaMutation(int seed)
{
    // One gap between tokens in so many gets something.
    private const int Rarity = 9;

    private readonly Random _random = new(seed);
    private int _count;

    /// <summary>Another text of the same code.</summary>
    public string Mutate(string text)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (var token in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens())
        {
            var gap = text[end..token.SpanStart];
            result.Append(end == 0 || IsInString(token) || _random.Next(Rarity) != 0 ? gap : Mutated(gap));
            result.Append(token.Text);
            end = token.Span.End;
        }

        return Endings(Indented(result.ToString()));
    }

    private static bool IsInString(SyntaxToken token) => token.Parent!.AncestorsAndSelf().Any(node => node is InterpolatedStringExpressionSyntax);

    private string Mutated(string gap)
    {
        if (gap.Contains('#', StringComparison.Ordinal) || gap.Contains("//", StringComparison.Ordinal))
            return gap;
        var line = gap.IndexOf('\n', StringComparison.Ordinal);
        return (line < 0, _random.Next(6)) switch
        {
            (true, 0) => $" /* {Mark()} */" + (gap.Length == 0 ? " " : gap),
            (true, 1) => gap + "  ",
            (true, 2) when gap.Length > 0 => "\n                    ",
            (true, 3) when gap.Length > 0 => $" // {Mark()}\n                    ",
            (true, _) => gap,
            (false, 0) => $"{gap[..line]} // {Mark()}{gap[line..]}",
            (false, 1) => gap.Insert(line + 1, $"  // {Mark()}\n"),
            (false, 2) => gap.Insert(line + 1, " \t \n\n"),
            (false, 3) => gap.Insert(line, "  "),
            (false, 4) => gap.Insert(line + 1, "#pragma warning disable CS0168\n"),
            (false, _) => gap.Insert(line + 1, $"#region {Mark()}\n  #endregion\n"),
        };
    }

    private string Mark() => "m" + ++_count;

    private string Indented(string text) => _random.Next(3) == 0 ? text.Replace("    ", "\t", StringComparison.Ordinal) : text;

    private string Endings(string text)
    {
        var other = _random.Next(4);
        if (_random.Next(4) == 0)
            text = text.TrimEnd('\n');
        return other == 0 ? text.Replace("\n", "\r\n", StringComparison.Ordinal)
            : other == 1 ? string.Join("", text.Split('\n').Select((part, index) => index == 0 ? part : (_random.Next(2) == 0 ? "\r\n" : "\n") + part))
            : text;
    }
}
