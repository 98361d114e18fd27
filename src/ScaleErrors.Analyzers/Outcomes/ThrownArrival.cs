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

/// <summary>How a failure comes out of functions of this compilation: as an exception that they have built, with the status somewhere in it.</summary>
internal static class ThrownArrival
{
    // An exception has the error, and the error its code.
    private const int MaxSteps = 3;

    /// <summary>The form in which failures came to the root; null where they are no exceptions of one type that tells the status.</summary>
    /// <param name="failure">The run for a failure that the contract does not list.</param>
    /// <param name="others">The runs for the failures that are to be caught in the same form.</param>
    /// <param name="library">The members that tell about the outcome where the library's own exception comes.</param>
    public static ThrownOutcome? Of(StatusRun failure, IEnumerable<StatusRun> others, ResponseSymbols library)
    {
        (INamedTypeSymbol Type, ImmutableArray<OutcomeStep> Way)? all = null;
        foreach (var arrival in failure.Arrivals)
        {
            if (Read(arrival, library) is not { } read || (all is { } known && !IsCaughtAs(read, known)))
                return null;
            all ??= read;
        }

        if (all is not { Type: { IsGenericType: false } type } form || !others.All(run => run.Arrivals.All(arrival => Read(arrival, library) is { } read && IsCaughtAs(read, form))))
            return null;
        return form.Way.IsEmpty ? ThrownOutcome.From(library) : new ThrownOutcome(ThrownOutcome.NameOf(type), form.Way, []);
    }

    private static bool IsCaughtAs((INamedTypeSymbol Type, ImmutableArray<OutcomeStep> Way) thrown, (INamedTypeSymbol Type, ImmutableArray<OutcomeStep> Way) form) =>
        thrown.Type.IsOrDerivesFrom(form.Type) && thrown.Way.SequenceEqual(form.Way);

    // No way: it is the library's own, which is read as usual.
    private static (INamedTypeSymbol Type, ImmutableArray<OutcomeStep> Way)? Read((EffectKind Kind, AbstractValue Value) arrival, ResponseSymbols library) => arrival switch
    {
        { Kind: not EffectKind.Throw } => null,
        { Value: FailureValue } when library.ExceptionType is { } own => (own, []),
        { Value: SymbolicValue { CreatedType: INamedTypeSymbol type } made } when WayToStatus(made, MaxSteps) is { } way => (type, way),
        { Value: SymbolicValue { CreatedType: INamedTypeSymbol type } } when library.ExceptionType is { } own && type.IsOrDerivesFrom(own) => (own, []),
        _ => null,
    };

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
}
