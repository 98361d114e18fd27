using System.Collections.Immutable;
using System.Linq;
using System;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Rules;

namespace ScaleErrors.Analyzers.Tests;

/// <summary>The analyzers that the package brings, found as the compiler finds them.</summary>
internal static class ShippedAnalyzers
{
    /// <summary>One of each.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(IgnoredOutcomeAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The rules that they support, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. All.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
