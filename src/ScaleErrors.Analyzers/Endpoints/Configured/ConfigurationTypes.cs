using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>The types and members of the framework's configuration and options, as data.</summary>
internal static class ConfigurationTypes
{
    public const string Configuration = "IConfiguration";
    public const string Section = "IConfigurationSection";
    public const string ConfigurationNamespace = "Microsoft.Extensions.Configuration";
    public const string OptionsNamespace = "Microsoft.Extensions.Options";
    public const string RegistrationNamespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary>Whether a type is an interface of the configuration, or implements it.</summary>
    public static bool Is(ITypeSymbol? type, string name) =>
        type is not null && (IsIn(type, ConfigurationNamespace, name) || type.AllInterfaces.Any(one => IsIn(one, ConfigurationNamespace, name)));

    /// <summary>Whether a type of a name stands in a namespace.</summary>
    public static bool IsIn(ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace?.ToDisplayString() == @namespace;

    /// <summary>Whether a method is one of a type, by their names.</summary>
    public static bool IsOf(IMethodSymbol method, string @namespace, string type) => IsIn(method.ContainingType, @namespace, type);

    /// <summary>A type, those that it is derived from, and its interfaces.</summary>
    public static IEnumerable<ITypeSymbol> Lineage(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
        foreach (var implemented in type.AllInterfaces)
            yield return implemented;
    }

    /// <summary>What a call is made on: of an extension method that is its first argument.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value : null);

    /// <summary>The argument for a parameter by its name; null where none is written.</summary>
    public static IOperation? ArgumentOf(IInvocationOperation call, string parameter) => call.Arguments.FirstOrDefault(
        argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;
}
