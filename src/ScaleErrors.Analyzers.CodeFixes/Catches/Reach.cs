using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>How code waits for a call.</summary>
internal enum Wait
{
    /// <summary>Not at all: the call is done when it returns.</summary>
    None,

    /// <summary>By <c>await</c>, or so that the exception itself is thrown all the same.</summary>
    ForItself,

    /// <summary>By <c>.Result</c> or <c>.Wait()</c>: the exception is inside an AggregateException.</summary>
    Aggregating,

    /// <summary>By <c>await foreach</c>.</summary>
    Enumerating,

    /// <summary>Whoever gets the task waits for it.</summary>
    Elsewhere,
}

/// <summary>Where the exception of a call is thrown into the code around it.</summary>
/// <param name="Value">The expression that throws: the call, or the wait for it.</param>
/// <param name="Wait">How the code waits for the call.</param>
/// <param name="Holder">The statement that the expression stands in; an arrow clause or a lambda where it stands in none.</param>
internal sealed record Reach(ExpressionSyntax Value, Wait Wait, SyntaxNode Holder)
{
    /// <summary>Finds where the exception of <paramref name="call"/> is thrown; null where that is not to be seen, or where no try can stand.</summary>
    public static Reach? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = Outermost(call);
        return model.GetTypeInfo(call, cancellationToken).Type switch
        {
            { Name: "IAsyncEnumerable" } => value.Parent is ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } loop && loop.Expression == value
                ? new Reach(value, Wait.Enumerating, loop)
                : null,
            var type when IsTask(type) => Waiting(value) ?? InVariable(value, model, cancellationToken),
            _ => Held(value, Wait.None),
        };
    }

    /// <summary><paramref name="expression"/> without the parentheses and casts around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        CastExpressionSyntax cast => Bare(cast.Expression),
        _ => expression,
    };

    /// <summary>Whether a type is one that is awaited for what it brings.</summary>
    public static bool IsTask(ITypeSymbol? type) => type is
    {
        Name: "Task" or "ValueTask",
        ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } },
    };

    // The call with what only changes how it is waited for.
    private static ExpressionSyntax Outermost(ExpressionSyntax value)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized;
                    break;
                case ConditionalAccessExpressionSyntax conditional when conditional.WhenNotNull == value:
                    value = conditional;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax configured } access
                    when access.Expression == value && access.Name.Identifier.ValueText is "ConfigureAwait" or "WithCancellation" or "WaitAsync":
                    value = configured;
                    break;
                default:
                    return value;
            }
        }
    }

    private static Reach? Waiting(ExpressionSyntax value)
    {
        switch (value.Parent)
        {
            case AwaitExpressionSyntax wait:
                return Held(wait, Wait.ForItself);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result when result.Expression == value:
                return Held(result, Wait.Aggregating);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait", Parent: InvocationExpressionSyntax wait } access when access.Expression == value:
                return Held(wait, Wait.Aggregating);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Parent: InvocationExpressionSyntax awaiter } access
                when access.Expression == value && awaiter.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Parent: InvocationExpressionSyntax got }:
                return Held(got, Wait.ForItself);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
            case AnonymousFunctionExpressionSyntax lambda when lambda.Body == value:
                return Held(value, Wait.Elsewhere);
            default:
                return null;
        }
    }

    // "var pending = client.GetStringAsync(…);" throws where the variable is awaited, if that is one place.
    private static Reach? InVariable(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax declaration } declarator }
            || model.GetDeclaredSymbol(declarator, cancellationToken) is not ILocalSymbol local)
        {
            return null;
        }

        var mentions = StatementList.ScopeOf(declaration)
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            .Take(2)
            .ToList();
        return mentions.Count == 1 && FunctionAround(mentions[0]) == FunctionAround(declaration) && Waiting(Outermost(mentions[0])) is { Wait: not Wait.Elsewhere } reach
            ? reach
            : null;
    }

    private static SyntaxNode? FunctionAround(SyntaxNode node) => node.Ancestors().FirstOrDefault(StatementList.IsBodyBoundary);

    private static Reach? Held(ExpressionSyntax value, Wait wait)
    {
        foreach (var node in value.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or StatementSyntax:
                    return new Reach(value, wait, node);

                // A filter, an initializer and an argument of another constructor take no statement; a query runs its parts later.
                case CatchFilterClauseSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or QueryExpressionSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
