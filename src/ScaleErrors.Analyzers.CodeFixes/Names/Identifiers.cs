using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>The identifiers that code has, and those that it may get.</summary>
internal static class Identifiers
{
    /// <summary>All identifiers in some code.</summary>
    public static IEnumerable<string> In(SyntaxNode code) =>
        code.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    /// <summary>The stem itself as the first of its names, then the stem with a number.</summary>
    public static string Numbered(string stem, int number) => number == 1 ? stem : stem + number.ToString(CultureInfo.InvariantCulture);
}
