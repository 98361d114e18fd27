using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Placement;

/// <summary>
/// Reads a chain of <c>if (response.StatusCode == …) … else if … else …</c>: the branches that name a status come first, and then one that takes all
/// others. A new branch goes between them.
/// </summary>
internal sealed class StatusChain(IfStatementSyntax first, ResponseMentions mentions, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly StatusPattern _patterns = new(model, cancellationToken);

    /// <summary>The branches that name a status, in their order.</summary>
    public ImmutableArray<IfStatementSyntax> Naming { get; } = Read(first, mentions, model, cancellationToken);

    /// <summary>What runs behind them; null where nothing does.</summary>
    public StatementSyntax? General => Naming.IsEmpty ? null : Naming[Naming.Length - 1].Else?.Statement;

    /// <summary>The status as the first branch writes it.</summary>
    public ExpressionSyntax Status => StatusIn(first.Condition, mentions)!;

    /// <summary>Whether the first branch compares by a pattern.</summary>
    public bool ByPattern => ResponseExpression.Bare(first.Condition) is IsPatternExpressionSyntax;

    /// <summary>Whether a branch names <paramref name="code"/>, or may.</summary>
    public bool Takes(int code) => Naming.Any(branch => Matches(branch.Condition, code) != false);

    /// <summary>The branch that a new one for <paramref name="code"/> goes behind.</summary>
    public IfStatementSyntax Before(int code)
    {
        for (var index = 1; index < Naming.Length; index++)
        {
            if (Smallest(Naming[index].Condition) > code)
            {
                return Naming[index - 1];
            }
        }

        return Naming[Naming.Length - 1];
    }

    private static ImmutableArray<IfStatementSyntax> Read(
        IfStatementSyntax first, ResponseMentions mentions, SemanticModel model, CancellationToken cancellationToken)
    {
        var patterns = new StatusPattern(model, cancellationToken);
        var branches = ImmutableArray.CreateBuilder<IfStatementSyntax>();
        for (var branch = first; branch is not null && Names(branch.Condition, mentions, patterns); branch = branch.Else?.Statement as IfStatementSyntax)
        {
            branches.Add(branch);
        }

        return branches.ToImmutable();
    }

    private static bool Names(ExpressionSyntax condition, ResponseMentions mentions, StatusPattern patterns) =>
        StatusIn(condition, mentions) is not null && ResponseExpression.Bare(condition) switch
        {
            BinaryExpressionSyntax equals => patterns.Value(equals.Right) is not null,
            IsPatternExpressionSyntax matches => matches.Pattern.DescendantNodesAndSelf().OfType<PatternSyntax>().All(pattern =>
                pattern is ConstantPatternSyntax or ParenthesizedPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern }),
            _ => false,
        };

    private static ExpressionSyntax? StatusIn(ExpressionSyntax condition, ResponseMentions mentions) => ResponseExpression.Bare(condition) switch
    {
        BinaryExpressionSyntax equals when equals.IsKind(SyntaxKind.EqualsExpression) && mentions.IsStatus(equals.Left) => equals.Left,
        IsPatternExpressionSyntax matches when mentions.IsStatus(matches.Expression) => matches.Expression,
        _ => null,
    };

    private int? Smallest(ExpressionSyntax condition) => condition.DescendantNodes().OfType<ExpressionSyntax>().Min(_patterns.Value);

    private bool? Matches(ExpressionSyntax condition, int code) => ResponseExpression.Bare(condition) switch
    {
        BinaryExpressionSyntax equals => _patterns.Value(equals.Right) is { } value ? value == code : null,
        IsPatternExpressionSyntax matches => _patterns.Matches(matches.Pattern, code),
        _ => null,
    };
}
