using System;
using System.Linq;
using System.Reflection;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>What MSBuild knew when it built this assembly: written by UnitTests.props as assembly metadata.</summary>
internal static class BuildFacts
{
    /// <summary>The root folder of the repository.</summary>
    public static string RepositoryRoot => Get("RepositoryRoot");

    /// <summary>The folder of the case files.</summary>
    public static string CasesDirectory => Get("CasesDirectory");

    /// <summary>The folder of the cases of fixes.</summary>
    public static string FixCasesDirectory => Get("FixCasesDirectory");

    /// <summary>The folder with the reference assemblies of a targeting pack.</summary>
    public static string ReferencePack(string name) => Get("ReferencePack:" + name);

    /// <summary>The folders with the assemblies of the packages that cases ask for by a name.</summary>
    public static string[] CasePackages(string name) => Get("CasePackages:" + name).Split('|');

    private static string Get(string key) =>
        typeof(BuildFacts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == key)?.Value
        ?? throw new InvalidOperationException($"The build did not write '{key}' into this assembly: see the target TellTestsWhereThingsAre in UnitTests.props.");
}
