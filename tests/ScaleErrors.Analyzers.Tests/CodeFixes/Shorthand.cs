using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>
/// Keeps the texts of these tests short. <c>[*PostAsync*]</c> marks a call with all three ids, <c>[-GetAsync-]</c> one without 409.
/// A line <c>@all response throw</c> stands for the three cases that throw, <c>@402,429 response report Trace.TraceWarning then break;</c>
/// for two that report and leave; with <c>=></c> behind the response for arms, with <c>{</c> for what stands in a block: the words are the contract's, and WordsTests has them in full.
/// </summary>
internal static partial class Shorthand
{
    public static string Expand(string text)
    {
        text = text.Replace("[*", "{|SCALE402:{|SCALE409:{|SCALE429:", StringComparison.Ordinal).Replace("*]", "|}|}|}", StringComparison.Ordinal);
        text = text.Replace("[-", "{|SCALE402:{|SCALE429:", StringComparison.Ordinal).Replace("-]", "|}|}", StringComparison.Ordinal);
        text = ExpandCatches(text);
        return Cases().Replace(text, match => string.Join(match.Groups["return"].Value + "\n", Codes(match).SelectMany(code => Case(match, ScaleContract.Get(code)))));
    }

    private static IEnumerable<int> Codes(Match match)
    {
        var codes = match.Groups["codes"].Value;
        return codes == "all" ? [402, 409, 429] : codes.Split(',').Select(code => int.Parse(code, CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Case(Match match, ScaleOutcome outcome)
    {
        var indent = match.Groups["indent"].Value;
        var inner = indent + (indent.StartsWith('\t') ? "\t" : "    ");
        var number = outcome.StatusCode.ToString(CultureInfo.InvariantCulture);
        var enumType = match.Groups["qualifier"].Value + "HttpStatusCode";
        var label = match.Groups["label"].Value switch
        {
            "#" => number,
            "?" when number == "429" => "(" + enumType + ")429",
            _ => enumType + "." + outcome.EnumMember,
        };
        var kind = match.Groups["kind"].Value;
        if (kind == "{ ")
            inner = indent;
        else if (kind.Length == 0)
            yield return indent + "case " + label + ":";
        yield return (kind.Length == 0 ? inner : indent) + "// Scale: " + outcome.Meaning;
        foreach (var line in Form(match, outcome))
            yield return kind == "=> " ? indent + label + " => " + line.TrimEnd(';') + "," : inner + line;
    }

    private static IEnumerable<string> Form(Match match, ScaleOutcome outcome)
    {
        var response = match.Groups["response"].Value;
        var waits = outcome.StatusCode == 429;
        var sentence = $"Scale answered {outcome.StatusCode} ({outcome.Name}): {outcome.CorrectHandling}";
        var text = waits ? $"$\"{sentence}. Retry-After: {{{response}.Headers.RetryAfter?.ToString() ?? \"none\"}}\"" : $"\"{sentence}\"";
        var form = match.Groups["form"].Value;
        if (form == "throw")
            return [$"throw new HttpRequestException({text}, null, {response}.StatusCode);"];
        if (form.StartsWith("throw ", StringComparison.Ordinal))
            return [$"throw new {form["throw ".Length..]}({text});"];
        var parts = form["report ".Length..].Split(" then ");
        var template = waits ? $"\"{sentence}. Retry-After: {{RetryAfter}}\", {response}.Headers.RetryAfter?.ToString() ?? \"none\"" : text;
        return [$"{parts[0]}({(parts[0].Contains(".Log", StringComparison.Ordinal) ? template : text)});", parts[1]];
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)@(?<label>[#?]?)(?<qualifier>global::System\.Net\.)?(?<codes>all|[0-9,]+) (?<response>\S+) (?<kind>(=> |\{ )?)(?<form>[^\r\n]+)(?=(?<return>\r?)$)", RegexOptions.Multiline)]
    private static partial Regex Cases();
}
