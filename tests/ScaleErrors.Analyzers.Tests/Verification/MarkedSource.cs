using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>A place where a diagnostic is expected; <paramref name="Id"/> is null where the markup leaves it to the analyzer's only rule.</summary>
internal readonly record struct MarkedSpan(string? Id, TextSpan Span);

/// <summary>
/// A source text and the diagnostics that its markup expects: <c>{|ID:code|}</c>, nested for several ids at one place,
/// and <c>[|code|]</c> where the analyzer has one rule. The markup is that of Microsoft.CodeAnalysis.Testing.
/// </summary>
internal sealed partial record MarkedSource(string Text, ImmutableArray<MarkedSpan> Spans)
{
    /// <summary>Takes the markup out of a text.</summary>
    public static MarkedSource Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(Match Match, int Start)>();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var copied = 0;
        foreach (Match match in Marks().Matches(markup))
        {
            text.Append(markup, copied, match.Index - copied);
            copied = match.Index + match.Length;
            if (match.Value[0] is '[' or '{')
            {
                open.Push((match, text.Length));
                continue;
            }

            if (!open.TryPop(out var opening) || (opening.Match.Value[0] == '[') != (match.Value == "|]"))
                throw new VerificationException($"The markup '{match.Value}' at position {match.Index} closes nothing that is open.");
            var id = opening.Match.Groups["id"];
            spans.Add(new MarkedSpan(id.Success ? id.Value : null, TextSpan.FromBounds(opening.Start, text.Length)));
        }

        if (open.TryPop(out var unclosed))
            throw new VerificationException($"The markup '{unclosed.Match.Value}' at position {unclosed.Match.Index} is never closed.");
        text.Append(markup, copied, markup.Length - copied);
        return new MarkedSource(text.ToString(), spans.ToImmutable());
    }

    [GeneratedRegex(@"\{\|(?<id>[A-Za-z]+[0-9]+):|\|\}|\[\||\|\]")]
    private static partial Regex Marks();
}
