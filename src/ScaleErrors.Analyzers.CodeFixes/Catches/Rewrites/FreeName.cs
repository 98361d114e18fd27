using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>A name for a new local.</summary>
internal static class FreeName
{
    /// <summary>The stem, or with the first number that is free, for a local declared at <paramref name="statement"/>.</summary>
    public static string For(string stem, StatementSyntax statement, SemanticModel model)
    {
        var taken = new HashSet<string>(StatementList.ScopeOf(statement).DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText));
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => number == 1 ? stem : stem + number.ToString(CultureInfo.InvariantCulture))
            .First(name => !taken.Contains(name) && model.LookupSymbols(statement.SpanStart, name: name).IsEmpty);
    }
}
