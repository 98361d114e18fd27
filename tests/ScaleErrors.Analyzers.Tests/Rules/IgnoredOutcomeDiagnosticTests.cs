using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Rules;

/// <summary>What a diagnostic says and carries.</summary>
public sealed class IgnoredOutcomeDiagnosticTests
{
    [Fact]
    public async Task A_silent_outcome_is_called_success_and_has_no_other_place()
    {
        var diagnostics = await ReportAsync("""await c.PostAsync("https://api.scale.com/v1/batches", null);""");
        Assert.Equal(["SCALE402", "SCALE409", "SCALE429"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic =>
        {
            var outcome = ScaleContract.Get(Descriptors.StatusCodeOf(diagnostic.Id));
            Assert.Equal(
                $"PostAsync to api.scale.com treats {outcome.StatusCode} ({outcome.Name}) as success: {outcome.CorrectHandling}", Message(diagnostic));
            Assert.Empty(diagnostic.AdditionalLocations);
            Assert.Equal("PostAsync", Text(diagnostic.Location));
        });
    }

    [Theory]
    [InlineData("r.EnsureSuccessStatusCode();", "r.EnsureSuccessStatusCode()", "EnsureSuccessStatusCode()")]
    [InlineData("if (!r.IsSuccessStatusCode) throw new Exception();", "r.IsSuccessStatusCode", "IsSuccessStatusCode")]
    [InlineData("if (r is { IsSuccessStatusCode: false }) throw new Exception();", "IsSuccessStatusCode", null)]
    [InlineData("if (r.StatusCode != HttpStatusCode.OK) throw new Exception();", "r.StatusCode != HttpStatusCode.OK", null)]
    [InlineData("if ((int)r.StatusCode   >=\n        400) throw new Exception();", "(int)r.StatusCode   >=\n        400", "(int)r.StatusCode >= 400")]
    [InlineData("if (!r.IsSuccessStatusCode) Console.WriteLine(1); r.EnsureSuccessStatusCode();", "r.IsSuccessStatusCode", "IsSuccessStatusCode")]
    [InlineData("Console.WriteLine(r.IsSuccessStatusCode); r.EnsureSuccessStatusCode();", "r.IsSuccessStatusCode", "IsSuccessStatusCode")]
    [InlineData("if ((int)r.StatusCode == 404) return; r.EnsureSuccessStatusCode();", "r.EnsureSuccessStatusCode()", "EnsureSuccessStatusCode()")]
    public async Task A_lumped_outcome_names_what_lumps_it(string check, string place, string? quoted)
    {
        var diagnostics = await ReportAsync("""var r = await c.PostAsync("https://api.scale.com/v1/batches", null);""" + "\n        " + check);
        Assert.Equal(["SCALE402", "SCALE409", "SCALE429"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.Contains($" like every other failure ({quoted ?? place}): ", Message(diagnostic), StringComparison.Ordinal);
            Assert.Equal(place, Text(Assert.Single(diagnostic.AdditionalLocations)));
        });
    }

    [Fact]
    public async Task A_long_condition_is_cut_short()
    {
        var condition = "r.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent)";
        var diagnostics = await ReportAsync(
            """var r = await c.GetAsync("https://api.scale.com/v1/tasks");""" + $"\n        if ({condition}) throw new Exception();");
        Assert.All(diagnostics, diagnostic => Assert.Contains("(r.StatusCode is not (HttpStatusCode.OK", Message(diagnostic), StringComparison.Ordinal));
        Assert.All(diagnostics, diagnostic => Assert.Contains("…): ", Message(diagnostic), StringComparison.Ordinal));
        Assert.NotEmpty(diagnostics);
    }

    [Fact]
    public async Task A_message_is_the_same_wherever_the_call_stands()
    {
        const string Body = """(await c.PostAsync("https://api.scale.com/v1/batches", null)).EnsureSuccessStatusCode();""";
        var above = await ReportAsync(Body);
        var below = await ReportAsync(new string('\n', 40) + Body);
        Assert.Equal(above.Select(Message), below.Select(Message));
    }

    [Fact]
    public async Task Every_diagnostic_carries_all_missing_codes()
    {
        var diagnostics = await ReportAsync(
            """
            var r = await c.PostAsync("https://api.scale.com/v1/batches", null);
                    if (r.StatusCode != HttpStatusCode.Conflict) r.EnsureSuccessStatusCode();
            """);
        Assert.Equal(["SCALE402", "SCALE409", "SCALE429"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic =>
        {
            Assert.Equal<int>([409], DiagnosticProperties.Silent(diagnostic.Properties));
            Assert.Equal<int>([402, 429], DiagnosticProperties.Lumped(diagnostic.Properties));
            Assert.True(DiagnosticProperties.FailureThrows(diagnostic.Properties));
        });
    }

    [Fact]
    public async Task A_handled_code_is_not_carried()
    {
        var diagnostics = await ReportAsync(
            """
            var r = await c.PostAsync("https://api.scale.com/v1/batches", null);
                    if ((int)r.StatusCode == 429) throw new TimeoutException();
            """);
        Assert.Equal(["SCALE402", "SCALE409"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Equal<int>([402, 409], DiagnosticProperties.Silent(diagnostic.Properties)));
    }

    [Fact]
    public async Task A_code_whose_rule_is_not_in_force_is_not_carried()
    {
        var diagnostics = await ReportAsync(
            """await c.PostAsync("https://api.scale.com/v1/batches", null);""",
            "dotnet_diagnostic.SCALE409.severity = none\ndotnet_diagnostic.SCALE500.severity = suggestion");
        Assert.Equal(["SCALE402", "SCALE429", "SCALE500"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Equal<int>([402, 429, 500], DiagnosticProperties.Silent(diagnostic.Properties)));
    }

    [Fact]
    public async Task Assumed_success_says_what_is_assumed_and_is_no_code_to_handle()
    {
        var diagnostics = await ReportAsync(
            """Console.WriteLine(await (await c.GetAsync("https://api.scale.com/v1/tasks")).Content.ReadAsStringAsync());""",
            "dotnet_diagnostic.SCALE200.severity = suggestion");
        Assert.Equal(["SCALE200", "SCALE402", "SCALE429"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(
            "GetAsync to api.scale.com takes every answer for 200 (OK) and uses it: tell failures apart before the answer is used",
            Message(diagnostics[0]));
        Assert.Equal("GetAsync", Text(diagnostics[0].Location));
        Assert.All(diagnostics, diagnostic => Assert.Equal<int>([402, 429], DiagnosticProperties.Silent(diagnostic.Properties)));
    }

    [Fact]
    public async Task The_host_is_the_one_that_is_called()
    {
        var diagnostics = await ReportAsync("""await c.GetAsync("HTTPS://API.ScaleAPI.com:443/v1/tasks");""");
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("GetAsync to api.scaleapi.com treats ", Message(diagnostic), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(diagnostics);
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(string body, string? editorConfig = null)
    {
        var source = $$"""
            using System;
            using System.Net;
            using System.Net.Http;
            using System.Threading.Tasks;

            public class Calls
            {
                public async Task Run(HttpClient c)
                {
                    {{body}}
                }
            }
            """;
        var project = TestProject.Of(source.ReplaceLineEndings("\n")) with { EditorConfig = editorConfig };
        return await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, TestTarget.Net10), ShippedAnalyzers.All);
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
}
