using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>Where the response of a call first stands, so that a check can be put right behind it.</summary>
/// <param name="Value">The expression that is the response.</param>
/// <param name="Kind">How the response is read.</param>
/// <param name="Statement">The statement that gets the response.</param>
/// <param name="Body">The block of <c>using (var response = …) { … }</c>, on top of which the check goes; else it goes after the statement.</param>
/// <param name="Symbol">The local, parameter or field that holds the response; null while nothing does.</param>
/// <param name="Name">How the response is written; null while it has no name.</param>
/// <param name="Prefix">What a declaration of the response replaces (discarded and fluent calls).</param>
/// <param name="Ensure">The fluent <c>.EnsureSuccessStatusCode()</c>, which must become a statement of its own after the check.</param>
internal sealed record ResponseAnchor(
    ExpressionSyntax Value,
    ResponseKind Kind,
    StatementSyntax Statement,
    BlockSyntax? Body,
    ISymbol? Symbol,
    string? Name,
    TextSpan? Prefix,
    TextSpan? Ensure)
{
    /// <summary>The statements that run after the response is there, in the same list.</summary>
    public ImmutableArray<StatementSyntax> Following => Body is not null ? [.. Body.Statements] : StatementList.After(Statement);

    /// <summary>Finds where <paramref name="response"/> stands; null for shapes that have no place for a check yet.</summary>
    public static ResponseAnchor? Find(ExpressionSyntax response, SemanticModel model, CancellationToken cancellationToken) =>
        response.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && Of(statement, model, cancellationToken) is { } anchor
        && anchor.Value == response
        && (anchor.Body is not null || StatementList.Contains(statement) || StatementList.IsEmbedded(statement))
            ? anchor
            : null;

    /// <summary>Reads a statement that gets a response; null for any other.</summary>
    public static ResponseAnchor? Of(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        var anchor = statement switch
        {
            LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: 0, IsConst: false } local when StatementList.Contains(local) =>
                Declared(statement, null, local.Declaration, model, cancellationToken),
            UsingStatementSyntax { AwaitKeyword.RawKind: 0, Declaration: { } declaration, Statement: BlockSyntax body } =>
                Declared(statement, body, declaration, model, cancellationToken),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) =>
                Assigned(statement, assignment, model, cancellationToken),
            ExpressionStatementSyntax expression =>
                Nameless(statement, expression.Expression, model, cancellationToken),
            _ => null,
        };

        return anchor is not null && anchor.ReplacesCodeOnly() ? anchor : null;
    }

    private static ResponseAnchor? Declared(
        StatementSyntax statement, BlockSyntax? body, VariableDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        if (declaration.Variables is not [{ Initializer.Value: { } value } declarator]
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol { IsRef: false } local
            || ResponseKind.Of(local.Type, model.Compilation) is not { } kind)
        {
            return null;
        }

        // A using statement has no place between the response and its block where a fluent check could go.
        var anchor = Named(statement, value, kind, local, declarator.Identifier.Text, model, cancellationToken);
        return body is not null && anchor?.Ensure is not null ? null : anchor is null ? null : anchor with { Body = body };
    }

    private static ResponseAnchor? Assigned(
        StatementSyntax statement, AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken)
    {
        var left = model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol;
        if (left is IDiscardSymbol)
        {
            return Nameless(statement, assignment.Right, model, cancellationToken);
        }

        var type = left switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        var ownName = assignment.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };
        var anchor = ownName && ResponseKind.Of(type, model.Compilation) is { } kind
            ? Named(statement, assignment.Right, kind, left!, assignment.Left.ToString(), model, cancellationToken)
            : null;
        return anchor?.Ensure is not null && OutlivesException(left!, statement, cancellationToken) ? null : anchor;
    }

    // A fluent check leaves the variable alone when it throws: one that can still be read then must not get the response before the check.
    private static bool OutlivesException(ISymbol variable, StatementSyntax statement, CancellationToken cancellationToken) =>
        variable is not ILocalSymbol { DeclaringSyntaxReferences: [var declared] }
        || statement
            .Ancestors()
            .TakeWhile(node => !node.Span.Contains(declared.GetSyntax(cancellationToken).Span))
            .Any(node => node is TryStatementSyntax || StatementList.IsBodyBoundary(node));

    private static ResponseAnchor? Named(
        StatementSyntax statement, ExpressionSyntax value, ResponseKind kind, ISymbol symbol, string name, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ResponseExpression.EnsuredIn(value, model, cancellationToken) is { } ensured)
        {
            var response = ResponseExpression.Bare(ensured);
            return ResponseExpression.KindOf(response, model, cancellationToken) is { } own
                ? new ResponseAnchor(response, own, statement, null, symbol, name, TextSpan.FromBounds(value.SpanStart, response.SpanStart), AfterResponse(response, value))
                : null;
        }

        var bare = ResponseExpression.Bare(value);
        return ResponseExpression.KindOf(bare, model, cancellationToken) is not null
            ? new ResponseAnchor(bare, kind, statement, null, symbol, name, null, null)
            : null;
    }

    private static ResponseAnchor? Nameless(StatementSyntax statement, ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var ensured = ResponseExpression.EnsuredIn(value, model, cancellationToken);
        var response = ResponseExpression.Bare(ensured ?? value);
        return ResponseExpression.KindOf(response, model, cancellationToken) is { } kind
            ? new ResponseAnchor(
                response, kind, statement, null, null, null,
                TextSpan.FromBounds(statement.SpanStart, response.SpanStart),
                ensured is null ? null : AfterResponse(response, value))
            : null;
    }

    private static TextSpan AfterResponse(ExpressionSyntax response, ExpressionSyntax whole) => TextSpan.FromBounds(response.Span.End, whole.Span.End);

    // Comments and directives inside what a declaration replaces would be lost.
    private bool ReplacesCodeOnly() => new[] { Prefix, Ensure }.All(span => span is not { } replaced || !Statement
        .DescendantTrivia(replaced)
        .Any(trivia => replaced.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)));
}
