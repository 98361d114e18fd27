using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>The expressions that a method, local function or property of this compilation returns.</summary>
internal static class Returns
{
    /// <summary>The returned expressions in source order; none where the body can't be seen.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ISymbol member, CancellationToken cancellationToken)
    {
        member = member.OriginalDefinition;
        if (member is IMethodSymbol { PartialImplementationPart: { } implementation })
            member = implementation;
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            foreach (var value in In(reference.GetSyntax(cancellationToken)))
                yield return value;
        }
    }

    /// <summary>The expressions that a declaration or a lambda returns.</summary>
    private static IEnumerable<ExpressionSyntax> In(SyntaxNode declaration)
    {
        var (expression, block) = BodyOf(declaration);
        if (expression is not null)
            yield return expression;
        if (block is null)
            yield break;
        foreach (var node in block.DescendantNodes(IsSameBody))
        {
            if (node is ReturnStatementSyntax { Expression: { } value })
                yield return value;
        }
    }

    private static bool IsSameBody(SyntaxNode node) => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private static (ExpressionSyntax? Expression, BlockSyntax? Block) BodyOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Body),
        LocalFunctionStatementSyntax function => (function.ExpressionBody?.Expression, function.Body),
        AnonymousFunctionExpressionSyntax lambda => (lambda.ExpressionBody, lambda.Block),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => (arrow.Expression, null),
        PropertyDeclarationSyntax { AccessorList: { } accessors } => GetterOf(accessors),
        ConversionOperatorDeclarationSyntax conversion => (conversion.ExpressionBody?.Expression, conversion.Body),
        OperatorDeclarationSyntax operation => (operation.ExpressionBody?.Expression, operation.Body),
        _ => (null, null),
    };

    private static (ExpressionSyntax? Expression, BlockSyntax? Block) GetterOf(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.Keyword.ValueText == "get")
                return (accessor.ExpressionBody?.Expression, accessor.Body);
        }

        return (null, null);
    }
}
