using ScaleErrors.Analyzers.EndToEnd.Journeys;
using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Package;

/// <summary>The property ScaleErrorsPreset, and that what the user writes wins over it.</summary>
[Collection(PackageCollection.Name)]
public sealed class PresetTests(SharedJourneys shared)
{
    [Fact]
    public async Task Silent_only_reports_what_is_taken_for_success()
    {
        var build = await BuildAsync("silent-only");

        build.Process.Succeeded();
        AssertReported(build, "warning", warning => warning.Silent);
    }

    [Fact]
    public async Task Default_reports_all()
    {
        var build = await BuildAsync("default");

        build.Process.Succeeded();
        AssertReported(build, "warning", _ => true);
    }

    [Theory]
    [InlineData("strict")]
    [InlineData("Strict")]
    public async Task Strict_breaks_the_build(string spelling)
    {
        var build = await BuildAsync(spelling);

        Assert.NotEqual(0, build.Process.ExitCode);
        AssertReported(build, "error", _ => true);
    }

    [Fact]
    public async Task Unknown_preset_is_named_and_treated_as_default()
    {
        var build = await BuildAsync("lenient");

        build.Process.Succeeded();
        var complaint = Assert.Single(build.Messages, message => message.Id == "SCALE9001");
        Assert.Equal("warning", complaint.Severity);
        Assert.Contains("'lenient'", complaint.Text, StringComparison.Ordinal);
        Assert.All(["silent-only", "default", "strict"], name => Assert.Contains(name, complaint.Text, StringComparison.Ordinal));
        AssertReported(build with { Messages = build.Messages.Remove(complaint) }, "warning", _ => true);
    }

    [Theory]
    [InlineData(".editorconfig", "\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public async Task The_users_options_win(string file, string header)
    {
        var build = await BuildAsync("silent-only", project => File.AppendAllText(project.File(file), header + "scale_errors.accept_general_checks = false\n"));

        build.Process.Succeeded();
        AssertReported(build, "warning", _ => true);
    }

    [Theory]
    [InlineData(".editorconfig", "\n[*.cs]\n")]
    [InlineData(".globalconfig", "is_global = true\n")]
    public async Task The_users_severities_win(string file, string header)
    {
        var build = await BuildAsync("strict", project => File.AppendAllText(project.File(file), header + "dotnet_diagnostic.SCALE402.severity = none\n"));

        Assert.NotEqual(0, build.Process.ExitCode);
        AssertReported(build, "error", warning => warning.Id != "SCALE402");
    }

    [Fact]
    public async Task Format_fixes_what_the_preset_reports()
    {
        var project = await CreateAsync("silent-only");
        var before = FileTree.Read(project.Folder);
        (await project.FormatAsync()).Succeeded();
        var after = FileTree.Read(project.Folder);

        var expected = shared.SingleTarget.Template.ExpectedWarnings.Where(warning => warning.Silent).Select(warning => warning.File).Distinct();
        Same.Lines(expected, before.Keys.Where(file => before[file] != after[file]));
        Assert.Empty((await project.BuildAsync()).Messages);
    }

    private async Task<ConsumerProject> CreateAsync(string preset)
    {
        var project = await shared.Feed.CopyAsync(await shared.SingleTarget.RestoreAsync());
        project.SetProperty("ScaleErrorsPreset", preset);
        return project;
    }

    private async Task<BuildLog> BuildAsync(string preset, Action<ConsumerProject>? configure = null)
    {
        var project = await CreateAsync(preset);
        configure?.Invoke(project);
        return await project.BuildAsync();
    }

    private void AssertReported(BuildLog build, string severity, Func<ExpectedWarning, bool> isExpected)
    {
        Same.Lines(
            shared.SingleTarget.Template.ExpectedWarnings.Where(isExpected).Select(warning => $"{warning.File}({warning.Line}): {severity} {warning.Id}"),
            build.Messages.Select(message => $"{message.File}({message.Line}): {message.Severity} {message.Id}"));
    }
}
