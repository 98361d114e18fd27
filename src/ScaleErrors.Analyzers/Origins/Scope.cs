using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Where in the source a symbol can be written, told from syntax: to ask semantics about a name binds the whole method around it, so names
/// that can't mean the symbol are to be ruled out before.
/// </summary>
internal static class Scope
{
    /// <summary>The nodes that enclose every place where the symbol is looked for.</summary>
    public static ImmutableArray<SyntaxNode> Of(ISymbol symbol, CancellationToken cancellationToken)
    {
        ISymbol? owner = symbol is ILocalSymbol or IParameterSymbol or INamedTypeSymbol ? symbol : symbol.ContainingType;
        var scope = ImmutableArray.CreateBuilder<SyntaxNode>();

        // A discard, or a name in half-typed code.
        if (owner is null)
            return [];
        foreach (var reference in owner.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellationToken);
            switch (symbol)
            {
                case ILocalSymbol:
                    scope.Add(BodyAround(declaration) ?? reference.SyntaxTree.GetRoot(cancellationToken));
                    break;

                // The parameters of a primary constructor live in every part of their type.
                case IParameterSymbol when declaration.Parent?.Parent is TypeDeclarationSyntax:
                    return Of(symbol.ContainingType, cancellationToken);
                case IParameterSymbol:
                    var list = declaration.Parent ?? declaration;
                    scope.Add(list is BaseParameterListSyntax { Parent: { } function } ? function : list);
                    break;
                default:
                    var isOpen = symbol is not INamedTypeSymbol && symbol.DeclaredAccessibility != Accessibility.Private;
                    scope.Add(isOpen ? reference.SyntaxTree.GetRoot(cancellationToken) : declaration);
                    break;
            }
        }

        return scope.ToImmutable();
    }

    /// <summary>The member, accessor, local function or lambda around a node; null among top-level statements.</summary>
    public static SyntaxNode? BodyAround(SyntaxNode node)
    {
        for (var current = node.Parent; current is not null; current = current.Parent)
        {
            if (current is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
                or MemberDeclarationSyntax and not GlobalStatementSyntax)
                return current;
        }

        return null;
    }
}
