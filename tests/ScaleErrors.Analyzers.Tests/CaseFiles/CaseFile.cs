using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CaseFiles;

/// <summary>
/// A C# file that says in comments what is reported in it: <c>// expect: SCALE409 SCALE429</c> at the end of a line; lines without
/// have nothing. Any comment that begins with "expect" must be of this form, so that a slip of the pen cannot pass for silence.
/// </summary>
internal sealed partial record CaseFile(SourceFile Source, CaseDirectives Directives, ImmutableDictionary<int, ImmutableArray<string>> ExpectedByLine)
{
    /// <summary>Reads a case file; <paramref name="path"/> is the name that failures print.</summary>
    public static CaseFile Parse(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, path: path);
        var expected = ImmutableDictionary.CreateBuilder<int, ImmutableArray<string>>();
        foreach (var comment in Comments(tree).Where(comment => SaysExpect().IsMatch(comment.ToString())))
        {
            var line = comment.GetLocation().GetLineSpan().StartLinePosition.Line;
            var match = Expectation().Match(comment.ToString());
            string[] ids = [.. match.Groups["id"].Captures.Select(capture => capture.Value)];
            if (!match.Success || ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
                throw new VerificationException($"{path}({line + 1}) is not of the form '// expect: SCALE409 SCALE429': {comment}");
            if (!expected.TryAdd(line, [.. ids.Order(StringComparer.Ordinal)]))
                throw new VerificationException($"{path}({line + 1}) says twice what is expected: {comment}");
        }

        return new CaseFile(new SourceFile(path, text), CaseDirectives.Parse(path, text), expected.ToImmutable());
    }

    private static IEnumerable<SyntaxTrivia> Comments(SyntaxTree tree) =>
        tree.GetRoot(CancellationToken.None).DescendantTrivia(descendIntoTrivia: true).Where(trivia =>
            trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia);

    [GeneratedRegex(@"^[/*\s]*expect", RegexOptions.IgnoreCase)]
    private static partial Regex SaysExpect();

    [GeneratedRegex(@"^// expect:( (?<id>[A-Z]+[0-9]+))+\s*$")]
    private static partial Regex Expectation();
}
