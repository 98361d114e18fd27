using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>Recognises what code does with the response in one local, parameter or field.</summary>
internal sealed class ResponseMentions(ISymbol response, ResponseKind kind, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>How the response is read.</summary>
    public ResponseKind Kind => kind;

    /// <summary>The expressions inside <paramref name="node"/> that are the response.</summary>
    public IEnumerable<ExpressionSyntax> In(SyntaxNode node) => node
        .DescendantNodesAndSelf()
        .OfType<IdentifierNameSyntax>()
        .Where(IsResponse)
        .Select(name => name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? (ExpressionSyntax)access : name);

    /// <summary>Whether <paramref name="expression"/> is the response itself.</summary>
    public bool IsResponse(ExpressionSyntax expression) => ResponseExpression.Bare(expression) switch
    {
        IdentifierNameSyntax name => IsResponse(name),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => IsResponse(name),
        _ => false,
    };

    /// <summary>Whether <paramref name="expression"/> is the response's status code, as the library gives it or cast to a number.</summary>
    public bool IsStatus(ExpressionSyntax expression) => ResponseExpression.Bare(expression) switch
    {
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.IntKeyword } } cast => Way(cast.Expression) == kind.Status,
        var bare => Way(bare) == kind.Status,
    };

    /// <summary>Whether <paramref name="expression"/> is true for success only: <c>response.IsSuccessStatusCode</c>.</summary>
    public bool IsSuccess(ExpressionSyntax expression) => Way(expression) is { } way && kind.Success.Contains(way);

    /// <summary>Whether <paramref name="expression"/> is <c>response.EnsureSuccessStatusCode()</c>.</summary>
    public bool IsEnsureSuccess(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax call && kind.Ensure is not null && Way(call.Expression) == kind.Ensure;

    /// <summary>Whether <paramref name="statement"/> says <c>response.EnsureSuccessStatusCode();</c>.</summary>
    public bool IsEnsureSuccess(StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: var expression } && IsEnsureSuccess(expression);

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

    private bool IsHarmless(MemberAccessExpressionSyntax read)
    {
        var name = read.Name.Identifier.ValueText;
        return kind.Plain.Contains(name) ? !kind.Success.Contains(name)
            : kind.Body.Contains(name) && (read.Parent is not MemberAccessExpressionSyntax of
                ? model.GetTypeInfo(read, cancellationToken).Type?.SpecialType == SpecialType.System_String
                : of.Name.Identifier.ValueText is "ReadAsStringAsync" or "ReadAsByteArrayAsync" or "ReadAsStreamAsync" or "Headers");
    }

    // "StatusCode" for response.StatusCode; null for what is not a member of the response.
    private string? Way(ExpressionSyntax expression)
    {
        if (ResponseExpression.Bare(expression) is not MemberAccessExpressionSyntax access || IsResponse(access))
        {
            return null;
        }

        var name = access.Name.Identifier.ValueText;
        return IsResponse(access.Expression) ? name : Way(access.Expression) is { } before ? before + "." + name : null;
    }

    private bool IsResponse(IdentifierNameSyntax name) =>
        name.Identifier.ValueText == response.Name
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, response);
}
