using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Names;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>A name for a new local.</summary>
internal static class FreeName
{
    /// <summary>The stem, or with the first number that is free, for a local declared at <paramref name="statement"/>.</summary>
    public static string For(string stem, StatementSyntax statement, SemanticModel model)
    {
        var taken = new HashSet<string>(Identifiers.In(StatementList.ScopeOf(statement)));
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => Identifiers.Numbered(stem, number))
            .First(name => !taken.Contains(name) && model.LookupSymbols(statement.SpanStart, name: name).IsEmpty);
    }
}
