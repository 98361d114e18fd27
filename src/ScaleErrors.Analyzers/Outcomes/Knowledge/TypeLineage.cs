using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>Questions about the classes that a type derives from.</summary>
internal static class TypeLineage
{
    /// <summary>Whether a type is a class or derives from it.</summary>
    public static bool IsOrDerivesFrom(this ITypeSymbol type, ITypeSymbol ancestor)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is <c>System.Exception</c> or derives from it.</summary>
    public static bool IsException(this ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsSystemException())
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is <c>System.Exception</c> itself.</summary>
    public static bool IsSystemException(this ITypeSymbol type) =>
        type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
