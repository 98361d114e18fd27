using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Evaluation;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>Asks the predicate of a strategy about an outcome, by running its code like any other.</summary>
/// <param name="call">A question about the response that the predicate gets; its root is replaced.</param>
/// <param name="isThrown">Whether the outcome comes as the library's exception.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed class PredicateRun(CallUnderStudy call, bool isThrown, CancellationToken cancellationToken)
{
    private const int RequestTimeout = 408;

    /// <summary>What the strategy may say to a status code.</summary>
    public Answer Ask(Strategy strategy, int statusCode)
    {
        var all = Answer.No;
        foreach (var predicate in strategy.Handles)
        {
            var answer = Ask(predicate, statusCode);
            if ((answer & ~Answer.Yes) == Answer.None && answer != Answer.None)
                return Answer.Yes;
            all |= answer;
        }

        return all;
    }

    /// <summary>Whether a status is a failure that passes by itself, as the libraries of the framework see it.</summary>
    public static bool IsTransient(int statusCode, bool throttledToo) =>
        statusCode is RequestTimeout or >= 500 || (throttledToo && statusCode == ScaleContract.TooManyRequests);

    private Answer Ask(Predicate predicate, int statusCode)
    {
        switch (predicate.Kind)
        {
            case PredicateKind.Function:
                return Run(predicate.Function!, statusCode);
            case PredicateKind.Exceptions when !isThrown || !IsFor(predicate.Exception):
                return Answer.No;
            case PredicateKind.Exceptions:
                return predicate.Function is { } picks ? Run(picks, statusCode) : Answer.Yes;
            case PredicateKind.Transient or PredicateKind.TransientOrThrottled:
                return isThrown || IsTransient(statusCode, predicate.Kind == PredicateKind.TransientOrThrottled) ? Answer.Yes : Answer.No;
            default:
                return Answer.Unseen;
        }
    }

    private bool IsFor(ITypeSymbol? exception) => exception is null || call.Response.ExceptionType?.IsOrDerivesFrom(exception) == true;

    private Answer Run(Registrations.GivenFunction function, int statusCode)
    {
        if (BodyOf(function) is not { } body)
            return Answer.Unseen;
        var given = new List<KeyValuePair<IParameterSymbol, AbstractValue>>();
        foreach (var parameter in function.Symbol.Parameters)
        {
            if (ValueFor(parameter.Type) is not { } value)
                return Answer.No;
            given.Add(new(parameter, value));
        }

        var run = GraphWalk.Complete(call with { Root = body }, statusCode, given, out var completions, cancellationToken);
        if (run.Incomplete || completions.IsDefaultOrEmpty || (run.HandedOn & Provenance.Outcome) != 0)
            return Answer.Unseen;
        return completions.Where(completion => completion.Kind == EffectKind.Return)
            .Select(completion => Read(completion.Value))
            .Aggregate(Answer.None, (all, answer) => all | answer);
    }

    private static Answer Read(AbstractValue value) => value switch
    {
        ConstantValue { Value: true } => Answer.Yes,
        ConstantValue { Value: false } => Answer.No,
        _ when (value.Provenance & Provenance.Outcome) != 0 => Answer.Unseen,
        _ => Answer.Yes | Answer.No,
    };

    private FunctionBody? BodyOf(Registrations.GivenFunction function) => function.Operation is { } lambda
        ? call.Knowledge.Functions.Around(lambda.Body, cancellationToken)
        : call.Knowledge.Functions.Of(function.Symbol, cancellationToken);

    /// <summary>What a parameter of a predicate is given; null where the predicate is not asked about such an outcome.</summary>
    private AbstractValue? ValueFor(ITypeSymbol type)
    {
        if (SymbolEqualityComparer.Default.Equals(type, call.Response.ResponseType))
            return isThrown ? null : ResponseValue.Instance;
        if (type.IsException())
            return isThrown && IsFor(type) ? new FailureValue(call.Response.ExceptionType) : null;
        return OutcomeOf(type) ?? UnknownValue.Instance;
    }

    /// <summary>An object with the result or the exception, or one that has such an object; null for any other type.</summary>
    private AbstractValue? OutcomeOf(ITypeSymbol type)
    {
        if (!ResilienceMembers.IsOfLibrary(type))
            return null;
        if (PropertyOf(type, "Outcome") is { } outcome)
            return OutcomeOf(outcome.Type) is { } value ? Evaluator.ObjectOf(type, (outcome, value)) : null;
        if (PropertyOf(type, "Result") is not { } result || PropertyOf(type, "Exception") is not { } exception)
            return null;
        AbstractValue failure = new FailureValue(call.Response.ExceptionType);
        return isThrown
            ? Evaluator.ObjectOf(type, (result, ConstantValue.Null), (exception, failure))
            : Evaluator.ObjectOf(type, (result, ResponseValue.Instance), (exception, ConstantValue.Null));
    }

    private static IPropertySymbol? PropertyOf(ITypeSymbol type, string name) => type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
}
