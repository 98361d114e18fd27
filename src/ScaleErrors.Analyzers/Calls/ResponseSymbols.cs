using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A <see cref="ResponseShape"/> resolved against one compilation, for methods that return a certain type.</summary>
internal sealed class ResponseSymbols
{
    private readonly Dictionary<ISymbol, ResponseRole> _roles;
    private readonly Dictionary<ISymbol, INamedTypeSymbol> _thrown;
    private readonly ImmutableArray<INamedTypeSymbol> _types;
    private readonly ImmutableHashSet<ISymbol> _settings;

    private ResponseSymbols(
        ResponseShape shape,
        Dictionary<ISymbol, ResponseRole> roles,
        Dictionary<ISymbol, INamedTypeSymbol> thrown,
        ImmutableArray<INamedTypeSymbol> types,
        INamedTypeSymbol? exceptionType)
    {
        Shape = shape;
        _roles = roles;
        _thrown = thrown;
        _types = types;
        _settings = ImmutableHashSet.CreateRange<ISymbol>(
            SymbolEqualityComparer.Default, roles.Where(row => row.Value == ResponseRole.Setting).Select(row => row.Key.ContainingType));
        ResponseType = types.FirstOrDefault();
        ExceptionType = exceptionType;
    }

    private ResponseSymbols(ResponseSymbols library, INamedTypeSymbol responseType)
    {
        Shape = library.Shape;
        _roles = library._roles;
        _thrown = library._thrown;
        _types = library._types;
        _settings = library._settings;
        ResponseType = responseType;
        ExceptionType = library.ExceptionType;
    }

    /// <summary>What is resolved.</summary>
    public ResponseShape Shape { get; }

    /// <summary>The type of the response; where the method gives none, that of the library's response, if the compilation has it.</summary>
    public INamedTypeSymbol? ResponseType { get; }

    /// <summary>The type of the exception that stands for a failure, if the compilation has it.</summary>
    public INamedTypeSymbol? ExceptionType { get; }

    /// <summary>Resolves the shape; null where the compilation has nothing of it. Members it lacks are left out.</summary>
    public static ResponseSymbols? TryCreate(Compilation compilation, ResponseShape shape)
    {
        ImmutableArray<INamedTypeSymbol> types = [.. shape.ResponseTypes.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()];
        var exception = shape.ExceptionType is { } name ? compilation.GetTypeByMetadataName(name) : null;
        if (types.IsEmpty && exception is null)
            return null;
        var roles = new Dictionary<ISymbol, ResponseRole>(SymbolEqualityComparer.Default);
        var thrown = new Dictionary<ISymbol, INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var row in shape.Members)
        {
            foreach (var member in compilation.GetTypeByMetadataName(row.Type)?.MembersWithExtensions(row.Member) ?? [])
            {
                roles[member] = row.Role;
                if (row.Exception is not null && row.Exception != shape.ExceptionType && compilation.GetTypeByMetadataName(row.Exception) is { } own)
                    thrown[member] = own;
            }
        }

        return new ResponseSymbols(shape, roles, thrown, types, exception);
    }

    /// <summary>The same for a method that returns a type, or a task of it; null where that is no response.</summary>
    public ResponseSymbols? Returned(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task)
            type = task.TypeArguments[0];
        if (type is not INamedTypeSymbol { SpecialType: not SpecialType.System_Object } named)
            return null;
        if (SymbolEqualityComparer.Default.Equals(named, ResponseType))
            return this;
        if (named.LineageWithInterfaces().Any(IsResponse))
            return new ResponseSymbols(this, named);

        // WebRequest.GetResponse: what it declares is less than what comes.
        return ResponseType is { } first && first.DerivesFromDefinition(named) ? this : null;
    }

    /// <summary>The role of a member; null where the shape does not list it. Overrides count as what they override.</summary>
    public ResponseRole? RoleOf(ISymbol member)
    {
        for (ISymbol? symbol = member.OriginalDefinition; symbol is not null; symbol = Overridden(symbol))
        {
            if (_roles.TryGetValue(symbol, out var role))
                return role;
        }

        return null;
    }

    /// <summary>The exception that a member throws for a failure.</summary>
    public INamedTypeSymbol? ExceptionOf(ISymbol member) => _thrown.TryGetValue(member.OriginalDefinition, out var own) ? own : ExceptionType;

    /// <summary>Whether objects of a type get the response in place of the library, which throws nothing then.</summary>
    public bool TakesResponse(ITypeSymbol? type) =>
        Shape.ResponseTaker is { } taker && type is INamedTypeSymbol named && named.LineageWithInterfaces().Any(ancestor => ancestor.IsNamed(taker));

    /// <summary>Whether objects of a type hold settings of a request.</summary>
    public bool AreSettings(ITypeSymbol type) => !_settings.IsEmpty && _settings.Contains(type.OriginalDefinition);

    private bool IsResponse(INamedTypeSymbol type) => _types.Any(response => SymbolEqualityComparer.Default.Equals(response, type.OriginalDefinition));

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };
}
