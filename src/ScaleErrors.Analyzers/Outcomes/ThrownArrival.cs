using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes;

/// <summary>
/// How a failure comes out of functions of this compilation: as the library's exception, or as one that they have built, with the status somewhere in it.
/// </summary>
internal static class ThrownArrival
{
    // An exception has the error, and the error its code.
    private const int MaxSteps = 3;

    /// <summary>The form in which failures came to the root; null where they are no exceptions of one type that tells the status.</summary>
    /// <param name="failure">The run for a failure that the contract does not list.</param>
    /// <param name="others">The runs for the failures that are to be caught in the same form.</param>
    /// <param name="response">The members of the library.</param>
    public static ThrownOutcome? Of(StatusRun failure, IEnumerable<StatusRun> others, ResponseSymbols response)
    {
        Exception? all = null;
        foreach (var arrival in failure.Arrivals)
        {
            if (Read(arrival, response) is not { } read || all?.Catches(read) == false)
                return null;
            all ??= read;
        }

        return all is { Type.IsGenericType: false } form && others.All(run => run.Arrivals.All(arrival => Read(arrival, response) is { } read && form.Catches(read)))
            ? form.Outcome
            : null;
    }

    private static Exception? Read((EffectKind Kind, AbstractValue Value) arrival, ResponseSymbols response)
    {
        if (arrival.Kind != EffectKind.Throw)
            return null;
        if (arrival.Value is FailureValue || (arrival.Value is SymbolicValue own && own.IsMadeOfResponse(response.ExceptionType)))
        {
            // Which exception stands for which status code may differ: all of them are of the library's type.
            return response.ExceptionType is { } usual && (arrival.Value as FailureValue)?.Type?.IsOrDerivesFrom(usual) != false && ThrownOutcome.From(response) is { } outcome
                ? new Exception(usual, outcome)
                : null;
        }

        return arrival.Value is SymbolicValue { CreatedType: INamedTypeSymbol type } made && WayToStatus(made, MaxSteps) is { } way
            ? new Exception(type, new ThrownOutcome(ThrownOutcome.NameOf(type.OriginalDefinition), way, []))
            : null;
    }

    private static ImmutableArray<OutcomeStep>? WayToStatus(SymbolicValue made, int steps)
    {
        var parts = made.Operands.Items.OfType<SymbolicValue>()
            .Where(part => part.Symbol is IPropertySymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } && part.Operands.Items.Length == 1)
            .ToList();
        if (parts.FirstOrDefault(part => part.Operands.Items[0] is StatusValue) is { } found)
            return [new OutcomeStep(found.Symbol!.Name)];
        foreach (var part in steps > 1 ? parts : [])
        {
            if (part.Operands.Items[0] is SymbolicValue { CreatedType: not null } inner && WayToStatus(inner, steps - 1) is { } way)
                return way.Insert(0, new OutcomeStep(part.Symbol!.Name));
        }

        return null;
    }

    /// <summary>An exception and how it tells the status.</summary>
    private sealed record Exception(INamedTypeSymbol Type, ThrownOutcome Outcome)
    {
        /// <summary>Whether who catches this one, and reads its status, does so with another one, too.</summary>
        public bool Catches(Exception other) => other.Type.IsOrDerivesFrom(Type) && other.Outcome.Status.SequenceEqual(Outcome.Status);
    }
}
