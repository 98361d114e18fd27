using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>Which methods of this compilation a call can run. One per compilation.</summary>
internal sealed class Implementations(DeclaredCode code)
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ConcurrentDictionary<IMethodSymbol, IMethodSymbol?>> _ofType = new(SymbolEqualityComparer.Default);

    /// <summary>The methods with code that a call of a method can run.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="receiver">The exact type of the receiver, where it is known.</param>
    /// <param name="isVirtual">Whether the call looks the method up at run time; <c>base.M()</c> does not.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, ITypeSymbol? receiver, bool isVirtual, CancellationToken cancellationToken)
    {
        method = method.OriginalDefinition;
        if (!isVirtual || !IsVirtual(method))
            return code.Declares(method) ? [method] : [];
        if (receiver is not null && OfObject(receiver, method) is { } exact)
            return code.Declares(exact) ? [exact.OriginalDefinition] : [];
        return code.Declares(method) ? Behind(method, cancellationToken) : [];
    }

    /// <summary>Those of the methods that a call on an object can run which is at least of a type.</summary>
    public static ImmutableArray<IMethodSymbol> OnObjectOf(INamedTypeSymbol type, IMethodSymbol method, ImmutableArray<IMethodSymbol> implementations)
    {
        if (implementations.Length < 2)
            return implementations;
        var own = Find(type, method)?.OriginalDefinition;
        var possible = implementations.RemoveAll(candidate =>
            !SymbolEqualityComparer.Default.Equals(candidate, own) && !candidate.ContainingType.DerivesFromDefinition(type));
        return possible.IsEmpty ? implementations : possible;
    }

    /// <summary>
    /// The methods of this compilation that may be behind a call, also where the interface or the base class is declared in another project: others
    /// may be there as well. What the framework declares (streams, readers, services) is called for too many things to mean one of them.
    /// </summary>
    public ImmutableArray<IMethodSymbol> Behind(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = method.OriginalDefinition;
        if (!code.Declares(method) && FrameworkMembers.IsFramework(method.ContainingType))
            return [];
        return IsVirtual(method)
            ? _known.TryGetValue(method, out var known) ? known : _known.GetOrAdd(method, FindAll(method, cancellationToken))
            : code.Declares(method) ? [method] : [];
    }

    private IMethodSymbol? OfObject(ITypeSymbol type, IMethodSymbol method)
    {
        var known = _ofType.TryGetValue(type, out var ofType)
            ? ofType
            : _ofType.GetOrAdd(type, new ConcurrentDictionary<IMethodSymbol, IMethodSymbol?>(SymbolEqualityComparer.Default));
        return known.TryGetValue(method, out var found) ? found : known.GetOrAdd(method, Find(type, method));
    }

    private static bool IsVirtual(IMethodSymbol method) =>
        method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed);

    private ImmutableArray<IMethodSymbol> FindAll(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (!method.IsAbstract && code.Declares(method))
            found.Add(method);
        var name = method.AssociatedSymbol?.Name ?? method.Name;
        foreach (var member in code.MembersNamed(name, cancellationToken))
        {
            var candidate = member switch
            {
                IMethodSymbol declared => declared,
                IPropertySymbol property when method.MethodKind == MethodKind.PropertyGet => property.GetMethod,
                _ => null,
            };
            if (candidate is { IsAbstract: false } && !found.Contains(candidate) && Overrides.Implements(candidate, method))
                found.Add(candidate);
        }

        return found.ToImmutable();
    }

    /// <summary>What an object of exactly a type runs for a method; null where that is not found.</summary>
    public static IMethodSymbol? Find(ITypeSymbol type, IMethodSymbol called)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var candidate in current.GetMembers().OfType<IMethodSymbol>())
            {
                if (!candidate.IsAbstract && Overrides.Implements(candidate, called))
                    return candidate;
            }
        }

        return null;
    }
}
