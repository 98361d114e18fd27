using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>Recognises what code does with the response in one local, parameter or field.</summary>
internal sealed class ResponseMentions(ISymbol response, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The expressions inside <paramref name="node"/> that are the response.</summary>
    public IEnumerable<ExpressionSyntax> In(SyntaxNode node) => node
        .DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Where(IsResponse)
        .Select(name => name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? (ExpressionSyntax)access : name);

    /// <summary>Whether <paramref name="expression"/> is <c>response.member</c>, in parentheses or not.</summary>
    public bool IsMember(ExpressionSyntax expression, string member) =>
        ResponseExpression.Bare(expression) is MemberAccessExpressionSyntax access
        && access.Name.Identifier.ValueText == member
        && access.Expression switch
        {
            IdentifierNameSyntax name => IsResponse(name),
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => IsResponse(name),
            _ => false,
        };

    /// <summary>Whether <paramref name="expression"/> is the response's status code, as the enum or cast to a number.</summary>
    public bool IsStatus(ExpressionSyntax expression) => ResponseExpression.Bare(expression) switch
    {
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } cast => IsMember(cast.Expression, "StatusCode"),
        var bare => IsMember(bare, "StatusCode"),
    };

    /// <summary>Whether <paramref name="statement"/> says <c>response.EnsureSuccessStatusCode();</c>.</summary>
    public bool IsEnsureSuccess(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } && IsMember(call.Expression, ResponseExpression.EnsureSuccess);

    /// <summary>
    /// Whether <paramref name="statement"/> only reads what every response has, so that a check behind it comes early enough:
    /// <c>var body = await response.Content.ReadAsStringAsync();</c>.
    /// </summary>
    public bool OnlyReads(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax
        && !statement.DescendantNodes().Any(node => node is ThrowExpressionSyntax or AnonymousFunctionExpressionSyntax)
        && !Changes(statement)
        && statement.DescendantNodes().OfType<InvocationExpressionSyntax>().All(call => In(call).Any())
        && In(statement).All(mention => mention.Parent is MemberAccessExpressionSyntax read && read.Expression == mention && IsHarmless(read));

    /// <summary>Whether <paramref name="node"/> visibly changes a variable.</summary>
    public static bool Changes(SyntaxNode node) => node.DescendantNodesAndSelf().Any(inner => inner.Kind()
        is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression
        || inner is AssignmentExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not (0 or (int)SyntaxKind.InKeyword) });

    private static bool IsHarmless(MemberAccessExpressionSyntax read) => read.Name.Identifier.ValueText switch
    {
        "StatusCode" or "ReasonPhrase" or "Headers" or "Version" => true,
        "Content" => read.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "ReadAsStringAsync" or "ReadAsByteArrayAsync" or "ReadAsStreamAsync" or "Headers",
        },
        _ => false,
    };

    private bool IsResponse(IdentifierNameSyntax name) =>
        name.Identifier.ValueText == response.Name
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, response);
}
