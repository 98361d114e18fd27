using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>
/// Nothing moves but what the fix is about. This looks at the texts alone, not at what the fix says that it changed: only members with a reported call
/// differ, but for usings that come in; no line gets other white space alone; no word of the code is gone; comments and directives are all there, in their order; and new lines end as the old ones.
/// </summary>
internal static class UnchangedText
{
    private static readonly ImmutableArray<string> Endings = ["\r\n", "\n", "\r"];

    /// <summary>Fails where anything else moved.</summary>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <param name="calls">Where the reported calls stand in the old text.</param>
    /// <param name="codeMoves">Whether the fix moves code into a function of its own, and the comments in it.</param>
    public static void Require(string before, string after, IEnumerable<TextSpan> calls, bool codeMoves = false)
    {
        var (old, current) = (CSharpSyntaxTree.ParseText(before).GetRoot(), CSharpSyntaxTree.ParseText(after).GetRoot());
        ImmutableArray<TextSpan> named = [.. calls];
        RequireRemarks(Remarks(old), Remarks(current), [.. named.Select(call => (codeMoves ? Member(old, call) : Statement(old, call)).Span)]);
        RequireWords(old, current, named);
        var ending = Endings.FirstOrDefault(ending => HasOnly(before, ending));
        if (ending is not null && !HasOnly(after, ending))
            throw new VerificationException("A new line does not end like the others.");

        // What is put in front of the end of a line, where endings differ, may seem to change that end.
        ImmutableArray<LineDifference> differences = [.. ending is null
            ? LineDifference.Between(before.ReplaceLineEndings("\n"), after.ReplaceLineEndings("\n"))
            : LineDifference.Between(before, after)];
        RequireOnlyMembers(differences, [.. named.Select(call => LinesOf(Member(old, call)))]);
        if (!codeMoves)
            RequireWhiteSpace(differences, [.. named.Select(call => LinesOf(Statement(old, call)))]);
    }

    private static void RequireOnlyMembers(ImmutableArray<LineDifference> differences, ImmutableArray<LinePositionSpan> members)
    {
        foreach (var difference in differences)
        {
            var isUsing = difference.Removed.IsEmpty && difference.Added.Any(IsUsing) && difference.Added.All(line => IsUsing(line) || string.IsNullOrWhiteSpace(line));
            var isInside = members.Any(member => difference.At > member.Start.Line - 1 && difference.At + difference.Removed.Length <= member.End.Line + 1);
            if (!isUsing && !isInside)
                throw new VerificationException($"Something moved outside of the members with calls, at line {difference.At + 1}:\n- {string.Join("- ", difference.Removed)}\n+ {string.Join("+ ", difference.Added)}");
        }
    }

    private static void RequireWhiteSpace(ImmutableArray<LineDifference> differences, ImmutableArray<LinePositionSpan> statements)
    {
        foreach (var difference in differences)
        {
            var added = difference.Added.Select(WithoutWhiteSpace).ToHashSet();
            var indented = difference.Added.Select(line => line.TrimStart()).ToHashSet();
            for (var index = 0; index < difference.Removed.Length; index++)
            {
                var (line, at) = (difference.Removed[index], difference.At + index);

                // The statement of a call may go into a block; a label that leaves a stack is written anew; a last line without an ending may get one.
                var isMoved = indented.Contains(line.TrimStart()) && statements.Any(lines => lines.Start.Line <= at && at <= lines.End.Line);
                var isRewritten = line.TrimStart().StartsWith("case ", StringComparison.Ordinal) || line[^1] is not ('\n' or '\r');
                if (!isMoved && !isRewritten && WithoutWhiteSpace(line) is { Length: > 1 } bare && added.Contains(bare))
                    throw new VerificationException($"Only white space of a line differs: {line}");
            }
        }
    }

    private static string WithoutWhiteSpace(string line) => string.Concat(line.Where(character => !char.IsWhiteSpace(character)));

    private static bool IsUsing(string line) => line.TrimStart().StartsWith("using ", StringComparison.Ordinal);

    private static LinePositionSpan LinesOf(SyntaxNode node) => node.GetLocation().GetLineSpan().Span;

    private static SyntaxNode Member(SyntaxNode root, TextSpan call) =>
        root.FindToken(call.Start).Parent!.AncestorsAndSelf().First(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);

    private static SyntaxNode Statement(SyntaxNode root, TextSpan call) =>
        root.FindToken(call.Start).Parent!.AncestorsAndSelf().First(node => node is StatementSyntax or MemberDeclarationSyntax);

    private static ImmutableArray<SyntaxTrivia> Remarks(SyntaxNode root) =>
    [
        .. root.DescendantTrivia(node => !node.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .Where(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)),
    ];

    // Those inside the statement of a call go where its parts go; the others stay in their order.
    private static void RequireRemarks(ImmutableArray<SyntaxTrivia> before, ImmutableArray<SyntaxTrivia> after, ImmutableArray<TextSpan> statements)
    {
        var left = after.Select(trivia => trivia.ToFullString()).ToList();
        var order = 0;
        foreach (var remark in before.OrderBy(trivia => statements.Any(statement => statement.Contains(trivia.Span))))
        {
            var mayMove = statements.Any(statement => statement.Contains(remark.Span));
            var found = left.IndexOf(remark.ToFullString(), mayMove ? 0 : order);
            if (found < 0)
                throw new VerificationException($"A comment or a directive is gone, or not where it was: {remark.ToFullString()}");
            left.RemoveAt(found);
            order = mayMove ? order : found;
        }
    }

    // Punctuation and a discard may go: "(await …).Ensure…()", "_ = await …", "=> …". "var" goes where a local is declared in front
    // of a try, and "Wait" where ".Wait()" becomes ".Result". Another method may be called where only that has the response.
    private static void RequireWords(SyntaxNode before, SyntaxNode after, ImmutableArray<TextSpan> calls)
    {
        var left = after.DescendantTokens().GroupBy(token => token.Text).ToDictionary(group => group.Key, group => group.Count());
        foreach (var word in before.DescendantTokens().Where(token => !calls.Contains(token.Span)).Select(token => token.Text).Where(text => text is not ("var" or "Wait") && text.Any(char.IsLetterOrDigit)))
        {
            if ((left[word] = left.GetValueOrDefault(word) - 1) < 0)
                throw new VerificationException($"'{word}' is gone.");
        }
    }

    private static bool HasOnly(string text, string ending) =>
        text.Contains(ending, StringComparison.Ordinal) && text.Replace(ending, "", StringComparison.Ordinal).AsSpan().IndexOfAny('\r', '\n') < 0;
}
