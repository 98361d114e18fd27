using System.Globalization;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>
/// The package, built twice from clean copies of the sources in two places, and a folder feed with the first of the two.
/// </summary>
internal sealed class PackageFeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    // Another version on every run, so that no cache of the machine can answer for this build.
    public string Version { get; } = "0.1.0-e2e." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    public string Package => PackageIn("feed");

    public string PackageBuiltElsewhere => PackageIn("elsewhere");

    /// <summary>A clean copy of the checkout, as far as the package and the samples need it.</summary>
    public string Sources => _folder.File("a");

    public string PackOutput { get; private set; } = "";

    public async Task PackAsync()
    {
        var outputs = await Task.WhenAll(PackAsync("a", "feed"), PackAsync(Path.Combine("another", "b"), "elsewhere"));
        PackOutput = string.Concat(outputs);
        WriteFeedSettings();
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A consumer of the package in a folder of its own.</summary>
    public async Task<ConsumerProject> CreateConsumerAsync(ConsumerTemplate template)
    {
        var consumer = new ConsumerProject(_folder.File("consumers", Guid.NewGuid().ToString("N")));
        template.CopyTo(consumer.Folder);
        await consumer.RestoreAsync();
        return consumer;
    }

    /// <summary>The same project once more, restored, in another folder.</summary>
    public async Task<ConsumerProject> CopyAsync(ConsumerProject original)
    {
        var copy = new ConsumerProject(_folder.File("consumers", Guid.NewGuid().ToString("N")));
        FileTree.Copy(original.Folder, copy.Folder);
        await copy.RestoreAsync();
        return copy;
    }

    private async Task<string> PackAsync(string sources, string destination)
    {
        var folder = _folder.File(sources);
        Repository.CopySourcesTo(folder);
        var result = await Dotnet.RunAsync(
            folder, new Dictionary<string, string>(),
            "pack", "src/ScaleErrors.Analyzers.Package", "-c", "Release", "-o", _folder.File(destination),
            "-p:Version=" + Version, "-p:ContinuousIntegrationBuild=true");
        return result.Succeeded().Output;
    }

    // What lies above a project takes part in its build: these files are the last that MSBuild and NuGet look at.
    private void WriteFeedSettings()
    {
        var consumers = Directory.CreateDirectory(_folder.File("consumers")).FullName;
        File.WriteAllText(
            Path.Combine(consumers, "Directory.Build.props"),
            $"<Project><PropertyGroup><ScaleErrorsVersion>{Version}</ScaleErrorsVersion></PropertyGroup></Project>");
        File.WriteAllText(Path.Combine(consumers, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(consumers, "Directory.Packages.props"), "<Project />");
        File.WriteAllText(
            Path.Combine(consumers, "nuget.config"),
            """
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="../packages" />
              </config>
              <packageSources>
                <add key="feed" value="../feed" />
              </packageSources>
            </configuration>
            """);
    }

    private string PackageIn(string folder) => _folder.File(folder, $"ScaleErrors.Analyzers.{Version}.nupkg");
}
