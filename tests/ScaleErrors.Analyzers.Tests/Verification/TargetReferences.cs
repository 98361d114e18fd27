using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>The reference assemblies of a target, read once: those of the SDK's targeting packs, so that code sees what users' code sees.</summary>
internal static class TargetReferences
{
    private static readonly ConcurrentDictionary<TestTarget, ImmutableArray<MetadataReference>> Known = new();
    private static readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> KnownPackages = new();

    /// <summary>The reference assemblies of one target.</summary>
    public static ImmutableArray<MetadataReference> Of(TestTarget target) => Known.GetOrAdd(target, Read);

    /// <summary>What a project references for one of its targets.</summary>
    public static ImmutableArray<MetadataReference> Of(TestProject project, TestTarget target) =>
        [.. Of(target), .. project.Uses.SelectMany(name => OfLibrary(name))];

    /// <summary>What cases that ask for libraries by a name are compiled against, on top of the target's assemblies.</summary>
    public static ImmutableArray<MetadataReference> OfLibrary(string name) => KnownPackages.GetOrAdd(name, ReadLibrary);

    private static ImmutableArray<MetadataReference> ReadLibrary(string name)
    {
        ImmutableArray<MetadataReference> packages = [.. BuildFacts.CasePackages(name).SelectMany(folder => ReadFolder(folder, name))];
        var surface = Path.Combine(BuildFacts.SurfacesDirectory, name);
        if (Directory.Exists(surface))
            return [.. packages, LibrarySurface.Compile(name, surface, [.. Of(TestTarget.Net10), .. packages])];
        return packages.IsEmpty
            ? throw new InvalidOperationException($"No case package and no folder in Surfaces has the name '{name}': see UnitTests.props.")
            : packages;
    }

    private static ImmutableArray<MetadataReference> Read(TestTarget target)
    {
        string[] packs = target switch
        {
            TestTarget.Net10 => ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"],
            TestTarget.NetStandard20 => ["NETStandard.Library"],
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "References belong to one target."),
        };
        return [.. packs.SelectMany(ReadPack)];
    }

    private static IEnumerable<MetadataReference> ReadPack(string name) => ReadFolder(BuildFacts.ReferencePack(name), name);

    private static IEnumerable<MetadataReference> ReadFolder(string folder, string name)
    {
        var assemblies = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll") : [];
        return assemblies.Length > 0
            ? assemblies.Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))
            : throw new InvalidOperationException($"The reference assemblies of {name} are not in '{folder}': restore and build the test project again.");
    }
}
