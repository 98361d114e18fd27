using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>
/// A C# example on a page. The comment on the line above it says what is reported in it: <c>&lt;!-- reports: SCALE409 --&gt;</c>
/// or <c>&lt;!-- reports: nothing --&gt;</c>. An example without that comment would be one that nobody checks, so it fails.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Section">The heading above it.</param>
/// <param name="Expected">The ids, in order.</param>
/// <param name="Code">The code: members of a class, as the pages say.</param>
internal sealed partial record PageExample(string Page, int Line, string Section, ImmutableArray<string> Expected, string Code)
{
    private const string Fence = "```csharp";

    // What the pages presuppose of an example: a client of Scale, and what readers of its own answers are for.
    private const string Around = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;

        internal sealed record AnnotationTask(string Project, string Attachment, string UniqueId);

        internal sealed class ScaleException(HttpStatusCode status) : Exception
        {
            public HttpStatusCode Status { get; } = status;
        }

        internal sealed class ScaleTasks
        {
            private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

            private static Task<string> ReadTaskIdAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

        #line 1
        """;

    /// <summary>The name of the example: its page and line.</summary>
    public string Name => $"{Page}:{Line}";

    /// <summary>The examples of all pages.</summary>
    public static IEnumerable<PageExample> All() => Pages.All().SelectMany(On);

    /// <summary>The examples of a page.</summary>
    public static IEnumerable<PageExample> On(string page)
    {
        var lines = Pages.Read(page).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != Fence)
                continue;
            var mark = Mark().Match(i == 0 ? "" : lines[i - 1]);
            if (!mark.Success)
                throw new VerificationException($"{page}:{i + 1}: the line above an example says '<!-- reports: … -->'.");
            var code = string.Join('\n', lines.Skip(i + 1).TakeWhile(line => line != "```"));
            var section = lines.Take(i).LastOrDefault(line => line.StartsWith('#')) ?? "";
            yield return new PageExample(page, i + 2, section.TrimStart('#', ' '), [.. mark.Groups["id"].Captures.Select(id => id.Value)], code);
        }
    }

    /// <summary>A project with this example in it. On the page of a rule, that rule is on, whatever its default.</summary>
    public TestProject Project() => TestProject.Of($"{Around}\n{IndentedCode}\n}}\n") with
    {
        Uses = ["resilience"],
        EditorConfig = RulePage().Match(Page) is { Success: true } match ? $"dotnet_diagnostic.{match.Groups["id"].Value}.severity = warning" : null,
    };

    /// <summary>The code as it stands in a class.</summary>
    public string IndentedCode => string.Join('\n', Code.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));

    [GeneratedRegex("^<!-- reports: (nothing|(?<id>SCALE[0-9]+)( (?<id>SCALE[0-9]+))*) -->$")]
    private static partial Regex Mark();

    [GeneratedRegex("^docs/rules/(?<id>SCALE[0-9]+)\\.md$")]
    private static partial Regex RulePage();
}
