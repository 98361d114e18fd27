using System.Collections.Immutable;
using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>Warn at the call, fix it, build clean: everything that a user sees before the program runs.</summary>
public abstract class JourneyTests
{
    private readonly Journey _journey;

    private protected JourneyTests(Journey journey) => _journey = journey;

    [Fact]
    public async Task Build_warns_at_exactly_the_expected_calls()
    {
        var build = await _journey.BuildAsync();
        build.Process.Succeeded();

        // Only the warnings of the package are in the consumer, so this is also a build without any other.
        var expected = _journey.Template.ExpectedWarnings.Select(warning => $"{warning.File}({warning.Line}): warning {warning.Id}").ToList();
        Assert.NotEmpty(expected);
        Assert.All(_journey.Template.TargetFrameworks, framework => Same.Lines(expected, Describe(build.Of(framework))));
        Assert.Equal(expected.Count * _journey.Template.TargetFrameworks.Length, build.Messages.Length);
    }

    [Fact]
    public async Task Format_ends_in_the_expected_text()
    {
        var actual = FileTree.ReadSources((await _journey.FixAsync()).Folder);

        var original = FileTree.ReadSources((await _journey.RestoreAsync()).Folder);
        var changed = actual.Where(source => original[source.Key] != source.Value).ToImmutableSortedDictionary();
        var received = Path.Combine(AppContext.BaseDirectory, "Received", _journey.Template.Name);
        foreach (var (file, text) in changed)
        {
            Directory.CreateDirectory(received);
            await File.WriteAllTextAsync(Path.Combine(received, file), text);
        }

        var expected = _journey.Template.Fixed;
        Assert.Equal(expected.Keys, changed.Keys);
        Assert.All(expected, source => Assert.Equal(source.Value, changed[source.Key]));
    }

    [Fact]
    public async Task Format_changes_no_file_without_a_warning()
    {
        var before = FileTree.Read((await _journey.RestoreAsync()).Folder);
        var after = FileTree.Read((await _journey.FixAsync()).Folder);

        var filesWithWarnings = _journey.Template.ExpectedWarnings.Select(warning => warning.File).Distinct();
        Assert.Equal(before.Keys, after.Keys);
        Same.Lines(filesWithWarnings, before.Keys.Where(file => before[file] != after[file]));
    }

    [Fact]
    public async Task One_rule_first_and_the_rest_later_ends_in_the_same_bytes()
    {
        var atOnce = await _journey.FixAsync();
        var inSteps = await _journey.FormatCopyAsync(_journey.RestoreAsync(), ["--diagnostics", "SCALE429"], Journey.PlainFormat);

        Assert.Equal(FileTree.ReadSources(atOnce.Folder), FileTree.ReadSources(inSteps.Folder));
        Assert.Equal(FileTree.Read(atOnce.Folder), FileTree.Read(inSteps.Folder));
    }

    [Fact]
    public async Task One_rule_alone_is_fixed_alone()
    {
        var project = await _journey.FormatCopyAsync(_journey.RestoreAsync(), ["--diagnostics", "SCALE429"]);
        var build = await project.BuildAsync();
        build.Process.Succeeded();

        var expected = _journey.Template.ExpectedWarnings.Where(warning => warning.Id != "SCALE429").Select(warning => warning.Id);
        Assert.All(
            _journey.Template.TargetFrameworks,
            framework => Same.Lines(expected, build.Of(framework).Select(message => message.Id)));
    }

    [Fact]
    public async Task Formatting_again_changes_nothing()
    {
        var once = await _journey.FixAsync();
        var twice = await _journey.FormatCopyAsync(_journey.FixAsync(), Journey.PlainFormat);

        Assert.Equal(FileTree.Read(once.Folder), FileTree.Read(twice.Folder));
    }

    [Fact]
    public async Task Verify_no_changes_tells_before_from_after()
    {
        Assert.NotEqual(0, (await (await _journey.RestoreAsync()).FormatAsync("--verify-no-changes")).ExitCode);
        (await (await _journey.FixAsync()).FormatAsync("--verify-no-changes")).Succeeded();
    }

    [Fact]
    public async Task Fixed_project_builds_without_a_warning()
    {
        var build = await _journey.BuildFixedAsync();

        build.Process.Succeeded();
        Assert.Empty(build.Messages);
    }

    private static IEnumerable<string> Describe(IEnumerable<BuildMessage> messages) =>
        messages.Select(message => $"{message.File}({message.Line}): {message.Severity} {message.Id}");
}

[Collection(PackageCollection.Name)]
public sealed class SingleTargetTests(SharedJourneys shared) : JourneyTests(shared.SingleTarget);

[Collection(PackageCollection.Name)]
public sealed class MultiTargetTests(SharedJourneys shared) : JourneyTests(shared.MultiTarget);

[Collection(PackageCollection.Name)]
public sealed class WebTests(SharedJourneys shared) : JourneyTests(shared.Web);
