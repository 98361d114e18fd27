using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// What the type parameters of a function stand for while it is run: <c>this is Failure</c> in <c>Result&lt;T&gt;</c> asks an object that the
/// caller made as a <c>Result&lt;AnnotationTask&gt;.Failure</c>. Immutable; compares by content.
/// </summary>
internal sealed class TypeArguments : IEquatable<TypeArguments>
{
    private readonly ImmutableDictionary<ISymbol, ITypeSymbol> _types;

    private TypeArguments(ImmutableDictionary<ISymbol, ITypeSymbol> types) => _types = types;

    /// <summary>No type parameter stands for anything but itself.</summary>
    public static TypeArguments None { get; } = new(ImmutableDictionary.Create<ISymbol, ITypeSymbol>(SymbolEqualityComparer.Default, SymbolEqualityComparer.Default));

    /// <summary>Those of a function that is called from code with these.</summary>
    /// <param name="called">The method as it is called.</param>
    /// <param name="run">The method whose code is run: that one, or what overrides or implements it.</param>
    /// <param name="receiver">The exact type of the object, where it is known.</param>
    public TypeArguments Within(IMethodSymbol called, IMethodSymbol? run, ITypeSymbol? receiver)
    {
        if (run is null)
            return None;
        var isNested = run.MethodKind is MethodKind.LocalFunction or MethodKind.LambdaMethod;
        var types = isNested ? _types : None._types;
        if (!isNested && DeclaringType(called, run, receiver) is { } declaring)
            types = WithTypes(types, declaring);
        if (called.Arity == run.Arity)
            types = With(types, run.TypeParameters, called.TypeArguments);
        return types == _types ? this : types.IsEmpty ? None : new TypeArguments(types);
    }

    /// <summary>Those of the code in a type, which is named in code with these.</summary>
    public TypeArguments Within(INamedTypeSymbol type)
    {
        var types = WithTypes(None._types, type);
        return types.IsEmpty ? None : new TypeArguments(types);
    }

    /// <summary>A type with what its type parameters stand for; itself where that is not known.</summary>
    public ITypeSymbol Apply(ITypeSymbol type)
    {
        if (_types.IsEmpty)
            return type;
        return type switch
        {
            ITypeParameterSymbol parameter => _types.TryGetValue(parameter.OriginalDefinition, out var argument) ? argument : type,
            INamedTypeSymbol { IsTupleType: false, IsAnonymousType: false, IsUnboundGenericType: false, TypeKind: not TypeKind.Error } named => Apply(named),
            _ => type,
        };
    }

    private INamedTypeSymbol Apply(INamedTypeSymbol type)
    {
        var constructed = type.ConstructedFrom;
        if (type.ContainingType is { } containing && Apply(containing) is { } around && !SymbolEqualityComparer.Default.Equals(around, containing))
        {
            constructed = around.GetTypeMembers(type.Name, type.Arity)
                .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, type.OriginalDefinition)) ?? constructed;
        }

        return type.Arity == 0 ? constructed : constructed.Construct([.. type.TypeArguments.Select(Apply)]);
    }

    // The type that declares the code that is run, as the caller knows it.
    private static INamedTypeSymbol? DeclaringType(IMethodSymbol called, IMethodSymbol run, ITypeSymbol? receiver)
    {
        for (ITypeSymbol? type = called.ContainingType; type is not null; type = type.BaseType)
        {
            if (IsDeclaring(type))
                return (INamedTypeSymbol)type;
        }

        for (var type = receiver; type is not null; type = type.BaseType)
        {
            if (IsDeclaring(type))
                return (INamedTypeSymbol)type;
        }

        return null;

        bool IsDeclaring(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, run.ContainingType?.OriginalDefinition);
    }

    private ImmutableDictionary<ISymbol, ITypeSymbol> WithTypes(ImmutableDictionary<ISymbol, ITypeSymbol> types, INamedTypeSymbol declaring)
    {
        for (var type = declaring; type is not null; type = type.ContainingType)
            types = With(types, type.TypeParameters, type.TypeArguments);
        return types;
    }

    private ImmutableDictionary<ISymbol, ITypeSymbol> With(
        ImmutableDictionary<ISymbol, ITypeSymbol> types, ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            var (parameter, argument) = (parameters[index].OriginalDefinition, Apply(arguments[index]));
            if (!SymbolEqualityComparer.Default.Equals(parameter, argument))
                types = types.SetItem(parameter, argument);
        }

        return types;
    }

    public bool Equals(TypeArguments? other) => ReferenceEquals(this, other)
        || (other is not null && _types.Count == other._types.Count
            && _types.All(entry => other._types.TryGetValue(entry.Key, out var type) && SymbolEqualityComparer.Default.Equals(type, entry.Value)));

    public override bool Equals(object? obj) => Equals(obj as TypeArguments);

    public override int GetHashCode() => _types.Count;
}
