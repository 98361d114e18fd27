using System.Collections.Generic;
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
    public ImmutableArray<StatementSyntax> Statements => statements;

    private StatementSyntax? Last => statements.LastOrDefault();

    /// <summary>
    /// The statement that leaves, where all that stands before it is reports, so that it can be repeated elsewhere;
    /// null where the path does more, or leaves by something that needs what the path made.
    /// </summary>
    public StatementSyntax? RepeatableExit() =>
        Last is ReturnStatementSyntax or ThrowStatementSyntax { Expression: not null } or BreakStatementSyntax or ContinueStatementSyntax
        && statements.Take(statements.Length - 1).All(IsReport)
        && !Last.ToString().Contains('\n')
        && !Last.DescendantTrivia().Any(trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia) && trivia.Span.End < Last.Span.End)
        && !Last.DescendantNodes().Any(node => node is VariableDesignationSyntax or AnonymousFunctionExpressionSyntax)
            ? Last
            : null;

    /// <summary>Whether the path does nothing but look at the response, report and throw at its end.</summary>
    public bool OnlyThrows() =>
        Last is not null
        && statements.Take(statements.Length - 1).All(statement => IsReport(statement) || mentions?.OnlyReads(statement) == true)
        && (Last is ThrowStatementSyntax || mentions?.IsEnsureSuccess(Last) == true);

    /// <summary>
    /// How a case throws what this path throws; null where the exception can't be made with a text alone, or where there are several.
    /// </summary>
    public Exit? Exception(out ITypeSymbol? type)
    {
        type = model.Compilation.GetTypeByMetadataName(RequestException);
        if (mentions is not null && statements.Any(mentions.IsEnsureSuccess))
        {
            return new ThrowRequestException();
        }

        var thrown = statements.SelectMany(Thrown).ToImmutableArray();
        if (thrown.IsEmpty)
        {
            return new ThrowRequestException();
        }

        var types = thrown.Select(expression => model.GetTypeInfo(expression, cancellationToken).Type).ToImmutableHashSet(SymbolEqualityComparer.Default);
        if (types.Count != 1 || types.Single() is not INamedTypeSymbol only || thrown[0] is not ObjectCreationExpressionSyntax creation)
        {
            return null;
        }

        type = only;
        return only.ToDisplayString() == RequestException ? new ThrowRequestException()
            : TakesText(only, creation.SpanStart) ? new ThrowSame(creation.Type.ToString())
            : null;
    }

    public const string RequestException = "System.Net.Http.HttpRequestException";

    private bool IsReport(StatementSyntax statement) => ReportSink.Of(statement, model, cancellationToken) is not null;

    private static IEnumerable<ExpressionSyntax> Thrown(StatementSyntax statement) => statement
        .DescendantNodesAndSelf(node => !StatementList.IsBodyBoundary(node))
        .Select(node => node is ThrowStatementSyntax thrown ? thrown.Expression : (node as ThrowExpressionSyntax)?.Expression)
        .OfType<ExpressionSyntax>();

    private bool TakesText(INamedTypeSymbol exception, int position) => exception.InstanceConstructors.Any(constructor =>
        constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None }] && model.IsAccessible(position, constructor));
}
