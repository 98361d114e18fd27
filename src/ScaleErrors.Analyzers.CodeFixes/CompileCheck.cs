using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes;

/// <summary>The last test of an edit: the compiler finds no error in any target that it did not find before.</summary>
internal static class CompileCheck
{
    /// <summary>Compares two versions of a file.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="callBefore">A call: only the member around it is compared. Null: the whole file is.</param>
    /// <param name="callAfter">The same call in the new version.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static bool Passes(SharedFile before, SharedFile after, IgnoredCall? callBefore, IgnoredCall? callAfter, CancellationToken cancellationToken)
    {
        foreach (var (old, current) in before.Targets.Zip(after.Targets, (old, current) => (old, current)))
        {
            var errors = Errors(current, MemberAround(current, callAfter), cancellationToken);
            if (errors.Count == 0)
            {
                continue;
            }

            var known = Errors(old, MemberAround(old, callBefore), cancellationToken);
            if (errors.Any(error => !known.TryGetValue(error.Key, out var count) || count < error.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="changes"/> stay within the member around <paramref name="call"/>.</summary>
    public static bool IsInMember(SharedFile file, IgnoredCall call, IEnumerable<TextChange> changes) =>
        MemberAround(file.First, call) is { } member && changes.All(change => member.Contains(change.Span));

    private static TextSpan? MemberAround(Target target, IgnoredCall? call) => call is null
        ? null
        : target.Root.FindToken(call.Name.Start).Parent?.AncestorsAndSelf().FirstOrDefault(IsMember)?.FullSpan;

    private static bool IsMember(SyntaxNode node) => node is MemberDeclarationSyntax and not GlobalStatementSyntax and not BaseNamespaceDeclarationSyntax;

    private static Dictionary<string, int> Errors(Target target, TextSpan? span, CancellationToken cancellationToken) => target.Model
        .GetDiagnostics(span, cancellationToken)
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        .GroupBy(diagnostic => diagnostic.Id)
        .ToDictionary(group => group.Key, group => group.Count());
}
