using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Rules;

/// <summary>How a diagnostic shows why a call counts as one to Scale.</summary>
public sealed class EvidenceTests
{
    private const string Client =
        """
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        public partial class Tasks
        {
            private readonly HttpClient _http = new();

            public async Task CancelAsync(string id) => await _http.PostAsync(ADDRESS, null);
        }
        """;

    [Fact]
    public async Task What_stands_in_the_call_is_not_shown_again()
    {
        var diagnostics = await ReportAsync(("Client.cs", Client.Replace("ADDRESS", "$\"https://api.scale.com/v1/task/{id}/cancel\"", StringComparison.Ordinal)));
        Assert.All(diagnostics, diagnostic => Assert.Empty(diagnostic.AdditionalLocations));
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("PostAsync to api.scale.com treats ", Message(diagnostic), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_elsewhere_in_the_file_is_a_place()
    {
        var client = Client.Replace("ADDRESS", "Root + id", StringComparison.Ordinal)
            .Replace("_http = new();", "_http = new(); private static readonly string Root = \"https://api.scale.com/v1/task/\";", StringComparison.Ordinal);
        var diagnostics = await ReportAsync(("Client.cs", client));
        Assert.All(diagnostics, diagnostic => Assert.Equal("\"https://api.scale.com/v1/task/\"", Text(Assert.Single(diagnostic.AdditionalLocations))));
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("PostAsync to api.scale.com treats ", Message(diagnostic), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"task/1\"", "public Tasks() { _http.BaseAddress = new Uri(\"https://api.scale.com\" + \"/v1/\"); }", "\"https://api.scale.com\" + \"/v1/\"", "BaseAddress")]
    [InlineData("_root + id", "private string _root = \"https://api.scale.com/v1/\";", "\"https://api.scale.com/v1/\"", "address")]
    [InlineData("new Uri(Root(), id)", "private static Uri Root() => new Uri(\"https://api.scale.com\");", "\"https://api.scale.com\"", "address")]
    public async Task What_stands_in_another_file_is_named(string address, string setup, string place, string member)
    {
        var other = "using System;\npublic partial class Tasks\n{\n    " + setup + "\n}\n";
        var diagnostics = await ReportAsync(("Client.cs", Client.Replace("ADDRESS", address, StringComparison.Ordinal)), ("Setup/Startup.cs", other));
        Assert.All(diagnostics, diagnostic => Assert.Equal(place, Text(Assert.Single(diagnostic.AdditionalLocations))));
        Assert.All(diagnostics, diagnostic =>
            Assert.StartsWith($"PostAsync to api.scale.com ({member} set in Startup.cs) treats ", Message(diagnostic), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_in_settings_is_named_by_its_key()
    {
        var diagnostics = await ReportWithSettingsAsync("{\n  // production\n  \"Scale\": { \"BaseUrl\": \"https://api.scale.com/v1/\" }\n}\n");
        Assert.Equal(["SCALE402", "SCALE409", "SCALE429"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.StartsWith("PostAsync to api.scale.com (Scale:BaseUrl in appsettings.json) treats ", Message(diagnostic), StringComparison.Ordinal));
        Assert.All(diagnostics, diagnostic => Assert.Equal("/app/appsettings.json: (2,24)-(2,51)", Place(Assert.Single(diagnostic.AdditionalLocations))));
    }

    [Fact]
    public async Task What_is_wrong_in_settings_is_told_there_once()
    {
        var wrong = Assert.Single(await ReportWithSettingsAsync("{\n  \"Scale\": { \"BaseUrl\" \"https://api.scale.com/v1/\" }\n}\n"));
        Assert.Equal("SCALE9001", wrong.Id);
        Assert.Equal("appsettings.json can't be read as configuration: ':' is expected; until then no address in it is known", Message(wrong));
        Assert.Equal("/app/appsettings.json: (1,23)-(1,24)", Place(wrong.Location));
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportWithSettingsAsync(string settings)
    {
        var client = "using Microsoft.Extensions.Configuration;\n" + Client
            .Replace("ADDRESS", "_settings[\"Scale:BaseUrl\"] + id", StringComparison.Ordinal)
            .Replace("_http = new();", "_http = new(); private readonly IConfiguration _settings = new ConfigurationManager();", StringComparison.Ordinal)
            + "\npublic class Others(HttpClient http, IConfiguration settings) { public Task A() => http.PostAsync(settings[\"Scale:Missing\"], null); }";
        var project = new TestProject([new SourceFile("/Client.cs", client)]) { AdditionalFiles = [new SourceFile("/app/appsettings.json", settings)] };
        return await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, TestTarget.Net10), ShippedAnalyzers.All);
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportAsync(params (string Path, string Text)[] files)
    {
        var project = new TestProject([.. files.Select(file => new SourceFile("/" + file.Path, file.Text.ReplaceLineEndings("\n")))]);
        var diagnostics = await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, TestTarget.Net10), ShippedAnalyzers.All);
        Assert.Equal(["SCALE402", "SCALE409", "SCALE429"], diagnostics.Select(diagnostic => diagnostic.Id));
        return diagnostics;
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    private static string Place(Location location) => location.GetLineSpan().ToString();
}
