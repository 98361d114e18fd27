using ScaleErrors.Analyzers.EndToEnd.Journeys;
using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Package;

/// <summary>The first command that a newcomer runs.</summary>
[Collection(PackageCollection.Name)]
public sealed class SampleTests(SharedJourneys shared)
{
    [Fact]
    public async Task Building_the_sample_shows_the_warnings()
    {
        var build = BuildLog.Parse(
            shared.Feed.Sources,
            await Dotnet.RunAsync(shared.Feed.Sources, new Dictionary<string, string>(), "build", "docs/samples/TaskClient", "-tl:off"));

        build.Process.Succeeded();
        var calls = build.Messages.GroupBy(message => (message.File, message.Line), message => message.Id).ToList();
        Assert.Equal(2, calls.Count);
        Assert.All(calls, call => Same.Lines(["SCALE402", "SCALE409", "SCALE429"], call));
    }
}
