using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>What the statements do that run for every failure.</summary>
internal sealed class FailurePath(
    ImmutableArray<StatementSyntax> statements, ResponseMentions? mentions, SemanticModel model, CancellationToken cancellationToken)
{
    private readonly ThrownExceptions _exceptions = new(model, cancellationToken);

    public ImmutableArray<StatementSyntax> Statements => statements;

    /// <summary>Other statements of the same body.</summary>
    public FailurePath With(ImmutableArray<StatementSyntax> others) => new(others, mentions, model, cancellationToken);

    private StatementSyntax? Last => statements.LastOrDefault();

    /// <summary>
    /// The statement that leaves, where all that stands before it is reports, so that it can be repeated elsewhere;
    /// null where the path does more, or leaves by something that needs what the path made.
    /// </summary>
    public StatementSyntax? RepeatableExit() =>
        Last is ReturnStatementSyntax or ThrowStatementSyntax { Expression: not null } or BreakStatementSyntax or ContinueStatementSyntax
        && statements.Take(statements.Length - 1).All(IsReport)
        && !Last.ToString().Contains('\n')
        && !Last.DescendantTrivia().Any(IsCommentInside)
        && !Last.DescendantNodes().Any(node => node is AnonymousFunctionExpressionSyntax)
        && !statements.Any(Designates)
            ? Last
            : null;

    /// <summary>Whether the path does nothing but look at the response, report and throw at its end.</summary>
    public bool OnlyThrows() =>
        Last is not null
        && statements.Take(statements.Length - 1).All(statement => IsReport(statement) || mentions?.OnlyReads(statement) == true)
        && (Last is ThrowStatementSyntax || mentions?.IsEnsureSuccess(Last) == true);

    /// <summary>What this path throws at its end.</summary>
    public ThrownException? Exception() => Last is ThrowStatementSyntax { Expression: { } thrown }
        ? _exceptions.Of(thrown)
        : mentions is null ? null : _exceptions.OfEnsure(mentions.Kind);

    /// <summary>Whether <paramref name="statement"/> only reports: one that also counts or keeps something can't be left out.</summary>
    public bool IsReport(StatementSyntax statement) =>
        ReportSink.Of(statement, model, cancellationToken) is not null
        && !ResponseMentions.Changes(statement);

    private bool IsCommentInside(SyntaxTrivia trivia) =>
        Last!.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool Designates(SyntaxNode node) => node.DescendantNodes().Any(inner => inner is VariableDesignationSyntax);
}
