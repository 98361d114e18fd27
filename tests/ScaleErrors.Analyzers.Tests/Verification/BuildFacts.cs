using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>What MSBuild knew when it built this assembly: written by UnitTests.props as assembly metadata.</summary>
internal static class BuildFacts
{
    private const string CasePackagesKey = "CasePackages:";

    /// <summary>The root folder of the repository.</summary>
    public static string RepositoryRoot => Get("RepositoryRoot");

    /// <summary>The folder of the case files.</summary>
    public static string CasesDirectory => Get("CasesDirectory");

    /// <summary>The folder of the cases of fixes.</summary>
    public static string FixCasesDirectory => Get("FixCasesDirectory");

    /// <summary>The folder with the reference assemblies of a targeting pack.</summary>
    public static string ReferencePack(string name) => Get("ReferencePack:" + name);

    /// <summary>The folders with the assemblies of the packages that cases ask for by a name.</summary>
    public static string[] CasePackages(string name) => Find(CasePackagesKey + name)?.Split('|') ?? [];

    /// <summary>The names by which cases can ask for libraries.</summary>
    public static IEnumerable<string> Libraries => typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(attribute => attribute.Key.StartsWith(CasePackagesKey, StringComparison.Ordinal))
        .Select(attribute => attribute.Key[CasePackagesKey.Length..])
        .Union(Directory.Exists(SurfacesDirectory) ? Directory.GetDirectories(SurfacesDirectory).Select(folder => Path.GetFileName(folder)) : [])
        .Order(StringComparer.Ordinal);

    /// <summary>The folder with the public surfaces of libraries, a folder for each.</summary>
    public static string SurfacesDirectory => Get("SurfacesDirectory");

    private static string Get(string key) => Find(key)
        ?? throw new InvalidOperationException($"The build did not write '{key}' into this assembly: see the target TellTestsWhereThingsAre in UnitTests.props.");

    private static string? Find(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value;
}
