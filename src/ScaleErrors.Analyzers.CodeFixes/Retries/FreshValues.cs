using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>Finds code that gives another value each time it is run: a create that is sent again with another unique_id makes a second task.</summary>
internal sealed class FreshValues(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly DeclaredCode _code = new(compilation);

    // Code that makes a payload is near; what lies deeper is taken to be fixed.
    private const int MaxDepth = 3;

    private static readonly ImmutableHashSet<string> Members =
    [
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.Random.Next",
        "System.Random.NextInt64",
        "System.Random.NextDouble",
        "System.Random.NextBytes",
        "System.IO.Path.GetRandomFileName",
        "System.Security.Cryptography.RandomNumberGenerator.GetBytes",
        "System.Security.Cryptography.RandomNumberGenerator.GetInt32",
        "System.Security.Cryptography.RandomNumberGenerator.GetHexString",
        "System.DateTime.Now",
        "System.DateTime.UtcNow",
        "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow",
    ];

    /// <summary>Whether some code gives a fresh value, or calls a method that does, or that nobody can look into.</summary>
    public bool AnyIn(SyntaxNode code) => AnyIn(code, MaxDepth);

    private bool AnyIn(SyntaxNode code, int depth)
    {
        foreach (var node in code.DescendantNodesAndSelf())
        {
            if (Changes(node))
            {
                return true;
            }

            if (node is not (IdentifierNameSyntax or GenericNameSyntax or BaseObjectCreationExpressionSyntax) || _code.SymbolAt((ExpressionSyntax)node, cancellationToken) is not { } symbol)
            {
                continue;
            }

            if (Members.Contains(symbol.ContainingType?.ToDisplayString() + "." + symbol.Name))
            {
                return true;
            }

            if (symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType: { } type } && !_code.Declares(symbol) && !FrameworkMembers.IsFramework(type))
            {
                return true;
            }

            if (depth > 0 && _code.Declares(symbol) && symbol is IMethodSymbol or IPropertySymbol && DeclarationsOf(symbol).Any(declaration => AnyIn(declaration, depth - 1)))
            {
                return true;
            }
        }

        return false;
    }

    // _next++ is another number for each attempt.
    private static bool Changes(SyntaxNode node) => node is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression }
        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression };

    // A constructor runs the initializers of its type.
    private IEnumerable<SyntaxNode> DeclarationsOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences
        .Concat(symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.DeclaringSyntaxReferences : [])
        .Select(reference => reference.GetSyntax(cancellationToken))
        .SelectMany(node => node is TypeDeclarationSyntax type
            ? type.Members.Where(member => member is FieldDeclarationSyntax or PropertyDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.StaticKeyword))
            : (IEnumerable<SyntaxNode>)[node]);
}
