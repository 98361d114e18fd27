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

    /// <summary>The reference assemblies of one target.</summary>
    public static ImmutableArray<MetadataReference> Of(TestTarget target) => Known.GetOrAdd(target, Read);

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

    private static IEnumerable<MetadataReference> ReadPack(string name)
    {
        var folder = BuildFacts.ReferencePack(name);
        var assemblies = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll") : [];
        return assemblies.Length > 0
            ? assemblies.Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))
            : throw new InvalidOperationException($"The reference assemblies of {name} are not in '{folder}': restore and build the test project again.");
    }
}
