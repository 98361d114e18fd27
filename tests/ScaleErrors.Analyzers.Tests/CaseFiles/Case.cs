using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CaseFiles;

/// <summary>
/// One case: a file, or all files of a folder whose name ends with ".case", compiled together; the files of settings in the folder are given to
/// the analyzers.
/// </summary>
internal sealed record Case(ImmutableArray<CaseFile> Files)
{
    private const string FolderSuffix = ".case";

    /// <summary>The files of settings.</summary>
    public ImmutableArray<SourceFile> Settings { get; init; } = [];

    /// <summary>The names of all cases: their paths below the folder of cases.</summary>
    public static IEnumerable<string> Names() =>
        NamesOf(Directory.EnumerateFiles(BuildFacts.CasesDirectory, "*.cs", SearchOption.AllDirectories).Select(RelativePath));

    /// <summary>The names of the cases that files, by their relative paths, make.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<string> relativePaths) =>
        relativePaths.Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Reads the case of a name.</summary>
    public static Case Read(string name)
    {
        var path = Path.Combine(BuildFacts.CasesDirectory, name);
        var isFolder = name.EndsWith(FolderSuffix, StringComparison.Ordinal);
        var files = isFolder ? FilesIn(path, "*.cs") : [path];
        var settings = isFolder ? FilesIn(path, "appsettings*.json") : [];
        return new Case([.. files.Select(file => CaseFile.Parse("/" + RelativePath(file), File.ReadAllText(file)))])
        {
            Settings = [.. settings.Select(file => new SourceFile("/" + RelativePath(file), File.ReadAllText(file)))],
        };
    }

    /// <summary>The project that the case compiles as.</summary>
    public TestProject Project()
    {
        var directives = CaseDirectives.Merge(Files.Select(file => file.Directives));
        return new TestProject([.. Files.Select(file => file.Source)])
        {
            Name = "Case",
            AdditionalFiles = Settings,
            EditorConfig = directives.Options.IsEmpty ? null : "[*.cs]\n" + string.Join("\n", directives.Options),
            Uses = directives.Uses,
            Output = directives.Output ?? OutputKind.DynamicallyLinkedLibrary,
            Target = directives.Target ?? TestTarget.Net10,
            LanguageVersion = directives.Language ?? LanguageVersion.Latest,
            CompilerErrors = directives.AllowErrors ? CompilerErrors.Allowed : CompilerErrors.None,
        };
    }

    private static string[] FilesIn(string folder, string pattern) =>
        [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string RelativePath(string path) => Path.GetRelativePath(BuildFacts.CasesDirectory, path).Replace('\\', '/');

    private static string NameOf(string relativePath)
    {
        var parts = relativePath.Split('/');
        var folder = Array.FindIndex(parts, part => part.EndsWith(FolderSuffix, StringComparison.Ordinal));
        return folder < 0 ? relativePath : string.Join('/', parts[..(folder + 1)]);
    }
}
