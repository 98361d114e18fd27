using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>Where this compilation names a symbol.</summary>
internal static class Mentions
{
    /// <summary>The names of a symbol wherever it can be named; found by their text first, as to ask what a name means is dear.</summary>
    public static IEnumerable<IdentifierNameSyntax> Of(ISymbol symbol, DeclaredCode code, CancellationToken cancellationToken)
    {
        foreach (var scope in ScopesOf(symbol, code, cancellationToken))
        {
            foreach (var name in NamesIn(scope, symbol.Name, cancellationToken))
            {
                if (SymbolEqualityComparer.Default.Equals(code.SymbolAt(name, cancellationToken), symbol.OriginalDefinition))
                    yield return name;
            }
        }
    }

    private static IEnumerable<SyntaxNode> ScopesOf(ISymbol symbol, DeclaredCode code, CancellationToken cancellationToken) =>
        symbol is ILocalSymbol or IParameterSymbol or { DeclaredAccessibility: Accessibility.Private }
            ? Scope.Of(symbol, cancellationToken)
            : code.TreesWith(symbol.Name, cancellationToken).Select(index => index.Tree.GetRoot(cancellationToken));

    private static IEnumerable<IdentifierNameSyntax> NamesIn(SyntaxNode scope, string name, CancellationToken cancellationToken)
    {
        foreach (var token in scope.DescendantTokens())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name && token.Parent is IdentifierNameSyntax mention)
                yield return mention;
        }
    }
}
