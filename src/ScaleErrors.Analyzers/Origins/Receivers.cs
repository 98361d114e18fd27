using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Rules out calls of namesakes by the declared type of what they are called on, where that is a field, a property or a parameter. To ask what
/// a call runs binds the whole function around it, and names like <c>FindAsync</c> stand in every other file. One per compilation.
/// </summary>
internal sealed class Receivers(DeclaredCode code)
{
    private readonly ConcurrentDictionary<SyntaxNode, INamedTypeSymbol?> _types = new();

    /// <summary>Whether a name may be that of a method, as far as this tells.</summary>
    public bool MayName(SimpleNameSyntax name, IMethodSymbol method)
    {
        // Other methods are found without being members of the receiver's type.
        if (method is not { IsExtensionMethod: false, ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface }
            || ReceiverOf(name) is not { } receiver || TypeOf(receiver) is not { } type)
            return true;
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            // Half-typed code says nothing about what its type derives from.
            if (declaring.TypeKind == TypeKind.Error || Declares(declaring, name, method))
                return true;
        }

        foreach (var declaring in type.AllInterfaces)
        {
            if (Declares(declaring, name, method))
                return true;
        }

        return false;
    }

    private static bool Declares(INamedTypeSymbol type, SimpleNameSyntax name, IMethodSymbol method)
    {
        foreach (var member in type.GetMembers(name.Identifier.ValueText))
        {
            if (Overrides.Implements(method, member))
                return true;
        }

        return false;
    }

    // _store.FindAsync(…), this._store.FindAsync(…), _store?.FindAsync(…)
    private static IdentifierNameSyntax? ReceiverOf(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => NameIn(access.Expression),
        MemberBindingExpressionSyntax binding => NameIn(binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression),
        _ => null,
    };

    private static IdentifierNameSyntax? NameIn(ExpressionSyntax? receiver) => WriteIndex.Peel(receiver) switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name,
        _ => null,
    };

    private INamedTypeSymbol? TypeOf(IdentifierNameSyntax receiver) =>
        _types.TryGetValue(receiver, out var known) ? known : _types.GetOrAdd(receiver, FindType(receiver));

    private INamedTypeSymbol? FindType(IdentifierNameSyntax receiver)
    {
        var type = code.VariableNamed(receiver) switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.LambdaMethod } } parameter => parameter.Type,
            _ => null,
        };
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } named
            ? named
            : null;
    }
}
