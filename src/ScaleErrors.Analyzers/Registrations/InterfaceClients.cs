using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>
/// Where the clients come from that a library makes of an interface. One that is injected, or comes from elsewhere, is whatever the code is seen
/// to make of its interface. One per compilation.
/// </summary>
internal sealed class InterfaceClients(DeclaredCode code)
{
    // A program makes a client in a place or two; what is made in so many is not one client.
    private const int MostMade = 8;
    private const int MaxLayers = 3;

    // Of the framework's container and of others.
    private static readonly ImmutableHashSet<string> LookUps =
    [
        "GetService", "GetRequiredService", "GetKeyedService", "GetRequiredKeyedService", "CreateInstance", "GetServiceOrCreateInstance",
        "Resolve", "ResolveKeyed", "ResolveNamed", "GetInstance",
    ];

    private readonly ConcurrentDictionary<HttpLibrary, ImmutableArray<Made>> _made = new();

    /// <summary>Whether a value is a client that the library makes here.</summary>
    public static bool IsMade(IOperation origin, HttpLibrary library) =>
        origin is IInvocationOperation call && MakersOf(library).Any(maker => maker.IsMadeBy(call));

    /// <summary>
    /// Whether a value may be a client that others have made: it is given, injected or looked up, or nobody is seen to set it. An object that is made
    /// here by another way, as mocking libraries do, is what it is.
    /// </summary>
    public static bool MayBeGiven(IOperation origin, DeclaredCode code) => origin switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IMemberReferenceOperation reference => code.Declares(reference.Member),
        IInvocationOperation call => LookUps.Contains(call.TargetMethod.Name),
        _ => false,
    };

    /// <summary>Where a client comes from; for an object that stands before another one of the same kind, where that comes from.</summary>
    public static IEnumerable<Origin> OriginsOf(Origin client, Func<Origin, ImmutableArray<Origin>> trace) => OriginsOf(client, client.Operation.Type, trace, 0);

    /// <summary>The clients that may stand where one is used that is not seen to be made.</summary>
    /// <param name="wanted">The type that is used.</param>
    /// <param name="library">The library.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public IEnumerable<Origin> MadeFor(ITypeSymbol? wanted, HttpLibrary library, CancellationToken cancellationToken)
    {
        if (wanted is null)
            return [];
        if (!_made.TryGetValue(library, out var all))
            all = _made.GetOrAdd(library, [.. FindAll(library, cancellationToken)]);
        return all.Where(made => wanted.IsServedBy(made.Interface)).Select(made => made.Origin).Take(MostMade);
    }

    private static IEnumerable<Origin> OriginsOf(Origin client, ITypeSymbol? kind, Func<Origin, ImmutableArray<Origin>> trace, int layer)
    {
        foreach (var origin in trace(client))
        {
            var inner = layer < MaxLayers && origin.Operation is IObjectCreationOperation creation
                ? creation.Arguments.Where(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter?.Type, kind)).ToList()
                : [];
            if (inner.Count == 0)
                yield return origin;
            foreach (var behind in inner.SelectMany(argument => OriginsOf(origin with { Operation = argument.Value }, kind, trace, layer + 1)))
                yield return behind;
        }
    }

    private static IEnumerable<ObjectMember> MakersOf(HttpLibrary library) =>
        library.Request.BaseAddresses.Select(path => path.Holders.FirstOrDefault() ?? path.Last).Where(member => member.Factory is not null);

    private IEnumerable<Made> FindAll(HttpLibrary library, CancellationToken cancellationToken)
    {
        foreach (var name in MakersOf(library).SelectMany(maker => maker.Factory!.Methods).Distinct())
        {
            foreach (var call in NamedCalls.Named(name, code, cancellationToken))
            {
                if (!IsMade(call, library) || RegistrationMembers.ServiceOf(call) is not { } type)
                    continue;
                foreach (var (known, context) in TypesOf(type, 0, cancellationToken))
                    yield return new Made(known, new Origin(call, context));
            }
        }
    }

    // T Create<T>(string url) => RestService.For<T>(url): what T is, its callers say.
    private IEnumerable<(ITypeSymbol Type, CallContext? Context)> TypesOf(ITypeSymbol type, int layer, CancellationToken cancellationToken)
    {
        if (type is not ITypeParameterSymbol { DeclaringMethod: { } method } parameter)
        {
            yield return (type, null);
            yield break;
        }

        if (layer == MaxLayers)
            yield break;
        foreach (var caller in NamedCalls.Of(method, code, cancellationToken))
        {
            foreach (var (known, outer) in TypesOf(caller.TargetMethod.TypeArguments[parameter.Ordinal], layer + 1, cancellationToken))
                yield return (known, CallContext.Enter(method, caller, outer));
        }
    }

    private sealed record Made(ITypeSymbol Interface, Origin Origin);
}
