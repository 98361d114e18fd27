using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Names;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Names what an inserted catch catches: as the catch behind it does, else as the file does.</summary>
internal static class CatchVariable
{
    private const string Stem = "e";
    private const string LongStem = "exception";

    /// <summary>The name for a catch at <paramref name="position"/>.</summary>
    /// <param name="neighbours">The catches of the same try, the nearest first.</param>
    /// <param name="position">The statement that is guarded, or the catch in front of which the new one stands.</param>
    public static string For(IEnumerable<CatchClauseSyntax> neighbours, SyntaxNode position)
    {
        var near = neighbours.Select(NameOf).FirstOrDefault(name => name.Length > 0);
        if (near is not null)
        {
            return near;
        }

        var usual = position.SyntaxTree.GetRoot()
            .DescendantNodes()
            .OfType<CatchClauseSyntax>()
            .Select(NameOf)
            .Where(name => name.Length > 0)
            .GroupBy(name => name)
            .OrderByDescending(group => group.Count())
            .FirstOrDefault()?.Key;
        var taken = new HashSet<string>(NamesAround(position));
        return new[] { usual ?? Stem, Stem, LongStem }
            .Concat(Enumerable.Range(2, taken.Count + 1).Select(number => Identifiers.Numbered(LongStem, number)))
            .First(name => !taken.Contains(name));
    }

    private static string NameOf(CatchClauseSyntax handler) => handler.Declaration?.Identifier.ValueText ?? "";

    // A name that stands anywhere in the member stands for something else, but for what other catches and lambdas have for themselves.
    private static IEnumerable<string> NamesAround(SyntaxNode position)
    {
        var member = position.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? position.SyntaxTree.GetRoot();
        return member.DescendantNodes().Where(node => IsInReach(node, position)).Select(DeclaredBy).Where(name => name.Length > 0)
            .Concat(position.Ancestors().OfType<TypeDeclarationSyntax>().SelectMany(type => type.ParameterList?.Parameters ?? []).Select(parameter => parameter.Identifier.ValueText));
    }

    private static string DeclaredBy(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        FromClauseSyntax from => from.Identifier.ValueText,
        LetClauseSyntax let => let.Identifier.ValueText,
        _ => "",
    };

    private static bool IsInReach(SyntaxNode node, SyntaxNode position)
    {
        var owner = node.Ancestors().FirstOrDefault(ancestor => ancestor is CatchClauseSyntax or AnonymousFunctionExpressionSyntax
            || (ancestor is LocalFunctionStatementSyntax && node != ancestor));
        return owner is null || owner.Span.Contains(position.Span) || !StatementList.IsBodyBoundary(owner) && owner is not CatchClauseSyntax;
    }
}
