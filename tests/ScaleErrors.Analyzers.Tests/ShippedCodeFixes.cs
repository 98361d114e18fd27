using System;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScaleErrors.Analyzers.Tests;

/// <summary>The code fixes that the package brings, found as an editor finds them.</summary>
internal static class ShippedCodeFixes
{
    /// <summary>One of each.</summary>
    public static ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. Assembly.Load("ScaleErrors.Analyzers.CodeFixes").GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];
}
