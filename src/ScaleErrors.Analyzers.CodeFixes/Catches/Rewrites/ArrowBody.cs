using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>Turns <c>=> expression</c> into a block with one statement.</summary>
internal sealed class ArrowBody(SemanticModel model, SourceText text, FileStyle style, CancellationToken cancellationToken)
{
    /// <summary>The changes; null where a member has no place for a block.</summary>
    /// <param name="holder">An arrow clause, or a lambda whose body is an expression.</param>
    public ImmutableArray<TextChange>? ToBlock(SyntaxNode holder) => holder switch
    {
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } lambda => OfLambda(lambda, body),
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } arrow => OfProperty(property, arrow),
        ArrowExpressionClauseSyntax { Parent: { } member } arrow => OfMember(member, arrow),
        _ => null,
    };

    private ImmutableArray<TextChange>? OfLambda(AnonymousFunctionExpressionSyntax lambda, ExpressionSyntax body)
    {
        if (model.GetSymbolInfo(lambda, cancellationToken).Symbol is not IMethodSymbol function)
        {
            return null;
        }

        var indent = Indentation.OfLine(text, lambda.SpanStart);
        var arrow = body.GetFirstToken().GetPreviousToken();
        return
        [
            new TextChange(TextSpan.FromBounds(arrow.Span.End, body.SpanStart), Open(indent) + Statement(function)),
            .. Shift.Lines(body, More(body, indent + style.Unit), text),
            LineEdit.Insert(body.Span.End, ";" + style.NewLine + indent + "}"),
        ];
    }

    private ImmutableArray<TextChange>? OfMember(SyntaxNode member, ArrowExpressionClauseSyntax arrow)
    {
        if (!Indentation.IsFirstOnLine(text, member.SpanStart) || SymbolOf(member) is not { } function)
        {
            return null;
        }

        return Block(arrow, Indentation.OfLine(text, member.SpanStart), "", function, "");
    }

    // "public string Status => …;" gets its accessor.
    private ImmutableArray<TextChange>? OfProperty(BasePropertyDeclarationSyntax property, ArrowExpressionClauseSyntax arrow)
    {
        var getter = model.GetDeclaredSymbol(property, cancellationToken) is IPropertySymbol { GetMethod: { } get } ? get : null;
        if (!Indentation.IsFirstOnLine(text, property.SpanStart) || getter is null)
        {
            return null;
        }

        var outer = Indentation.OfLine(text, property.SpanStart);
        var indent = outer + style.Unit;
        return Block(arrow, indent, Open(outer) + "get", getter, style.NewLine + outer + "}");
    }

    private ImmutableArray<TextChange> Block(ArrowExpressionClauseSyntax arrow, string indent, string before, IMethodSymbol function, string after)
    {
        var end = arrow.GetLastToken().GetNextToken();
        return
        [
            new TextChange(
                TextSpan.FromBounds(arrow.ArrowToken.GetPreviousToken().Span.End, arrow.Expression.SpanStart), before + Open(indent) + Statement(function)),
            .. Shift.Lines(arrow.Expression, More(arrow.Expression, indent + style.Unit), text),
            LineEdit.Insert(EndOfCode(end), style.NewLine + indent + "}" + after),
        ];
    }

    private static int EndOfCode(SyntaxToken semicolon)
    {
        var endOfLine = semicolon.TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return endOfLine.RawKind != 0 ? endOfLine.SpanStart : semicolon.FullSpan.End;
    }

    // The opening brace, and the beginning of the line in the block.
    private string Open(string indent) =>
        (style.BraceOnNewLine ? style.NewLine + indent : " ") + "{" + style.NewLine + indent + style.Unit;

    private static string Statement(IMethodSymbol function) =>
        function.ReturnsVoid || (function.IsAsync && function.ReturnType is INamedTypeSymbol { Arity: 0 } task && Reach.IsTask(task)) ? "" : "return ";

    // How much further in a body of several lines stands than it did.
    private string More(SyntaxNode body, string indent)
    {
        var before = Indentation.OfLine(text, body.SpanStart);
        return indent.Length > before.Length && indent.StartsWith(before, System.StringComparison.Ordinal) ? indent.Substring(before.Length) : "";
    }

    private IMethodSymbol? SymbolOf(SyntaxNode member) => member
        is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        ? model.GetDeclaredSymbol(member, cancellationToken) as IMethodSymbol
        : null;
}
