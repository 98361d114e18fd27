using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Naming;
using ScaleErrors.Analyzers.CodeFixes.Targets;

namespace ScaleErrors.Analyzers.CodeFixes.Names;

/// <summary>
/// Names a response that nothing holds yet. Every nameless response of the body gets its name in the order of the code, whether it is
/// being fixed now or not: so the names don't depend on which of them is fixed first.
/// </summary>
internal static class ResponseName
{
    private const string Stem = "response";

    private static readonly ImmutableHashSet<string> Senders =
        [.. HttpLibraries.All.SelectMany(library => library.Types).Select(type => type.MetadataName)];

    /// <summary>The name of <paramref name="response"/>.</summary>
    public static string For(ExpressionSyntax response, IEnumerable<Target> targets, CancellationToken cancellationToken)
    {
        var all = targets.ToList();
        var model = all[0].Model;
        var named = new List<(SyntaxNode Scope, string Name)>();
        foreach (var nameless in NamelessIn(BodyOf(response), response, model, cancellationToken))
        {
            var scope = ScopeOf(nameless);
            var taken = new HashSet<string>(Identifiers.In(scope));
            taken.UnionWith(named.Where(other => other.Scope.Span.Contains(scope.Span) || scope.Span.Contains(other.Scope.Span)).Select(other => other.Name));

            var number = 1;
            while (taken.Contains(Numbered(number)) || all.Any(target => !target.Model.LookupSymbols(nameless.SpanStart, name: Numbered(number)).IsEmpty))
            {
                number++;
            }

            if (nameless == response)
            {
                return Numbered(number);
            }

            named.Add((scope, Numbered(number)));
        }

        return Stem;
    }

    private static string Numbered(int number) => Identifiers.Numbered(Stem, number);

    private static IEnumerable<ExpressionSyntax> NamelessIn(SyntaxNode body, ExpressionSyntax asked, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = new ResponseValue(model, cancellationToken);
        return body
            .DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Select(call => values.Of(call) is { } value && (value == asked || IsSend(call, model, cancellationToken)) ? value : null)
            .OfType<ExpressionSyntax>()
            .Distinct()
            .Where(value => IsNameless(value, model, cancellationToken));
    }

    private static bool IsSend(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType is { } type && Senders.Contains(type.ToDisplayString());

    private static bool IsNameless(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        ResponseAnchor.Find(value, model, cancellationToken) is { } anchor
            ? anchor.Name is null
            : new EvaluationOrder(value, model, cancellationToken).Home() is not null;

    private static SyntaxNode ScopeOf(ExpressionSyntax value) =>
        value.Ancestors().First(node => node is StatementSyntax or ArrowExpressionClauseSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax)
            is StatementSyntax statement ? StatementList.ScopeOf(statement) : value.Ancestors().First(node => node is not ExpressionSyntax || node is AnonymousFunctionExpressionSyntax);

    private static SyntaxNode BodyOf(ExpressionSyntax response) =>
        response.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? response.SyntaxTree.GetRoot();
}
