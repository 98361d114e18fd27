using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>Turns the expression after a <c>=&gt;</c> into a block.</summary>
internal sealed class BlockBody(SourceText text, Target target, FileStyle style, CancellationToken cancellationToken)
{
    private readonly LineEdit _lines = new(text, style);

    /// <summary>The edit; null where comments or directives stand in its way.</summary>
    public NamingEdit? Write(SyntaxNode home) => home switch
    {
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax or IndexerDeclarationSyntax } arrow => OfProperty(arrow),
        ArrowExpressionClauseSyntax { Parent: { } member } arrow => OfMember(arrow, member),
        LambdaExpressionSyntax { ExpressionBody: { } value } lambda => OfLambda(lambda, value),
        _ => null,
    };

    private NamingEdit? OfMember(ArrowExpressionClauseSyntax arrow, SyntaxNode member)
    {
        var semicolon = arrow.GetLastToken().GetNextToken();
        if (!IsOnlySpace(arrow) || !semicolon.IsKind(SyntaxKind.SemicolonToken) || !Indentation.IsFirstOnLine(text, member.SpanStart)
            || target.Model.GetDeclaredSymbol(member, cancellationToken) is not IMethodSymbol method)
        {
            return null;
        }

        var indent = Indentation.OfLine(text, member.SpanStart);
        var open = Brace(indent) + style.NewLine + indent + style.Unit + (GivesNothing(method) ? "" : "return ");
        return Edit(
            arrow.Expression,
            indent + style.Unit,
            new TextChange(TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, arrow.Expression.SpanStart), open),
            _lines.Below(semicolon, [indent + "}"], blankAfter: false, indent));
    }

    private NamingEdit? OfProperty(ArrowExpressionClauseSyntax arrow)
    {
        var semicolon = arrow.GetLastToken().GetNextToken();
        if (!IsOnlySpace(arrow) || !semicolon.IsKind(SyntaxKind.SemicolonToken))
        {
            return null;
        }

        var outer = Indentation.OfLine(text, arrow.Parent!.SpanStart);
        var inner = outer + style.Unit;
        var open = Brace(outer) + style.NewLine + inner + "get" + Brace(inner) + style.NewLine + inner + style.Unit + "return ";
        return Edit(
            arrow.Expression,
            inner + style.Unit,
            new TextChange(TextSpan.FromBounds(arrow.GetFirstToken().GetPreviousToken().Span.End, arrow.Expression.SpanStart), open),
            _lines.Below(semicolon, [inner + "}", outer + "}"], blankAfter: false, outer));
    }

    private NamingEdit? OfLambda(LambdaExpressionSyntax lambda, ExpressionSyntax value)
    {
        if (target.Model.GetSymbolInfo(lambda, cancellationToken).Symbol is not IMethodSymbol method || !IsOnlySpace(lambda.ArrowToken))
        {
            return null;
        }

        var indent = Indentation.OfLine(text, lambda.SpanStart);
        var open = Brace(indent) + style.NewLine + indent + style.Unit + (GivesNothing(method) ? "" : "return ");
        return Edit(
            value,
            indent + style.Unit,
            new TextChange(TextSpan.FromBounds(lambda.ArrowToken.Span.End, value.SpanStart), open),
            LineEdit.Insert(value.Span.End, ";" + style.NewLine + indent + "}"));
    }

    private string Brace(string indent) => style.BraceOnNewLine ? style.NewLine + indent + "{" : " {";

    private static bool GivesNothing(IMethodSymbol method) =>
        method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { Arity: 0 });

    private static bool IsOnlySpace(ArrowExpressionClauseSyntax arrow) =>
        IsOnlySpace(arrow.ArrowToken) && arrow.ArrowToken.GetPreviousToken().TrailingTrivia.All(IsSpace) && arrow.ArrowToken.LeadingTrivia.All(IsSpace)
        && arrow.Expression.GetTrailingTrivia().All(IsSpace);

    private static bool IsOnlySpace(SyntaxToken arrow) => arrow.TrailingTrivia.Concat(arrow.GetNextToken().LeadingTrivia).All(IsSpace);

    private static bool IsSpace(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;

    private NamingEdit Edit(ExpressionSyntax moved, string indent, params TextChange[] changes) => new([.. changes, .. Shift.Lines(moved, text, indent)], []);
}
