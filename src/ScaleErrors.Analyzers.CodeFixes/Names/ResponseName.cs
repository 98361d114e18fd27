using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>
/// Names a response that nothing holds yet. Every nameless response of the body gets its name in the order of the code, whether it is
/// being fixed now or not: so the names don't depend on which of them is fixed first.
/// </summary>
internal static class ResponseName
{
    private const string Stem = "response";

    public static string For(ResponseAnchor anchor, IEnumerable<Target> targets, CancellationToken cancellationToken)
    {
        var all = targets.ToList();
        var model = all[0].Model;
        var named = new List<(SyntaxNode Scope, string Name)>();
        foreach (var nameless in NamelessIn(BodyOf(anchor.Statement), model, cancellationToken))
        {
            var scope = StatementList.ScopeOf(nameless.Statement);
            var taken = new HashSet<string>(
                scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
            taken.UnionWith(named.Where(other => other.Scope.Span.Contains(scope.Span) || scope.Span.Contains(other.Scope.Span)).Select(other => other.Name));

            var number = 1;
            while (taken.Contains(Numbered(number)) || all.Any(target => !target.Model.LookupSymbols(nameless.Statement.SpanStart, name: Numbered(number)).IsEmpty))
            {
                number++;
            }

            if (nameless.Statement == anchor.Statement)
            {
                return Numbered(number);
            }

            named.Add((scope, Numbered(number)));
        }

        return Stem;
    }

    private static string Numbered(int number) => number == 1 ? Stem : Stem + number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<ResponseAnchor> NamelessIn(SyntaxNode body, SemanticModel model, CancellationToken cancellationToken) => body
        .DescendantNodes()
        .OfType<ExpressionStatementSyntax>()
        .Select(statement => ResponseAnchor.Of(statement, model, cancellationToken))
        .OfType<ResponseAnchor>()
        .Where(candidate => candidate.Name is null && IsSend(candidate.Call, model, cancellationToken));

    private static bool IsSend(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var containing = model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingNamespace?.ToDisplayString();
        return containing is "System.Net.Http" or "System.Net.Http.Json";
    }

    private static SyntaxNode BodyOf(StatementSyntax statement) =>
        statement.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();
}
