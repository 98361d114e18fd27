using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Anchors;

/// <summary>The lists that a statement can stand in: a block, a switch section, the top level of a file.</summary>
internal static class StatementList
{
    /// <summary>Whether statements can be put beside <paramref name="statement"/>.</summary>
    public static bool Contains(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;

    /// <summary>Whether <paramref name="statement"/> is the body of an <c>if</c>, a loop or the like, without braces of its own.</summary>
    public static bool IsEmbedded(StatementSyntax statement) => statement is not BlockSyntax && statement.Parent
        is IfStatementSyntax or ElseClauseSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
        or UsingStatementSyntax or LockStatementSyntax;

    /// <summary>The statements of a block, or the one statement that stands in place of a block.</summary>
    public static ImmutableArray<StatementSyntax> In(StatementSyntax body) => body is BlockSyntax block ? [.. block.Statements] : [body];

    /// <summary>The list that <paramref name="statement"/> stands in.</summary>
    public static ImmutableArray<StatementSyntax> Of(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => [.. block.Statements],
        SwitchSectionSyntax section => [.. section.Statements],
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => [.. unit.Members.OfType<GlobalStatementSyntax>().Select(global => global.Statement)],
        _ => [statement],
    };

    /// <summary>The statements behind <paramref name="statement"/> in its list.</summary>
    public static ImmutableArray<StatementSyntax> After(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => [.. block.Statements.SkipWhile(other => other != statement).Skip(1)],
        SwitchSectionSyntax section => [.. section.Statements.SkipWhile(other => other != statement).Skip(1)],
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global =>
            [.. unit.Members.SkipWhile(other => other != global).Skip(1).OfType<GlobalStatementSyntax>().Select(other => other.Statement)],
        _ => [],
    };

    /// <summary>The node in which a local declared beside <paramref name="statement"/> is in scope.</summary>
    public static SyntaxNode ScopeOf(StatementSyntax statement) => statement.Parent switch
    {
        SwitchSectionSyntax { Parent: { } switchStatement } => switchStatement,
        GlobalStatementSyntax { Parent: { } unit } => unit,
        BlockSyntax block => block,
        _ => statement,
    };

    /// <summary>The body that <paramref name="node"/> belongs to: of a lambda, a local function, a member, or the top level.</summary>
    public static bool IsBodyBoundary(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax;
}
