using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>What a simple name means at a place.</summary>
internal enum Binding
{
    /// <summary>The type that is wanted.</summary>
    Right,

    /// <summary>Nothing: a using would make it bind.</summary>
    Nothing,

    /// <summary>Something else.</summary>
    Other,
}

internal static class NameBinding
{
    public static Binding Of(Target target, int position, string fullName, string name)
    {
        // Types of one name are told apart by their arity.
        var symbols = target.Model.LookupSymbols(position, name: name).RemoveAll(symbol => symbol is INamedTypeSymbol { Arity: > 0 });
        if (symbols.IsEmpty)
        {
            return Binding.Nothing;
        }

        return symbols.All(symbol => Is(symbol, fullName)) ? Binding.Right : Binding.Other;
    }

    // A property called like its type does no harm: the compiler reads "Color.Red" right.
    private static bool Is(ISymbol symbol, string fullName) => symbol switch
    {
        IAliasSymbol alias => Is(alias.Target, fullName),
        INamedTypeSymbol type => type.ToDisplayString() == fullName,
        IPropertySymbol property => property.Type.ToDisplayString() == fullName,
        IFieldSymbol field => field.Type.ToDisplayString() == fullName,
        ILocalSymbol local => local.Type.ToDisplayString() == fullName,
        IParameterSymbol parameter => parameter.Type.ToDisplayString() == fullName,
        _ => false,
    };
}
