using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>A project that references the package, as it lies in the repository: the program is copied out and built elsewhere.</summary>
/// <param name="Name">The folder of the project file.</param>
/// <param name="Program">The folder with the sources, and next to it the project file's.</param>
/// <param name="TargetFrameworks">What it is built for.</param>
internal sealed record ConsumerTemplate(string Name, string Program, params string[] TargetFrameworks)
{
    /// <summary>Puts a project together in a folder.</summary>
    public void CopyTo(string folder)
    {
        FileTree.Copy(Path.Combine(Repository.EndToEnd, "Loopback"), folder);
        FileTree.Copy(Sources, folder);
        FileTree.Copy(Path.Combine(Repository.EndToEnd, Program, Name), folder);
    }

    /// <summary>The warnings that the sources ask for.</summary>
    public ImmutableArray<ExpectedWarning> ExpectedWarnings { get; } = ExpectedWarning.In(Path.Combine(Repository.EndToEnd, Program, "Sources"));

    /// <summary>The files that the fixes change, as they are afterwards.</summary>
    public ImmutableSortedDictionary<string, string> Fixed => FileTree.ReadSources(Path.Combine(Repository.EndToEnd, Program + ".Fixed", Name));

    private string Sources => Path.Combine(Repository.EndToEnd, Program, "Sources");
}
