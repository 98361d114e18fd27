using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>The page on configuration names every option as the code has it, and what it shows works.</summary>
public sealed partial class ConfigurationPageTests
{
    private const string IgnoresAll = """
        using System.Net.Http;
        using System.Threading.Tasks;

        internal static class Client
        {
            public static async Task CreateAsync(HttpClient http, HttpContent task) =>
                (await http.PostAsync("https://api.scale.com/v1/task/annotation", task)).EnsureSuccessStatusCode();
        }
        """;

    public static TheoryData<string> Keys => [.. ScaleOptions.All.Select(option => option.Key)];

    public static TheoryData<string> AllPages => [.. Pages.All()];

    [Theory]
    [MemberData(nameof(Keys))]
    public void An_option_has_its_section(string key)
    {
        var option = ScaleOptions.All.Single(one => one.Key == key);
        var section = Pages.Section(Pages.Configuration, $"`{key}`");
        Assert.NotNull(section);
        Assert.Contains(option.Description, section, StringComparison.Ordinal);
        Assert.Contains($"\nDefault: {(option.DefaultText.Length == 0 ? "none" : $"`{option.DefaultText}`")}.\n", section, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void A_page_names_no_option_that_does_not_exist(string page) =>
        Assert.Empty(Key().Matches(WithoutWrong(page)).Select(match => match.Value).Except(ScaleOptions.All.Select(option => option.Key)));

    [Fact]
    public async Task The_example_for_tests_exempts_tests_only()
    {
        var config = Assert.Single(Pages.Blocks(Pages.Section(Pages.Configuration, "Exempt tests")!, "ini"));
        Assert.Equal(["SCALE402", "SCALE409"], await ReportedAsync("/tests/Labeling.Tests/Client.cs", config));
        Assert.Equal(["SCALE402", "SCALE409", "SCALE429"], await ReportedAsync("/src/tests.cs", config));
    }

    // What is wrong on the page of the rule on options is there to be so.
    private static string WithoutWrong(string page) => page == Pages.OfRule(Descriptors.MeaninglessOption.Id)
        ? Pages.Read(page).Replace(Pages.Section(page, "Wrong")!, "", StringComparison.Ordinal)
        : Pages.Read(page);

    private static async Task<IEnumerable<string>> ReportedAsync(string path, string config)
    {
        var project = new TestProject([new SourceFile(path, IgnoresAll)]) { EditorConfig = config };
        var compilation = TestCompilation.Create(project, TestTarget.Net10);
        var reported = await AnalyzerRun.DiagnosticsAsync(compilation, ShippedAnalyzers.All);
        return reported.Select(diagnostic => diagnostic.Id);
    }

    [GeneratedRegex("scale_errors\\.[a-z0-9_]+")]
    private static partial Regex Key();
}
