using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <content>
/// A line <c>@catch all e throw</c> stands for the catches of the three codes, <c>@catch 402,429 e report Trace.TraceWarning then return null;</c> for two
/// that report and leave, <c>@check 402 e report …</c> for a check in a catch. <c>e:WebException</c> names another exception.
/// </content>
internal static partial class Shorthand
{
    private static readonly Dictionary<string, (string Status, string? RetryAfter, string Arguments)> Exceptions = new()
    {
        ["HttpRequestException"] = ("{0}.StatusCode", null, ", {0}, {0}.StatusCode"),
        ["WebException"] = ("({0}.Response as HttpWebResponse)?.StatusCode", "{0}.Response?.Headers[\"Retry-After\"] ?? \"none\"", ", {0}, {0}.Status, {0}.Response"),
        ["Exception"] = ("({0} as HttpRequestException)?.StatusCode", null, ""),
        ["AggregateException"] = ("({0}.InnerException as HttpRequestException)?.StatusCode", null, ""),
    };

    private static string ExpandCatches(string text) =>
        Catches().Replace(text, match => string.Join(match.Groups["kind"].Value == "check" ? "\n\n" : "\n", Codes(match).Select(code => Catch(match, ScaleContract.Get(code)))));

    private static string Catch(Match match, ScaleOutcome outcome)
    {
        var indent = match.Groups["indent"].Value;
        var inner = indent + (indent.StartsWith('\t') ? "\t" : "    ");
        var type = match.Groups["type"] is { Success: true } named ? named.Value : "HttpRequestException";
        var variable = match.Groups["variable"].Value;
        var condition = Put(Exceptions[type].Status) + " == HttpStatusCode." + outcome.EnumMember;
        var head = match.Groups["kind"].Value == "catch" ? $"catch ({type} {variable}) when ({condition})" : $"if ({condition})";
        var sentence = $"Scale answered {outcome.StatusCode} ({outcome.Name}): {outcome.CorrectHandling}";
        var message = outcome.StatusCode == 429 && Exceptions[type].RetryAfter is { } retryAfter
            ? $"$\"{sentence}. Retry-After: {{{Put(retryAfter)}}}\""
            : $"\"{sentence}\"";
        string[] body = [.. Body(match.Groups["form"].Value, message, type, Put)];
        return string.Join("\n", (string[])[indent + head, indent + "{", inner + "// Scale: " + outcome.Meaning, .. body.Select(line => inner + line), indent + "}"]);

        string Put(string template) => template.Replace("{0}", variable, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Body(string form, string message, string type, Func<string, string> put)
    {
        if (form == "throw")
            return [$"throw new {type}({message}{put(Exceptions[type].Arguments)});"];
        if (form.StartsWith("throw ", StringComparison.Ordinal))
            return [string.Format(CultureInfo.InvariantCulture, $"throw new {form["throw ".Length..].Replace("text", "{0}", StringComparison.Ordinal)};", message)];
        var parts = form["report ".Length..].Split(" then ");
        return [$"{parts[0]}({message});", .. parts[1..]];
    }

    [GeneratedRegex(@"^(?<indent>[ \t]*)@(?<kind>catch|check) (?<codes>all|[0-9,]+) (?<variable>\w+)(:(?<type>\w+))? (?<form>[^\r\n]+)(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Catches();
}
