using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>The files below a folder, build output left out.</summary>
internal static class FileTree
{
    /// <summary>Copies the files below a folder into another one.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Files(from))
        {
            CopyFile(Path.Combine(from, file), Path.Combine(to, file));
        }
    }

    /// <summary>Copies one file, making its folder.</summary>
    public static void CopyFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }

    /// <summary>The bytes of each file, in hexadecimal so that two trees compare as values, by relative path.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string folder) =>
        Files(folder).ToImmutableSortedDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder, file))));

    /// <summary>The text of each source file by relative path: for comparisons that a person reads.</summary>
    public static ImmutableSortedDictionary<string, string> ReadSources(string folder) =>
        Files(folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file, file => File.ReadAllText(Path.Combine(folder, file)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
}
