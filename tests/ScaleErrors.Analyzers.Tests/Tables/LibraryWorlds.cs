using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.Tables;

/// <summary>The framework alone, and with each of the libraries that cases may ask for: what our tables name is looked up there.</summary>
internal static class LibraryWorlds
{
    private static readonly Lazy<CSharpCompilation[]> All = new(() =>
    [
        Create([]),
        .. BuildFacts.Libraries.Select(name => Create([name])),
    ]);

    /// <summary>Those that have a type; at least one.</summary>
    /// <exception cref="InvalidOperationException">None has it.</exception>
    public static IReadOnlyList<Compilation> With(string metadataName)
    {
        var found = All.Value.Where(world => world.GetTypeByMetadataName(metadataName) is not null).ToList();
        return found.Count > 0 ? found : throw new InvalidOperationException($"No library has '{metadataName}'.");
    }

    private static CSharpCompilation Create(string[] libraries) => CSharpCompilation.Create(
        "World", references: [.. TargetReferences.Of(TestTarget.Net10), .. libraries.SelectMany(name => TargetReferences.OfLibrary(name))]);
}
