using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Callers;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.MessageHandlers;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>
/// Classes of the project that stand before the clients that a library makes of an interface: they have the interface, too, and send by another
/// object of it. What they tell apart is handled for whoever calls through the interface. One per compilation.
/// </summary>
internal sealed class Decorators(KnownCalls calls, Implementations implementations, CarrierIndex carriers)
{
    private readonly ConcurrentDictionary<ISymbol, HandlerOutcomes> _judged = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a call stands in the code of such a class.</summary>
    public bool IsInside(SendCall call, CancellationToken cancellationToken) =>
        calls.Code.TypeAround(call.Operation.Syntax, cancellationToken) is { TypeKind: not TypeKind.Interface } type
        && type.AllInterfaces.Any(own => SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, call.Operation.TargetMethod.ContainingType.OriginalDefinition));

    /// <summary>Whether a place calls a method that sends by itself: it is asked about as such, and not as the caller of one that stands before it.</summary>
    public bool IsSend(SyntaxNode site, CancellationToken cancellationToken) =>
        calls.Code.OperationAt(site, cancellationToken) is IInvocationOperation call && calls.Sends(call.TargetMethod);

    /// <summary>What they do with the outcomes of a call.</summary>
    public HandlerOutcomes Of(SendCall call, SendQuestion question, CancellationToken cancellationToken)
    {
        if (call.Declared is null || IsInside(call, cancellationToken))
            return HandlerOutcomes.None;
        var method = call.Operation.TargetMethod.OriginalDefinition;
        return _judged.TryGetValue(method, out var known) ? known : _judged.GetOrAdd(method, Judge(method, question, cancellationToken));
    }

    private HandlerOutcomes Judge(IMethodSymbol method, SendQuestion question, CancellationToken cancellationToken)
    {
        var outcomes = HandlerOutcomes.None;
        foreach (var implementation in implementations.Behind(method, cancellationToken))
        {
            foreach (var send in carriers.SendsBelow(implementation, cancellationToken))
            {
                if (SymbolEqualityComparer.Default.Equals(send.Call.Operation.TargetMethod.OriginalDefinition, method)
                    && question.Knowledge.Functions.Around(send.Call.Operation, cancellationToken) is { } function)
                    outcomes = outcomes.Then(ClientHandlers.Read(SendJudge.JudgeOutwards(
                        question with { ReachesAlong = null, IsSend = site => IsSend(site, cancellationToken) }, function, send.Call.Operation.Syntax, ClientHandlers.Failures, cancellationToken)) with { Ensures = false });
            }
        }

        return outcomes;
    }
}
