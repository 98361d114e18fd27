using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Which writes to a local or parameter its value at one place can come from. Told from the shape of the code, without a graph:
/// the last write that certainly ran before hides all before it, and whatever may have run since then counts too.
/// </summary>
internal static class ReachingWrites
{
    /// <summary>Selects the writes that reach a read.</summary>
    /// <param name="writes">The writes to the variable, by rising position, in the tree of the read.</param>
    /// <param name="read">The place of the read.</param>
    /// <param name="fromEntry">Whether the value from before all writes reaches it too.</param>
    public static IReadOnlyList<Write> Select(IReadOnlyList<Write> writes, SyntaxNode read, out bool fromEntry)
    {
        var body = Scope.BodyAround(read);
        var last = writes.LastOrDefault(write => write.Replaces && Precedes(write, read) && AlwaysRunsBefore(write, read, body));

        // A variable that is declared with a value has no other before: that is so in a lambda too.
        fromEntry = last is null && !writes.Any(write => write.Kind == WriteKind.Declare);
        var reaching = new List<Write>();
        foreach (var write in writes)
        {
            // Code of another body (a lambda, a local function) runs who knows when.
            if (write == last || Scope.BodyAround(write.Site) != body || MayRunBetween(last, write, read))
                reaching.Add(write);
        }

        return reaching;
    }

    private static bool Precedes(Write write, SyntaxNode read) => write.Site.Span.End <= read.SpanStart;

    private static bool MayRunBetween(Write? last, Write write, SyntaxNode read)
    {
        if (last is not null && write.Site.SpanStart < last.Site.SpanStart)
            return false;
        return Precedes(write, read) || IsRepeatedAfter(last, write, read);
    }

    // A write below the read runs before it in the next turn of a loop around both, unless that turn starts with the last write.
    private static bool IsRepeatedAfter(Write? last, Write write, SyntaxNode read)
    {
        for (var node = read.Parent; node is not null; node = node.Parent)
        {
            if (IsLoop(node) && node.Span.Contains(write.Site.Span) && (last is null || !node.Span.Contains(last.Site.Span)))
                return true;
        }

        return false;
    }

    private static bool IsLoop(SyntaxNode node) =>
        node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static bool AlwaysRunsBefore(Write write, SyntaxNode read, SyntaxNode? body)
    {
        if (Scope.BodyAround(write.Site) != body)
            return false;
        if (write.Kind == WriteKind.Declare)
            return true;
        var statement = write.Site.FirstAncestorOrSelf<StatementSyntax>();
        if (statement is not ExpressionStatementSyntax expression)
            return false;

        // An argument stands somewhere inside of its statement; an assignment must be all of it.
        if (write.Kind != WriteKind.Opaque && expression.Expression != write.Site)
            return false;
        var block = statement.Parent is GlobalStatementSyntax { Parent: { } unit } ? unit : statement.Parent;
        return block is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax && block.Span.Contains(read.Span);
    }
}
