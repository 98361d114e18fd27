namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>The checkout that these tests belong to.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of these tests, with the consumers of the package.</summary>
    public static string EndToEnd { get; } = Path.Combine(Root, "tests", "ScaleErrors.Analyzers.EndToEnd");

    /// <summary>Copies what the package and the samples are built from, without any build output.</summary>
    public static void CopySourcesTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Root).Where(file => Path.GetExtension(file) is not ".sln"))
        {
            FileTree.CopyFile(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var part in new[] { "src", Path.Combine("docs", "samples") })
        {
            FileTree.Copy(Path.Combine(Root, part), Path.Combine(folder, part));
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ScaleErrors.Analyzers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No solution above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
