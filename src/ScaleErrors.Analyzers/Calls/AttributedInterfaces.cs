using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// The interfaces of a compilation whose methods send because of a library's attributes: those of its own code, and those of assemblies that
/// reference the library.
/// </summary>
internal sealed class AttributedInterfaces
{
    private readonly Compilation _compilation;
    private readonly AttributedMethods _rows;
    private readonly ImmutableArray<(INamedTypeSymbol Attribute, SendingAttribute Row)> _sending;
    private readonly INamedTypeSymbol? _addressArgument;
    private readonly INamedTypeSymbol? _basePath;
    private readonly INamedTypeSymbol? _baseAddress;
    private readonly INamedTypeSymbol? _allowsAll;

    private AttributedInterfaces(Compilation compilation, AttributedMethods rows, ImmutableArray<(INamedTypeSymbol, SendingAttribute)> sending)
    {
        _compilation = compilation;
        _rows = rows;
        _sending = sending;
        _addressArgument = Find(compilation, rows.AddressArgument);
        _basePath = Find(compilation, rows.BasePath);
        _baseAddress = Find(compilation, rows.BaseAddress);
        _allowsAll = Find(compilation, rows.AllowsAll);
    }

    /// <summary>Prepares for a compilation; null where it does not have the library.</summary>
    public static AttributedInterfaces? TryCreate(Compilation compilation, AttributedMethods rows)
    {
        var sending = ImmutableArray.CreateBuilder<(INamedTypeSymbol, SendingAttribute)>();
        foreach (var row in rows.Sending)
        {
            if (compilation.GetTypeByMetadataName(row.MetadataName) is { } attribute)
                sending.Add((attribute, row));
        }

        return sending.Count == 0 ? null : new AttributedInterfaces(compilation, rows, sending.ToImmutable());
    }

    /// <summary>The methods that send, with the interfaces that declare them.</summary>
    public IEnumerable<(INamedTypeSymbol Interface, ImmutableDictionary<ISymbol, SendingMember> Methods)> FindAll(CancellationToken cancellationToken)
    {
        var library = _sending[0].Attribute.ContainingAssembly;
        foreach (var assembly in _compilation.SourceModule.ReferencedAssemblySymbols.Where(References(library)).Prepend(_compilation.Assembly))
        {
            foreach (var type in InterfacesIn(assembly.GlobalNamespace, cancellationToken))
            {
                if (MethodsOf(type) is { Count: > 0 } methods)
                    yield return (type, methods);
            }
        }
    }

    /// <summary>What the attributes say of a request.</summary>
    /// <param name="method">The method that sends.</param>
    /// <param name="client">The type of the object whose method it is: its interface may say more than the one that declares the method.</param>
    public DeclaredRequest? Read(IMethodSymbol method, ITypeSymbol? client)
    {
        if (SendingAttributeOf(method) is not { } found)
            return null;
        var types = TypesFor(method, client);
        return new DeclaredRequest(
            TextOf(found.Data, ArgumentOf(found.Data, _rows.AddressParameter)),
            FirstTextOf(types.Select(type => DataOf(type, _basePath)).FirstOrDefault(data => data is not null)),
            FirstTextOf(types.Select(type => DataOf(type, _baseAddress)).FirstOrDefault(data => data is not null)));
    }

    /// <summary>The failures that come back like success: what stands at the method goes before what stands at the interface.</summary>
    public StatusPatterns AllowedBy(IMethodSymbol method, ITypeSymbol? client)
    {
        var data = DataOf(method, _allowsAll) ?? TypesFor(method, client).Select(type => DataOf(type, _allowsAll)).FirstOrDefault(found => found is not null);
        return data is null || data.ConstructorArguments.Concat(data.NamedArguments.Select(argument => argument.Value)).Any(argument => argument.Value is false)
            ? StatusPatterns.None
            : StatusPatterns.All;
    }

    private static Func<IAssemblySymbol, bool> References(IAssemblySymbol library) => assembly =>
        !SymbolEqualityComparer.Default.Equals(assembly, library)
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == library.Name));

    private static IEnumerable<INamedTypeSymbol> InterfacesIn(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            if (inner is INamedTypeSymbol { TypeKind: TypeKind.Interface } found)
                yield return found;
            if (inner is INamedTypeSymbol { TypeKind: TypeKind.Enum or TypeKind.Delegate })
                continue;
            foreach (var nested in InterfacesIn(inner, cancellationToken))
                yield return nested;
        }
    }

    private ImmutableDictionary<ISymbol, SendingMember> MethodsOf(INamedTypeSymbol type)
    {
        var methods = ImmutableDictionary.CreateBuilder<ISymbol, SendingMember>(SymbolEqualityComparer.Default);
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method is { MethodKind: MethodKind.Ordinary, IsStatic: false } && SendingAttributeOf(method) is { } found)
                methods.Add(method, new SendingMember(method.Name, MethodsIn(found.Data, found.Row), AddressParameterOf(method), null, _rows.Failure));
        }

        return methods.ToImmutable();
    }

    private string? AddressParameterOf(IMethodSymbol method) =>
        _addressArgument is null ? null : method.Parameters.FirstOrDefault(parameter => parameter.Bears(_addressArgument))?.Name;

    private (AttributeData Data, SendingAttribute Row)? SendingAttributeOf(IMethodSymbol method)
    {
        foreach (var data in method.OriginalDefinition.GetAttributes())
        {
            for (var type = data.AttributeClass; type is not null; type = type.BaseType)
            {
                foreach (var (attribute, row) in _sending)
                {
                    if (SymbolEqualityComparer.Default.Equals(type, attribute))
                        return (data, row);
                }
            }
        }

        return null;
    }

    private static RequestMethods MethodsIn(AttributeData data, SendingAttribute row) => row.MethodParameter is { } parameter
        ? ArgumentOf(data, parameter) is { } name ? RequestMethodReader.Named(name.Trim()) : RequestMethods.Any
        : row.Methods;

    // The client's own interface first, then those that it takes its methods from.
    private static ImmutableArray<INamedTypeSymbol> TypesFor(IMethodSymbol method, ITypeSymbol? client) => client switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Interface } type => [type, .. type.AllInterfaces],
        ITypeParameterSymbol parameter => [.. parameter.ConstraintTypes.OfType<INamedTypeSymbol>().SelectMany(type => type.AllInterfaces.Prepend(type))],
        _ => [method.ContainingType],
    };

    private static AttributeData? DataOf(ISymbol symbol, INamedTypeSymbol? attribute) => attribute is null ? null
        : symbol.OriginalDefinition.GetAttributes().FirstOrDefault(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute));

    private DeclaredText TextOf(AttributeData data, string? text) => new(text ?? "", PlaceOf(data));

    private DeclaredText? FirstTextOf(AttributeData? data) =>
        data is null ? null : TextOf(data, data.ConstructorArguments.Select(argument => argument.Value).OfType<string>().FirstOrDefault());

    // In an editor, another project is source as well: its files are not for us to point at.
    private Location? PlaceOf(AttributeData data) => data.ApplicationSyntaxReference is { } reference && _compilation.ContainsSyntaxTree(reference.SyntaxTree)
        ? Location.Create(reference.SyntaxTree, reference.Span)
        : null;

    private static string? ArgumentOf(AttributeData data, string parameter)
    {
        for (var index = 0; index < data.ConstructorArguments.Length; index++)
        {
            if (data.AttributeConstructor?.Parameters[index].Name == parameter)
                return data.ConstructorArguments[index].Value as string;
        }

        return data.NamedArguments.FirstOrDefault(argument => argument.Key.Equals(parameter, StringComparison.OrdinalIgnoreCase)).Value.Value as string;
    }

    private static INamedTypeSymbol? Find(Compilation compilation, string? metadataName) =>
        metadataName is null ? null : compilation.GetTypeByMetadataName(metadataName);
}
