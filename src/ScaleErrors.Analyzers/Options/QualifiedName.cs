using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScaleErrors.Analyzers.Options;

/// <summary>
/// The one form in which options name types and methods: namespace, containing types and name with dots between them, without type arguments.
/// </summary>
internal static class QualifiedName
{
    private const string Global = "global::";

    private static readonly SymbolDisplayFormat Format = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    // Client<T>, Client`1 and Outer+Client are how code, reflection and documentation spell names.
    private static readonly Regex TypeArguments = new("<[^<>]*>|`[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>The name of a type or namespace.</summary>
    public static string Of(INamespaceOrTypeSymbol symbol) => symbol.OriginalDefinition.ToDisplayString(Format);

    /// <summary>The name of a method.</summary>
    public static string Of(IMethodSymbol method) => Of(method.ContainingType) + "." + method.Name;

    /// <summary>A list without the type arguments in it, whose commas separate no entries.</summary>
    public static string WithoutTypeArguments(string list) => TypeArguments.Replace(list, "");

    /// <summary>Brings a name that somebody wrote into the one form; null where it is no name.</summary>
    public static string? Read(string written)
    {
        var name = written.StartsWith(Global, StringComparison.Ordinal) ? written.Substring(Global.Length) : written;
        name = string.Join(".", name.Split('.', '+').Select(part => part.StartsWith("@", StringComparison.Ordinal) ? part.Substring(1) : part));
        return name.Split('.').All(SyntaxFacts.IsValidIdentifier) ? name : null;
    }
}
