using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A <see cref="ResponseShape"/> resolved against one compilation.</summary>
internal sealed class ResponseSymbols
{
    private readonly Dictionary<ISymbol, ResponseRole> _roles = new(SymbolEqualityComparer.Default);

    private ResponseSymbols(INamedTypeSymbol responseType, INamedTypeSymbol? exceptionType)
    {
        ResponseType = responseType;
        ExceptionType = exceptionType;
    }

    /// <summary>The type of the response.</summary>
    public INamedTypeSymbol ResponseType { get; }

    /// <summary>The type of the exception that stands for a failure, if the compilation has it.</summary>
    public INamedTypeSymbol? ExceptionType { get; }

    /// <summary>Resolves the shape; null where the compilation lacks the response type. Members it lacks are left out.</summary>
    public static ResponseSymbols? TryCreate(Compilation compilation, ResponseShape shape)
    {
        if (compilation.GetTypeByMetadataName(shape.ResponseType) is not { } responseType)
            return null;

        var symbols = new ResponseSymbols(responseType, compilation.GetTypeByMetadataName(shape.ExceptionType));
        foreach (var member in shape.Members)
            symbols.Add(compilation.GetTypeByMetadataName(member.Type), member);
        return symbols;
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

    private void Add(INamedTypeSymbol? type, ResponseMember row)
    {
        if (type is null)
            return;
        foreach (var member in type.GetMembers(row.Member))
            _roles[member] = row.Role;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        _ => null,
    };
}
