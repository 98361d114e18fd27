using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>Types of the framework that the walk makes values of; null where the compilation lacks them. One per compilation.</summary>
internal sealed class WellKnownTypes(Compilation compilation)
{
    /// <summary>What a task throws that is waited for without <c>await</c>.</summary>
    public INamedTypeSymbol? AggregateException { get; } = compilation.GetTypeByMetadataName("System.AggregateException");

    /// <summary>The exception inside another one.</summary>
    public ISymbol? InnerException { get; } = Member(compilation, "System.Exception", "InnerException");

    /// <summary>The exceptions inside an <see cref="AggregateException"/>.</summary>
    public ISymbol? InnerExceptions { get; } = Member(compilation, "System.AggregateException", "InnerExceptions");

    /// <summary>What a cancelled task throws.</summary>
    public INamedTypeSymbol? TaskCanceledException { get; } = compilation.GetTypeByMetadataName("System.Threading.Tasks.TaskCanceledException");

    /// <summary>Whether an exception makes its task a cancelled one, not a failed one.</summary>
    public bool IsCancellation(ITypeSymbol exception) =>
        TaskCanceledException?.BaseType is { } cancelled && exception.IsOrDerivesFrom(cancelled);

    private static ISymbol? Member(Compilation compilation, string type, string name) =>
        compilation.GetTypeByMetadataName(type)?.GetMembers(name).FirstOrDefault();
}
