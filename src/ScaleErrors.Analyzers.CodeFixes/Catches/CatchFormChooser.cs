using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Forms;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Chooses what an inserted catch does: it leaves as the exception leaves today, so that nobody who never saw one sees one now.</summary>
internal sealed class CatchFormChooser(ExceptionReading reading, SyntaxNode statement, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The form where nothing in the function takes the exception.</summary>
    public CatchForm WhereItLeaves() => reading.Constructor is not null
        ? new CatchForm(null, new ThrowAnother())
        : new CatchForm(Sink(null), LeaveBy.Rethrow);

    /// <summary>The form in place of the catch that takes the exception today; null where it does what can't be repeated.</summary>
    public CatchForm? InPlaceOf(CatchClauseSyntax taker)
    {
        var statements = taker.Block.Statements;
        var path = new FailurePath([.. statements], null, model, cancellationToken);
        if (statements.All(path.IsReport))
        {
            return new CatchForm(Sink(taker), new FallOut());
        }

        var onlyReports = statements.Take(statements.Count - 1).All(path.IsReport);
        return statements.Last() switch
        {
            ThrowStatementSyntax { Expression: null } when onlyReports => new CatchForm(Sink(taker), LeaveBy.Rethrow),
            ThrowStatementSyntax { Expression: { } thrown } when onlyReports && Like(taker, thrown) is { } exit => new CatchForm(null, exit),
            _ => path.RepeatableExit() is { } exit && !Works(exit) ? new CatchForm(Sink(taker), new LeaveBy(exit.ToString())) : null,
        };
    }

    // What is done to leave, such as another request, is written once.
    private static bool Works(StatementSyntax exit) => exit.DescendantNodes().Any(node => node is AwaitExpressionSyntax or AssignmentExpressionSyntax);

    /// <summary>Where a catch reports, else those around it, else where code reports that reports nowhere.</summary>
    public ReportSink Sink(CatchClauseSyntax? taker) =>
        (taker is null ? null : ReportSink.FirstIn([taker.Block], taker, model, cancellationToken))
        ?? Catchers.Around(statement)
            .SelectMany(guard => guard.Catches)
            .Select(handler => ReportSink.FirstIn([handler.Block], taker ?? statement, model, cancellationToken))
            .FirstOrDefault(sink => sink is not null)
        ?? ReportSink.Default;

    // "throw new LabelingException("No task was made.", e);" with a text of its own.
    private CatchExit? Like(CatchClauseSyntax taker, ExpressionSyntax thrown)
    {
        if (thrown is not ObjectCreationExpressionSyntax { Initializer: null } creation
            || model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol type
            || Swallowing.FateOf(taker, type, model, cancellationToken) != ExceptionFate.Leaves)
        {
            return null;
        }

        var arguments = creation.ArgumentList?.Arguments.ToArray() ?? [];
        var withCause = arguments.Length == 2 && IsCaught(taker, arguments[1].Expression);
        if (arguments.Length > (withCause ? 2 : 1) || (arguments.Length > 0 && !IsText(arguments[0].Expression)))
        {
            return null;
        }

        return SymbolEqualityComparer.Default.Equals(type, reading.Type) && reading.Constructor is not null ? new ThrowAnother()
            : TakesText(type, withCause, creation.SpanStart) ? new ThrowLike(creation.Type.ToString(), withCause)
            : null;
    }

    private bool IsText(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).ConvertedType?.SpecialType == SpecialType.System_String;

    private bool IsCaught(CatchClauseSyntax taker, ExpressionSyntax expression) =>
        taker.Declaration is { } declaration
        && expression is IdentifierNameSyntax name
        && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, model.GetDeclaredSymbol(declaration, cancellationToken));

    private bool TakesText(INamedTypeSymbol exception, bool withCause, int position) => exception.InstanceConstructors.Any(constructor =>
        constructor.Parameters.Length == (withCause ? 2 : 1)
        && constructor.Parameters[0].Type.SpecialType == SpecialType.System_String
        && ExceptionMessages.IsMessage(constructor.Parameters[0], cancellationToken)
        && (!withCause || model.Compilation.ClassifyCommonConversion(reading.Type, constructor.Parameters[1].Type).IsImplicit)
        && model.IsAccessible(position, constructor));
}
