using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>How code reads a response: the members of its type that tell about the outcome, as the library's shape says.</summary>
/// <param name="Status">The way from the response to its status, as it is written: <c>StatusCode</c>, <c>ResponseMessage.StatusCode</c>.</param>
/// <param name="IsNumber">Whether the status is a number rather than the enum.</param>
/// <param name="Success">The ways to what is true for success only.</param>
/// <param name="Ensure">The method that throws for a failure; null where there is none.</param>
/// <param name="EnsureThrowsRequestException">Whether that throws the framework's exception.</param>
/// <param name="RetryAfter">The way to the Retry-After header; null where it has no member of its own.</param>
/// <param name="Plain">The members that only look at what the response has.</param>
/// <param name="Body">The members with the body.</param>
internal sealed record ResponseKind(
    string Status, bool IsNumber, ImmutableArray<string> Success, string? Ensure, bool EnsureThrowsRequestException, string? RetryAfter,
    ImmutableArray<string> Plain, ImmutableArray<string> Body)
{
    private const string RequestException = "System.Net.Http.HttpRequestException";

    // The response has the headers, and these the one.
    private const int MaxSteps = 3;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, ResponseKind?>> Known = new();

    /// <summary>How a response of <paramref name="type"/> is read; null for any other type, and for responses that stand for success only.</summary>
    public static ResponseKind? Of(ITypeSymbol? type, Compilation compilation) => type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface } named
        ? Known.GetValue(compilation, _ => new(SymbolEqualityComparer.Default)).GetOrAdd(named, asked => Read(asked, compilation))
        : null;

    private static ResponseKind? Read(INamedTypeSymbol type, Compilation compilation)
    {
        var answering = HttpLibraries.All.Where(library => library.Attributed is not null || library.Types.Any(sender => sender.Members.Any(member => member.Failure == FailureForm.Value)));
        foreach (var shape in answering.Select(library => library.Shape).Distinct())
        {
            if (ResponseSymbols.TryCreate(compilation, shape) is { } symbols
                && symbols.Returned(type) is { } returned
                && Read(type, returned) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static ResponseKind? Read(INamedTypeSymbol type, ResponseSymbols symbols)
    {
        var (status, statusType) = Ways(type, symbols, ResponseRole.Status, MaxSteps).FirstOrDefault();
        if (status is null)
        {
            return null;
        }

        var ensure = MembersOf(type).OfType<IMethodSymbol>().FirstOrDefault(method =>
            symbols.RoleOf(method) == ResponseRole.ThrowOnFailure && method.Parameters.IsEmpty && !IsTask(method.ReturnType));
        return new ResponseKind(
            status,
            statusType.SpecialType == SpecialType.System_Int32,
            [.. Ways(type, symbols, ResponseRole.Success, MaxSteps).Select(way => way.Path)],
            ensure?.Name,
            symbols.ExceptionType?.ToDisplayString() == RequestException,
            Ways(type, symbols, ResponseRole.RetryAfter, MaxSteps).Select(way => way.Path).FirstOrDefault(),
            Names(ResponseRole.Status, ResponseRole.Success, ResponseRole.StatusText, ResponseRole.Headers, ResponseRole.Neutral),
            Names(ResponseRole.Body));

        ImmutableArray<string> Names(params ResponseRole[] roles) =>
            [.. MembersOf(type).OfType<IPropertySymbol>().Where(property => symbols.RoleOf(property) is { } role && roles.Contains(role)).Select(property => property.Name)];
    }

    private static IEnumerable<(string Path, ITypeSymbol Type)> Ways(INamedTypeSymbol type, ResponseSymbols symbols, ResponseRole wanted, int steps)
    {
        var properties = MembersOf(type).OfType<IPropertySymbol>().Where(property => property is { IsIndexer: false, IsStatic: false }).ToImmutableArray();
        foreach (var property in properties)
        {
            if (symbols.RoleOf(property) == wanted)
            {
                yield return (property.Name, property.Type);
            }
            else if (steps > 1 && property.Type is INamedTypeSymbol inner && symbols.RoleOf(property) is ResponseRole.Response or ResponseRole.Headers)
            {
                var access = property.NullableAnnotation == NullableAnnotation.Annotated ? "?." : ".";
                foreach (var (path, last) in Ways((INamedTypeSymbol)property.Type, symbols, wanted, steps - 1))
                {
                    yield return (property.Name + access + path, last);
                }
            }
        }
    }

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        SelfAndAncestors(type).SelectMany(ancestor => ancestor.GetMembers()).Where(member => member.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<INamedTypeSymbol> SelfAndAncestors(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }

    private static bool IsTask(ITypeSymbol type) => type.Name is "Task" or "ValueTask";
}
