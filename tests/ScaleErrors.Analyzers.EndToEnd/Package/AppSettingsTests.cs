using System.Text.Json;
using ScaleErrors.Analyzers.EndToEnd.Journeys;
using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Package;

/// <summary>The property ScaleErrorsReadAppSettings: whether the analyzers are given the settings of the project.</summary>
[Collection(PackageCollection.Name)]
public sealed class AppSettingsTests(SharedJourneys shared)
{
    private const string Source = "SettingsClient.cs";
    private const string Settings = "appsettings.json";

    private const string Client = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration;

        namespace Labeling;

        public sealed class SettingsClient(HttpClient http, IConfiguration configuration)
        {
            public async Task CreateAsync()
            {
                using var response = await http.PostAsync(configuration["Scale:BaseUrl"] + "task", null);
                response.EnsureSuccessStatusCode();
            }
        }
        """;

    private const string Valid = """
        {
          // production
          "Scale": { "BaseUrl": "https://api.scale.com/v1/", },
        }
        """;

    private static readonly string[] Reported = ["SCALE402", "SCALE409", "SCALE429"];

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    public async Task Settings_are_evidence_unless_turned_off(string value)
    {
        var build = await (await CreateAsync(Valid, value)).BuildAsync();

        build.Process.Succeeded();
        var messages = build.Messages.Where(message => message.File == Source).ToList();
        Same.Lines(Reported, messages.Select(message => message.Id));
        Assert.All(messages, message => Assert.Contains("api.scale.com (Scale:BaseUrl in appsettings.json)", message.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("false")]
    [InlineData("False")]
    public async Task Turned_off_nothing_is_read(string value)
    {
        var project = await CreateAsync("{ broken", value);
        var build = await project.BuildAsync();

        build.Process.Succeeded();
        Assert.DoesNotContain(build.Messages, message => message.File == Source || message.Id == "SCALE9001");
        Assert.Empty(await AdditionalFilesAsync(project));
    }

    [Fact]
    public async Task Format_reads_them_too()
    {
        var project = await CreateAsync(Valid, "");
        (await project.FormatAsync()).Succeeded();

        Assert.Contains("case 429:", File.ReadAllText(project.File(Source)).Replace("HttpStatusCode.TooManyRequests", "429", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_json_is_told_at_its_place()
    {
        var build = await (await CreateAsync("{\n  \"Scale\": { \"BaseUrl\" \"https://api.scale.com/v1/\" }\n}\n", "")).BuildAsync();

        build.Process.Succeeded();
        var complaint = Assert.Single(build.Messages, message => message.Id == "SCALE9001");
        Assert.Equal(("warning", Settings, 2), (complaint.Severity, complaint.File, complaint.Line));
        Assert.Contains("':' is expected", complaint.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_every_environment_and_folder_are_given_once()
    {
        var project = await CreateAsync(Valid, "");
        File.WriteAllText(project.File("AppSettings.Production.JSON"), "{}");
        File.WriteAllText(project.File("other.json"), "{}");
        Directory.CreateDirectory(project.File("worker"));
        File.WriteAllText(project.File(Path.Combine("worker", Settings)), "{}");
        ConsumerProject.Edit(
            project.ProjectFile, "</Project>",
            """<ItemGroup><AdditionalFiles Include="$(MSBuildProjectDirectory)/appsettings.json;notes.txt" /><Content Include="worker/appsettings.json" /></ItemGroup></Project>""");

        Same.Lines(
            new[] { "AppSettings.Production.JSON", Settings, "notes.txt", Path.Combine("worker", Settings) }.Order(StringComparer.Ordinal),
            (await AdditionalFilesAsync(project)).Select(file => Path.GetRelativePath(project.Folder, Path.Combine(project.Folder, file))).Order(StringComparer.Ordinal));
    }

    private async Task<ConsumerProject> CreateAsync(string settings, string value)
    {
        var project = await shared.Feed.CopyAsync(await shared.SingleTarget.RestoreAsync());
        ConsumerProject.Edit(project.ProjectFile, "</Project>", """<ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup></Project>""");
        if (value.Length > 0)
            project.SetProperty("ScaleErrorsReadAppSettings", value);
        File.WriteAllText(project.File(Source), Client);
        File.WriteAllText(project.File(Settings), settings);
        await project.RestoreAsync();
        return project;
    }

    /// <summary>What the compiler is given besides the code.</summary>
    private static async Task<IReadOnlyList<string>> AdditionalFilesAsync(ConsumerProject project)
    {
        var result = await Dotnet.RunAsync(
            project.Folder, new Dictionary<string, string>(),
            "msbuild", project.ProjectFile, "-target:CoreCompile", "-property:SkipCompilerExecution=true;ProvideCommandLineArgs=true", "-getItem:AdditionalFiles");
        using var items = JsonDocument.Parse(result.Succeeded().Output);
        return [.. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
