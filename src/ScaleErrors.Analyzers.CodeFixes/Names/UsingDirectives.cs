using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>Adds usings where the file's usings are, sorted as the file sorts them.</summary>
internal static class UsingDirectives
{
    /// <summary>Whether a using of <paramref name="added"/> can be put into the file without another name changing its meaning.</summary>
    public static bool CanTake(Target target, SyntaxNode place, string added)
    {
        var home = HomeOf(target.Root, place.SpanStart);
        var list = ListOf(home);
        if (list.Any(directive => directive.DescendantTrivia().Any(IsConditional)) || (list.Count == 0 && FirstToken(home).LeadingTrivia.Any(IsConditional)))
        {
            return false;
        }

        var brought = Find(target.Model.Compilation.GlobalNamespace, added)?.GetTypeMembers()
            .Where(type => type.DeclaredAccessibility == Accessibility.Public)
            .Select(type => type.Name)
            .ToImmutableHashSet() ?? [];
        return !target.Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            brought.Contains(name.Identifier.ValueText)
            && !IsRightSide(name)
            && target.Model.GetSymbolInfo(name).Symbol is INamedTypeSymbol type
            && type.ContainingNamespace?.ToDisplayString() != added);
    }

    /// <summary>The edits that add <paramref name="namespaces"/>.</summary>
    public static IEnumerable<TextChange> Add(IEnumerable<string> namespaces, SyntaxNode root, SourceText text, int position, string newLine)
    {
        var home = HomeOf(root, position);
        var list = ListOf(home);
        var indent = list.Count > 0 ? Text.Indentation.OfLine(text, list[0].SpanStart) : "";
        var plain = list.Where(IsPlain).ToImmutableArray();
        foreach (var group in namespaces.OrderBy(name => name, ImportOrder.SystemFirst).GroupBy(name => InsertionPoint(home, list, plain, name)))
        {
            var (at, afterLine) = group.Key;
            var lines = group.Select(name => "using " + name + ";");
            yield return afterLine
                ? new TextChange(new TextSpan(at, 0), string.Concat(lines.Select(line => newLine + indent + line)))
                : new TextChange(new TextSpan(at, 0), string.Concat(lines.Select(line => line + newLine + (list.Count > 0 ? indent : "")))
                    + (list.Count == 0 ? newLine : ""));
        }
    }

    // (where, whether that is the end of a line rather than the start of one)
    private static (int At, bool AfterLine) InsertionPoint(
        SyntaxNode home, SyntaxList<UsingDirectiveSyntax> list, ImmutableArray<UsingDirectiveSyntax> plain, string name)
    {
        if (list.Count == 0)
        {
            return home is CompilationUnitSyntax { Externs: [.., var last] } ? (EndOfLine(last), true) : (StartOf(FirstToken(home)), false);
        }

        if (plain.IsEmpty)
        {
            var lastGlobal = list.LastOrDefault(directive => directive.GlobalKeyword.RawKind != 0);
            return lastGlobal is null ? (list[0].SpanStart, false) : (EndOfLine(lastGlobal), true);
        }

        // The longest run at the end that is sorted: the whole list in a sorted file.
        var order = ImportOrder.Of(plain.Select(directive => directive.Name!.ToString()));
        var run = plain.Length - 1;
        while (run > 0 && order.Compare(plain[run - 1].Name!.ToString(), plain[run].Name!.ToString()) <= 0)
        {
            run--;
        }

        var next = Enumerable.Range(run, plain.Length - run).FirstOrDefault(index => order.Compare(plain[index].Name!.ToString(), name) > 0, -1);
        return next == -1 ? (EndOfLine(plain[plain.Length - 1]), true)
            : next == 0 ? (plain[0].SpanStart, false)
            : (EndOfLine(plain[next - 1]), true);
    }

    private static int FirstOrDefault(this IEnumerable<int> numbers, Func<int, bool> predicate, int otherwise)
    {
        foreach (var number in numbers)
        {
            if (predicate(number))
            {
                return number;
            }
        }

        return otherwise;
    }

    // What stands in an #if may be missing in another target.
    private static bool IsConditional(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia;

    private static bool IsRightSide(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        QualifiedNameSyntax qualified => qualified.Right == name,
        MemberBindingExpressionSyntax => true,
        _ => false,
    };

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.GlobalKeyword.RawKind == 0 && directive.StaticKeyword.RawKind == 0 && directive.Alias is null && directive.Name is not null;

    private static int EndOfLine(SyntaxNode node)
    {
        foreach (var trivia in node.GetTrailingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia.SpanStart;
            }
        }

        return node.FullSpan.End;
    }

    private static SyntaxNode HomeOf(SyntaxNode root, int position)
    {
        var unit = (CompilationUnitSyntax)root;
        return unit.Usings.Any(IsPlain)
            ? unit
            : (SyntaxNode?)root.FindToken(position).Parent?.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>()
                .FirstOrDefault(declaration => declaration.Usings.Count > 0) ?? unit;
    }

    private static SyntaxList<UsingDirectiveSyntax> ListOf(SyntaxNode home) =>
        home is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)home).Usings;

    // A documentation comment stays with what it documents; without /doc it is parsed like any other comment.
    private static int StartOf(SyntaxToken first)
    {
        foreach (var trivia in first.LeadingTrivia)
        {
            var comment = trivia.ToFullString();
            if (comment.StartsWith("///", StringComparison.Ordinal) || comment.StartsWith("/**", StringComparison.Ordinal))
            {
                return trivia.FullSpan.Start;
            }
        }

        return first.SpanStart;
    }

    private static SyntaxToken FirstToken(SyntaxNode home) => home.GetFirstToken(includeZeroWidth: true);

    private static INamespaceSymbol? Find(INamespaceSymbol global, string name)
    {
        INamespaceSymbol? found = global;
        foreach (var part in name.Split('.'))
        {
            found = found?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return found;
    }
}
