using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Origins;

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

    /// <summary>Whether a class derives from another one, whatever their type arguments are.</summary>
    public static bool DerivesFromDefinition(this INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor.OriginalDefinition))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an object of a type is one of another type, too; null where that is for the arguments of a generic function or type to say:
    /// <c>catch (TException)</c>, <c>new ApiException&lt;TError&gt;()</c>.
    /// </summary>
    public static bool? IsInstanceOf(this ITypeSymbol type, ITypeSymbol other)
    {
        if (type is ITypeParameterSymbol)
            return SymbolEqualityComparer.Default.Equals(type, other) ? true : null;
        if (other is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.All(bound => type.MayBe(bound) || bound.MayBe(type)) ? null : false;
        if (type.IsOrDerivesFrom(other))
            return true;
        return type.MayBe(other) ? null : false;
    }

    /// <summary>
    /// Whether an object of an interface can stand where a type is used: the interface is that type or one above it, or what a type parameter has to be.
    /// </summary>
    public static bool IsServedBy(this ITypeSymbol wanted, ITypeSymbol made) => wanted is ITypeParameterSymbol parameter
        ? parameter.ConstraintTypes.Any(bound => bound.IsServedBy(made))
        : made is INamedTypeSymbol named && named.AllInterfaces.Prepend(named).Any(own => SymbolEqualityComparer.Default.Equals(own, wanted)
            || (IsOpen(wanted) && SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, wanted.OriginalDefinition)));

    // The same but for what type parameters stand for.
    private static bool MayBe(this ITypeSymbol type, ITypeSymbol other)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, other))
                return true;
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, other.OriginalDefinition) && (IsOpen(current) || IsOpen(other)))
                return true;
        }

        return false;
    }

    private static bool IsOpen(ITypeSymbol type) =>
        type is ITypeParameterSymbol or INamedTypeSymbol { ContainingType.IsGenericType: true }
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(IsOpen));

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

    /// <summary>A type, what it derives from, and what it implements.</summary>
    public static IEnumerable<INamedTypeSymbol> LineageWithInterfaces(this INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
    }

    /// <summary>Whether an attribute stands on a symbol, or something derived from the attribute.</summary>
    public static bool Bears(this ISymbol symbol, ITypeSymbol attribute)
    {
        foreach (var borne in symbol.GetAttributes())
        {
            if (borne.AttributeClass?.IsOrDerivesFrom(attribute) == true)
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is another one, derives from it, or bears it as an attribute.</summary>
    public static bool IsOrBears(this INamedTypeSymbol type, ITypeSymbol other)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(ancestor, other) || ancestor.Bears(other))
                return true;
        }

        return false;
    }

    /// <summary>The name of a type with its namespace, without type parameters.</summary>
    public static string FullName(this INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } @namespace ? @namespace.ToDisplayString() + "." + type.Name : type.Name;

    /// <summary>The type that declares a member; of one in an extension block the class around it.</summary>
    public static INamedTypeSymbol? DeclaringType(this ISymbol member) =>
        member.ContainingType is { Name.Length: 0, IsTupleType: false, IsAnonymousType: false, ContainingType: { } outer } ? outer : member.ContainingType;

    /// <summary>The members of a name, those in extension blocks included.</summary>
    public static IEnumerable<ISymbol> MembersWithExtensions(this INamedTypeSymbol type, string name) =>
        type.GetMembers(name).Concat(type.GetTypeMembers("").SelectMany(block => block.GetMembers(name)));

    /// <summary>Whether a type has a full name. Almost all types are told apart by their simple name.</summary>
    public static bool IsNamed(this INamedTypeSymbol type, string fullName) =>
        fullName.EndsWith(type.Name, StringComparison.Ordinal) && type.FullName() == fullName;

    /// <summary>Whether a type is <c>System.Exception</c> itself.</summary>
    public static bool IsSystemException(this ITypeSymbol type) =>
        type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
