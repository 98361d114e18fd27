using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>
/// Finds how to make another exception of a type with all that one of them has. Only the framework's own are made anew: one of a library is made by
/// the library, and may have more than its constructors take.
/// </summary>
internal static class ExceptionConstructor
{
    /// <summary>The arguments, <c>{0}</c> for the text and <c>{1}</c> for the exception; null where no constructor of all targets will do.</summary>
    /// <param name="typeName">The metadata name of the type.</param>
    /// <param name="status">The property that has the status code, or has what has it.</param>
    /// <param name="targets">The targets.</param>
    public static string? For(string typeName, string status, ImmutableArray<Target> targets)
    {
        if (!typeName.StartsWith("System.", StringComparison.Ordinal))
        {
            return null;
        }

        var found = targets
            .Select(target => target.Model.Compilation.GetTypeByMetadataName(typeName) is { } type ? In(type, status) : null)
            .Distinct()
            .ToImmutableArray();
        return found.Length == 1 ? found[0] : null;
    }

    private static string? In(INamedTypeSymbol type, string status) => type.IsAbstract
        ? null
        : type.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public)
            .OrderBy(constructor => constructor.Parameters.Length)
            .Select(constructor => Arguments(type, constructor, status))
            .FirstOrDefault(arguments => arguments is not null);

    private static string? Arguments(INamedTypeSymbol type, IMethodSymbol constructor, string status)
    {
        var arguments = constructor.Parameters.Select(parameter => Argument(type, parameter)).ToImmutableArray();
        return arguments.All(argument => argument is not null) && arguments.Contains("{0}") && arguments.Contains("{1}") && arguments.Contains("{1}." + status)
            ? string.Join(", ", arguments)
            : null;
    }

    private static string? Argument(INamedTypeSymbol type, IParameterSymbol parameter)
    {
        if (parameter.Type.SpecialType == SpecialType.System_String && parameter.Name == "message")
        {
            return "{0}";
        }

        if (parameter.Type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return "{1}";
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            var property = current.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(candidate =>
                string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
                && candidate.DeclaredAccessibility == Accessibility.Public
                && SymbolEqualityComparer.Default.Equals(candidate.Type, parameter.Type));
            if (property is not null)
            {
                return "{1}." + property.Name;
            }
        }

        return null;
    }
}
