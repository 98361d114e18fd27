using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>What the readme shows is what a newcomer gets.</summary>
public sealed partial class ReadmeTests
{
    private const string Sample = "docs/samples/TaskClient";

    // What the SDK's ImplicitUsings adds to a console project.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static TheoryData<string> AllPages => [.. Pages.All()];

    [Fact]
    public async Task The_build_output_is_that_of_the_sample()
    {
        var shown = Pages.Blocks(Pages.Read(Pages.Readme), "text").Single(block => block.StartsWith(Sample, StringComparison.Ordinal));
        var project = new TestProject([.. SampleFiles(), new SourceFile("/obj/GlobalUsings.g.cs", ImplicitUsings)]) { Output = OutputKind.ConsoleApplication };
        var reported = await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, TestTarget.Net10), ShippedAnalyzers.All);
        Assert.Equal(string.Join('\n', reported.Select(AsBuildOutput)), shown);
    }

    [Fact]
    public void The_code_before_is_that_of_the_sample()
    {
        var sample = string.Join('\n', SampleFiles().Select(file => file.Text));
        var before = PageExample.On(Pages.Readme).Where(example => !example.Expected.IsEmpty).ToList();
        Assert.NotEmpty(before);
        Assert.All(before, example => Assert.Contains(example.IndentedCode, sample, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void A_page_links_to_what_exists(string page)
    {
        var folder = Path.GetDirectoryName(Pages.FullPath(page))!;
        var targets = Link().Matches(Pages.Read(page)).Select(match => Path.Combine(folder, match.Groups["path"].Value));
        Assert.All(targets, target => Assert.True(Path.Exists(target), target));
    }

    private static IEnumerable<SourceFile> SampleFiles() =>
        Directory.EnumerateFiles(Pages.FullPath(Sample), "*.cs").Order(StringComparer.Ordinal)
            .Select(file => new SourceFile($"/{Sample}/{Path.GetFileName(file)}", File.ReadAllText(file).ReplaceLineEndings("\n")));

    private static string AsBuildOutput(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var place = $"{span.Path.TrimStart('/')}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
        return $"{place}: warning {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)} ({diagnostic.Descriptor.HelpLinkUri})";
    }

    [GeneratedRegex(@"\]\((?![a-z]+:)(?<path>[^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
