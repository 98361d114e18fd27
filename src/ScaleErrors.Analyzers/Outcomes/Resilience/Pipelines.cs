using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.MessageHandlers;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>The policies and pipelines that code runs its calls with by hand: <c>pipeline.ExecuteAsync(…)</c>. One per compilation.</summary>
internal sealed class Pipelines(DeclaredCode code)
{
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<Strategy>> _strategies = new();
    private readonly ConcurrentDictionary<(SyntaxNode, bool, ImmutableHashSet<string>), HandlerOutcomes> _judged = new();

    /// <summary>Whether a call runs a function with a pipeline around it.</summary>
    public static bool IsExecution(IMethodSymbol method) =>
        ResilienceMembers.RoleOf(method) == ResilienceRole.Executes && ResilienceMembers.IsPolicy(method.ContainingType);

    /// <summary>What the pipeline of a call does with the failures.</summary>
    /// <param name="execution">The call.</param>
    /// <param name="call">The question that the call is met with.</param>
    /// <param name="isThrown">Whether the outcome leaves the function as the library's exception.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public HandlerOutcomes Judge(SyntaxNode execution, CallUnderStudy call, bool isThrown, CancellationToken cancellationToken)
    {
        var key = (execution, isThrown, call.HandlerMethods);
        if (_judged.TryGetValue(key, out var known))
            return known;
        var outcomes = StrategyJudge.Judge(StrategiesOf(execution, cancellationToken), RequestMethods.Any, call, isThrown, cancellationToken);
        return _judged.GetOrAdd(key, outcomes);
    }

    // The operations of a graph are taken apart; those of the model are as they were written.
    private ImmutableArray<Strategy> StrategiesOf(SyntaxNode execution, CancellationToken cancellationToken)
    {
        if (_strategies.TryGetValue(execution, out var known))
            return known;
        var strategies = code.OperationAt(execution, cancellationToken) is IInvocationOperation { Instance: { } pipeline }
            ? StrategyReader.Read(new PolicySource(pipeline, GivenArguments.None), code, cancellationToken)
            : [Strategy.Unseen];
        return _strategies.GetOrAdd(execution, strategies);
    }
}
