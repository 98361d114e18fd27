using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>Questions about a type and all that it is put together of.</summary>
internal static class TypeParts
{
    /// <summary>Whether a type has no name that code could write, or is made of one.</summary>
    public static bool IsNameless(this ITypeSymbol type) => type.HasPart(part => part is INamedTypeSymbol { IsAnonymousType: true });

    /// <summary>Whether the type, its elements or one of its type arguments is such a type.</summary>
    public static bool HasPart(this ITypeSymbol type, Predicate<ITypeSymbol> isSuch) => isSuch(type) || type switch
    {
        IArrayTypeSymbol array => array.ElementType.HasPart(isSuch),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => argument.HasPart(isSuch)),
        _ => false,
    };
}
