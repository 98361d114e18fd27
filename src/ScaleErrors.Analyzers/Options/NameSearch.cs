using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Options;

/// <summary>Looks up what an option names, in a compilation and its references.</summary>
internal sealed class NameSearch(Compilation compilation, CancellationToken cancellationToken)
{
    // To look for what somebody may have meant ends somewhere.
    private const int MostCandidates = 20_000;

    // Nobody's own types, and most of all that there are.
    private static readonly ImmutableArray<string> Platform = ["System", "Microsoft", "netstandard", "mscorlib", "WindowsBase", "Presentation"];

    private ImmutableArray<INamedTypeSymbol> _own;

    /// <summary>Whether there is a type of this name; with <c>.*</c>, a namespace or type that has types below it.</summary>
    public bool HasType(string entry) => Find(TypeNames.ContainerOf(entry)).Any(found => TypeNames.IsWide(entry) || found is INamedTypeSymbol);

    /// <summary>Whether a type of this name declares a method of this name.</summary>
    public bool HasMethod(string name)
    {
        var (type, method) = Split(name);
        return Find(type).OfType<INamedTypeSymbol>().Any(found => found.GetMembers(method).Any(member => member is IMethodSymbol));
    }

    /// <summary>The type, or namespace with <c>.*</c>, that may have been meant.</summary>
    public string? NearestType(string entry)
    {
        if (!TypeNames.IsWide(entry))
            return Find(entry).Any() ? TypeNames.Below(entry) : NearestOwnType(entry);
        var containers = Own.SelectMany(type => ContainersOf(type)).Distinct();
        return NearestName.Of(TypeNames.ContainerOf(entry), containers) is { } nearest ? TypeNames.Below(nearest) : null;
    }

    /// <summary>The method that may have been meant.</summary>
    public string? NearestMethod(string name)
    {
        var (type, method) = Split(name);
        var types = Find(type).OfType<INamedTypeSymbol>().ToList();
        if (types.Count == 0 && NearestOwnType(type) is { } nearest)
            types.AddRange(Find(nearest).OfType<INamedTypeSymbol>());

        // What a type inherits is named by the type that declares it.
        var methods = types.SelectMany(WithBases).SelectMany(found => found.GetMembers()).OfType<IMethodSymbol>()
            .Where(candidate => candidate.MethodKind == MethodKind.Ordinary && !candidate.IsImplicitlyDeclared)
            .ToList();
        return NearestName.Of(method, methods.Select(candidate => candidate.Name).Distinct()) is { } found
            ? QualifiedName.Of(methods.First(candidate => candidate.Name == found))
            : null;
    }

    // The right name in the wrong namespace is a likely slip, however far the namespaces are apart.
    private string? NearestOwnType(string name)
    {
        var simple = Split(name).Last;
        return NearestName.Of(name, Own.Select(QualifiedName.Of))
            ?? Own.Where(type => string.Equals(type.Name, simple, StringComparison.OrdinalIgnoreCase)).Select(QualifiedName.Of)
                .OrderBy(candidate => candidate, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>The types of this compilation and of the libraries that are not the platform's.</summary>
    private ImmutableArray<INamedTypeSymbol> Own => _own.IsDefault ? _own = FindOwn() : _own;

    private ImmutableArray<INamedTypeSymbol> FindOwn()
    {
        var libraries = compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => !Platform.Any(name => assembly.Name.StartsWith(name, StringComparison.Ordinal)));
        return [.. libraries.Prepend(compilation.Assembly).SelectMany(assembly => TypesIn(assembly.GlobalNamespace)).Take(MostCandidates)];
    }

    private IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            // What the compiler makes has a name that nobody can write.
            if (member is INamedTypeSymbol { CanBeReferencedByName: true } type)
                yield return type;
            foreach (var below in TypesIn(member))
                yield return below;
        }
    }

    private IEnumerable<INamespaceOrTypeSymbol> Find(string name)
    {
        IEnumerable<INamespaceOrTypeSymbol> found = [compilation.GlobalNamespace];
        foreach (var part in name.Split('.'))
            found = found.SelectMany(container => container.GetMembers(part).OfType<INamespaceOrTypeSymbol>());
        return found;
    }

    private static IEnumerable<string> ContainersOf(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
            yield return QualifiedName.Of(outer);
        for (var container = type.ContainingNamespace; container is { IsGlobalNamespace: false }; container = container.ContainingNamespace)
            yield return QualifiedName.Of(container);
    }

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
            yield return ancestor;
    }

    private static (string First, string Last) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? ("", name) : (name.Substring(0, dot), name.Substring(dot + 1));
    }
}
