using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
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

    /// <summary>The form in which the failure came to the root of a run; null where it is no exception that tells the status.</summary>
    public static ThrownOutcome? Of(StatusRun failure, ResponseSymbols response)
    {
        ThrownOutcome? all = null;
        foreach (var (kind, value) in failure.Arrivals)
        {
            if (kind != EffectKind.Throw || Form(value, response) is not { } thrown)
                return null;
            if (all is not null && !all.IsLike(thrown))
                return null;
            all = thrown;
        }

        return all;
    }

    private static ThrownOutcome? Form(AbstractValue value, ResponseSymbols response)
    {
        if (value is FailureValue || (value is SymbolicValue own && own.IsMadeOfResponse(response.ExceptionType)))
            return ThrownOutcome.From(response);
        return value is SymbolicValue { CreatedType: INamedTypeSymbol type } made && WayToStatus(made, MaxSteps) is { } way
            ? new ThrownOutcome(ThrownOutcome.NameOf(type.OriginalDefinition), way, [])
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
}
