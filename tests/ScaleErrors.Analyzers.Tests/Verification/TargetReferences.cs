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
        [.. Of(target), .. project.Uses.SelectMany(name => KnownPackages.GetOrAdd(name, ReadPackages))];

    private static ImmutableArray<MetadataReference> ReadPackages(string name) =>
        [.. BuildFacts.CasePackages(name).SelectMany(folder => ReadFolder(folder, name))];

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
