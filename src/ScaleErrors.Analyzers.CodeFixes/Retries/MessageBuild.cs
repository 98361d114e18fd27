using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>The statements that build the request message of a call.</summary>
internal static class MessageBuild
{
    /// <summary>
    /// The statements right before the one with the call, from the declaration of the message on: all of them are about the message, and
    /// nobody asks for it, or for what they declare, after the call. Null where that is not so.
    /// </summary>
    public static ImmutableArray<StatementSyntax>? Of(
        IdentifierNameSyntax message, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.FirstAncestorOrSelf<StatementSyntax>() is not { } sending || model.GetSymbolInfo(message, cancellationToken).Symbol is not ILocalSymbol local)
        {
            return null;
        }

        var siblings = StatementList.Of(sending);
        var end = siblings.IndexOf(sending);
        var start = siblings.TakeWhile(statement => !Declares(statement, local, model, cancellationToken)).Count();
        if (end <= start || Mentions(sending, local.Name) != 1)
        {
            return null;
        }

        var build = siblings.Skip(start).Take(end - start).ToImmutableArray();
        return build.Skip(1).All(statement => IsAbout(statement, local.Name)) && CanMove(build, sending) && !IsNeeded(build, siblings.Skip(end + 1)) ? build : null;
    }

    private static bool IsAbout(StatementSyntax statement, string message) =>
        statement is LocalDeclarationStatementSyntax or ExpressionStatementSyntax or IfStatementSyntax && Mentions(statement, message) > 0;

    // What leaves the body, or is torn out of a line or between directives, stays where it is.
    private static bool CanMove(ImmutableArray<StatementSyntax> build, StatementSyntax sending) =>
        !build.Any(statement => statement.ContainsDirectives || statement.DescendantNodes().Any(Leaves))
        && !sending.GetLeadingTrivia().Any(trivia => trivia.IsDirective)
        && build.Add(sending).Zip(build.Insert(0, build[0]), (statement, before) => statement == before ? StandsOnOwnLine(statement) : IsBelow(statement, before)).All(fits => fits);

    private static bool Leaves(SyntaxNode node) =>
        node is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or SingleVariableDesignationSyntax;

    private static bool StandsOnOwnLine(StatementSyntax statement) => IsBelow(statement, statement.GetFirstToken().GetPreviousToken());

    private static bool IsBelow(StatementSyntax statement, SyntaxNodeOrToken before)
    {
        var lines = statement.SyntaxTree.GetText().Lines;
        return before.IsKind(SyntaxKind.None) || lines.IndexOf(before.Span.End) < lines.IndexOf(statement.SpanStart);
    }

    private static bool IsNeeded(ImmutableArray<StatementSyntax> build, IEnumerable<StatementSyntax> later)
    {
        var declared = build.OfType<LocalDeclarationStatementSyntax>().SelectMany(statement => statement.Declaration.Variables).ToList();
        return later.Any(statement => declared.Any(declarator => Mentions(statement, declarator.Identifier.ValueText) > 0));
    }

    /// <summary>The lines of the statements, with the comments right above them.</summary>
    public static TextSpan Lines(ImmutableArray<StatementSyntax> build, SourceText text)
    {
        var number = text.Lines.IndexOf(build[0].SpanStart);
        var first = text.Lines.IndexOf(build[0].FullSpan.Start);
        while (number > first && text.Lines[number - 1].ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            number--;
        }

        return TextSpan.FromBounds(text.Lines[number].Start, text.Lines.GetLineFromPosition(build[build.Length - 1].Span.End).EndIncludingLineBreak);
    }

    /// <summary>What goes where the statements go: their lines, and the empty line behind them where there is another before them, or nothing.</summary>
    public static TextSpan Removed(ImmutableArray<StatementSyntax> build, SourceText text)
    {
        var lines = Lines(build, text);
        var before = text.Lines.IndexOf(lines.Start) - 1;
        var behind = text.Lines.GetLineFromPosition(lines.End);
        var isFirst = before < 0 || text.Lines[before].ToString().Trim() is "" or "{" || text.Lines[before].ToString().TrimEnd().EndsWith("{", StringComparison.Ordinal);
        return isFirst && behind.ToString().Trim().Length == 0 ? TextSpan.FromBounds(lines.Start, behind.EndIncludingLineBreak) : lines;
    }

    private static bool Declares(StatementSyntax statement, ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken) =>
        statement is LocalDeclarationStatementSyntax { Declaration.Variables: [{ } declarator] }
        && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declarator, cancellationToken), local);

    private static int Mentions(SyntaxNode code, string name) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().Count(mention => mention.Identifier.ValueText == name);
}
