namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>A project that references the package, in a folder of its own outside the repository.</summary>
internal sealed class ConsumerProject(string folder)
{
    private static readonly Dictionary<string, string> NoSettings = [];

    public string Folder { get; } = folder;

    public string ProjectFile => File("Labeling.csproj");

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Sets a property in the project file.</summary>
    public void SetProperty(string name, string value) =>
        Edit(ProjectFile, "</PropertyGroup>", $"  <{name}>{value}</{name}>\n  </PropertyGroup>");

    /// <summary>Replaces the first occurrence of a text in a file.</summary>
    public static void Edit(string file, string text, string replacement)
    {
        var content = System.IO.File.ReadAllText(file);
        var at = content.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{text}'");
        System.IO.File.WriteAllText(file, content[..at] + replacement + content[(at + text.Length)..]);
    }

    public async Task RestoreAsync() =>
        (await Dotnet.RunAsync(Folder, NoSettings, "restore", ProjectFile)).Succeeded();

    /// <summary>Builds from scratch: what is up to date is not compiled, and would not be warned about.</summary>
    public async Task<BuildLog> BuildAsync() =>
        BuildLog.Parse(
            Folder,
            await Dotnet.RunAsync(Folder, NoSettings, "build", ProjectFile, "--no-restore", "--no-incremental", "-tl:off"));

    public Task<ProcessResult> FormatAsync(params string[] arguments) =>
        Dotnet.RunAsync(Folder, NoSettings, ["format", "analyzers", ProjectFile, "--no-restore", .. arguments]);

    /// <summary>Runs the program that the last build made, against a server on this machine.</summary>
    public Task<ProcessResult> RunAsync(int port, params string[] arguments) =>
        Dotnet.RunAsync(
            Folder,
            new Dictionary<string, string> { ["SCALE_LOOPBACK_PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            ["exec", File("bin/Debug/net10.0/Labeling.dll"), .. arguments]);
}
