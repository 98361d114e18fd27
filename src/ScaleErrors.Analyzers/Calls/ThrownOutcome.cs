using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A step from an object to something that it has.</summary>
/// <param name="Member">The name of the member; <see cref="Indexer"/> for one that is asked by the header's name.</param>
/// <param name="As">The metadata name of the type that the member's value has to be looked at as; null where it has the next step by itself.</param>
internal sealed record OutcomeStep(string Member, string? As = null)
{
    /// <summary>Stands for an indexer.</summary>
    public const string Indexer = "this[]";
}

/// <summary>How an outcome comes as an exception, and how code reads it from there.</summary>
/// <param name="ExceptionType">The metadata name of the exception's type.</param>
/// <param name="Status">The way from the exception to the status code; empty where the framework has none.</param>
/// <param name="RetryAfter">The way from the exception to the Retry-After header; empty where there is none.</param>
internal sealed record ThrownOutcome(string ExceptionType, ImmutableArray<OutcomeStep> Status, ImmutableArray<OutcomeStep> RetryAfter)
{
    // The exception has the call, the call the response, the response the headers, and these the one.
    private const int MaxSteps = 4;

    /// <summary>What the members of a library tell; null where it has no exception.</summary>
    public static ThrownOutcome? From(ResponseSymbols response) => response.ExceptionType is { } exception
        ? new ThrownOutcome(
            NameOf(exception),
            Find(response, exception, [ResponseRole.Status], MaxSteps) ?? [],
            Find(response, exception, [ResponseRole.RetryAfter, ResponseRole.NamedHeader], MaxSteps) ?? [])
        : null;

    /// <summary>Whether code reads another one in the same way.</summary>
    public bool IsLike(ThrownOutcome? other) => other is not null
        && ExceptionType == other.ExceptionType && Status.SequenceEqual(other.Status) && RetryAfter.SequenceEqual(other.RetryAfter);

    private static ImmutableArray<OutcomeStep>? Find(ResponseSymbols response, INamedTypeSymbol type, ImmutableArray<ResponseRole> wanted, int steps)
    {
        var properties = PropertiesOf(type).ToImmutableArray();
        if (properties.FirstOrDefault(property => Has(response, property, wanted) && IsReadable(property)) is { } found)
            return [new OutcomeStep(found.IsIndexer ? OutcomeStep.Indexer : found.Name)];
        foreach (var property in properties)
        {
            if (steps <= 1 || property.IsIndexer || property.Type is not INamedTypeSymbol inner
                || !Has(response, property, [ResponseRole.Response, ResponseRole.Headers]))
                continue;
            if (Find(response, inner, wanted, steps - 1) is { } way)
                return way.Insert(0, new OutcomeStep(property.Name));
            if (response.ResponseType is { } own && own.DerivesFromDefinition(inner) && Find(response, own, wanted, steps - 1) is { } further)
                return further.Insert(0, new OutcomeStep(property.Name, NameOf(own)));
        }

        return null;
    }

    private static bool Has(ResponseSymbols response, IPropertySymbol property, ImmutableArray<ResponseRole> roles) =>
        response.RoleOf(property) is { } role && roles.Contains(role);

    // A table throws where it lacks what it is asked for.
    private static bool IsReadable(IPropertySymbol property) =>
        !property.IsIndexer || property.ContainingType.Arity == 0 && (property.Parameters.Length == 1 && property.Parameters[0].Type.SpecialType == SpecialType.System_String);

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null })
                    yield return property;
            }
        }
    }

    /// <summary>The metadata name of a type.</summary>
    public static string NameOf(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? NameOf(outer) + "+" + type.MetadataName
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.MetadataName : type.MetadataName;
}
