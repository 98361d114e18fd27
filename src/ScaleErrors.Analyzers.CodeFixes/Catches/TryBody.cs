using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>What becomes of a statement when it is put into a try.</summary>
/// <param name="Hoisted">Declarations that go in front of the try, for what is used behind it.</param>
/// <param name="Replaced">What the beginning of the try replaces: nothing, or the type of a declaration that is hoisted.</param>
internal sealed record TryBody(ImmutableArray<string> Hoisted, TextSpan Replaced)
{
    /// <summary>Reads a statement; null where it can't be put into a try as it is.</summary>
    public static TryBody? Of(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!CanBeGuarded(statement) || statement.ContainsDirectives || Escapes(statement, model, cancellationToken))
        {
            return null;
        }

        var nothing = new TextSpan(statement.SpanStart, 0);
        if (statement is not LocalDeclarationStatementSyntax { Declaration: { Variables: [var declarator] } declaration }
            || !IsUsedOutside(statement, declarator.Identifier.ValueText, model.GetDeclaredSymbol(declarator, cancellationToken), model, cancellationToken))
        {
            return statement is LocalDeclarationStatementSyntax { Declaration.Variables.Count: > 1 } ? null : new TryBody([], nothing);
        }

        var replaced = TextSpan.FromBounds(statement.SpanStart, declarator.Identifier.SpanStart);
        var isTorn = statement.DescendantTrivia(replaced).Any(trivia => replaced.Contains(trivia.Span)
            && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return !isTorn && LocalType.Of(declaration, declarator, model, cancellationToken) is { } type
            ? new TryBody([type + " " + declarator.Identifier.Text + ";"], replaced)
            : null;
    }

    /// <summary>Whether a statement is of a kind that can stand in a try as it is.</summary>
    public static bool CanBeGuarded(StatementSyntax statement) => statement
        is ExpressionStatementSyntax or ReturnStatementSyntax or ForEachStatementSyntax
        or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, IsConst: false, Declaration.Type: not RefTypeSyntax };

    // "if (Try(await call, out var x))": what the statement declares by the way would be lost behind the try.
    private static bool Escapes(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken) =>
        statement is not ForEachStatementSyntax && statement
            .DescendantNodes(node => !StatementList.IsBodyBoundary(node))
            .OfType<SingleVariableDesignationSyntax>()
            .Any(designation => IsUsedOutside(
                statement, designation.Identifier.ValueText, model.GetDeclaredSymbol(designation, cancellationToken), model, cancellationToken));

    private static bool IsUsedOutside(StatementSyntax statement, string name, ISymbol? variable, SemanticModel model, CancellationToken cancellationToken) =>
        variable is not null && Mentions(statement, name, variable, model, cancellationToken).Any();

    /// <summary>Where a variable is mentioned outside of the statement that declares it.</summary>
    public static IEnumerable<IdentifierNameSyntax> Mentions(
        StatementSyntax statement, string name, ISymbol variable, SemanticModel model, CancellationToken cancellationToken) => StatementList.ScopeOf(statement)
        .DescendantNodes(node => node != statement)
        .OfType<IdentifierNameSyntax>()
        .Where(mention => mention.Identifier.ValueText == name
            && !statement.Span.Contains(mention.Span)
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(mention, cancellationToken).Symbol, variable));
}
