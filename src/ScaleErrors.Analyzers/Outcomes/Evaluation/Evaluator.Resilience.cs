using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.MessageHandlers;
using ScaleErrors.Analyzers.Outcomes.Resilience;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Members of resilience libraries: what predicates ask there, and functions that are run with a pipeline around them.</content>
internal sealed partial class Evaluator
{
    /// <summary>An object that is known by its properties.</summary>
    public static AbstractValue ObjectOf(ITypeSymbol type, params (IPropertySymbol Member, AbstractValue Value)[] properties) => SymbolicValue.Create(
        ValueSource.Creation,
        type,
        [.. properties.Select(property => SymbolicValue.Create(ValueSource.Operation, property.Member.OriginalDefinition, [property.Value], Part))]);

    /// <summary>What a member of a resilience library does; null where it is none, or not one that matters.</summary>
    private AbstractValue? InvokeResilience(IInvocationOperation invocation, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
        switch (ResilienceMembers.RoleOf(method))
        {
            case ResilienceRole.SaysYes:
                return ConstantValue.True;
            case ResilienceRole.SaysNo:
                return ConstantValue.False;
            case ResilienceRole.TellsTransient when cursor.State.Sent && arguments.Any(IsTelling):
                return ConstantValue.Of(_run.Ask(() => PredicateRun.IsTransient(_run.StatusCode, throttledToo: true)));
            case ResilienceRole.Executes when Pipelines.IsExecution(method):
                return Execute(invocation, arguments, cursor);
            default:
                return null;
        }
    }

    /// <summary>
    /// Runs a function with a pipeline around it. What the pipeline does with an outcome that it tells apart is done for that one only; then the
    /// outcome comes back as the function has left it.
    /// </summary>
    private AbstractValue? Execute(IInvocationOperation invocation, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        var isSent = cursor.State.Sent;
        if (arguments.OfType<FunctionValue>().FirstOrDefault() is not { } function
            || RunFunction(function, [], cursor, throwsIntoTask: true) is not { } result)
            return cursor.Ended ? UnknownValue.Instance : null;
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (!isSent && cursor.State.Sent && !_run.IsSuccess)
        {
            var outcomes = _knowledge.Pipelines.Judge(invocation.Syntax, _call, result is FaultedValue, _cancellationToken);
            if (_run.Ask(() => ActsOn(outcomes, _run.StatusCode)) is { } isOwn)
                walk.Emit(cursor, EffectKind.Pipeline, ValueList.Of(ConstantValue.Of(isOwn)), invocation.TargetMethod);
        }

        if (Captured(invocation.TargetMethod, result) is { } captured)
            return captured;
        return BringsLater(invocation.TargetMethod.ReturnType) ? result : Arrive(result, cursor);
    }

    /// <summary>What <c>ExecuteAndCapture</c> wraps the result or the exception in; null for a method that gives it bare.</summary>
    private static AbstractValue? Captured(IMethodSymbol method, AbstractValue result)
    {
        const string captured = "PolicyResult";
        if (Result(method.ReturnType) is not INamedTypeSymbol { Name: captured } type)
            return null;
        var (succeeds, exception) = result is FaultedValue faulted ? (false, faulted.Exception) : (true, ConstantValue.Null);
        return ObjectOf(
            type,
            [
                .. Property("Outcome", new ConstantValue(succeeds ? 0L : 1L)),
                .. Property("Result", succeeds ? result : ConstantValue.Null),
                .. Property("FinalException", exception),
            ]);

        IEnumerable<(IPropertySymbol, AbstractValue)> Property(string name, AbstractValue value) =>
            type.GetMembers(name).OfType<IPropertySymbol>().Select(property => (property, value));
    }

    /// <summary>What a pipeline does with a failure: true for this one by itself, false for it as for every other, null for nothing.</summary>
    private static bool? ActsOn(HandlerOutcomes outcomes, int statusCode) => outcomes.ToldApart.Contains(statusCode) ? true
        : !outcomes.Spared.IsEmpty && !outcomes.Spared.Contains(statusCode) ? false
        : null;
}
