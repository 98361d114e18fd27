using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <summary>Notes when the response, its status or something made of them reaches code that may tell outcomes apart.</summary>
internal sealed class Handover(StatusRun run, FunctionBody body)
{
    private const Provenance Telling = Provenance.Outcome | Provenance.AnyBody;

    /// <summary>A value is given to code that is not seen, or kept where such code can read it.</summary>
    public void ToOthers(AbstractValue value) => run.HandedOn |= value.Provenance & Telling;

    /// <summary>A value is compared with something that is not known: the text of a status counts here.</summary>
    public void ByComparison(AbstractValue? value)
    {
        if (value is null)
            return;
        run.HandedOn |= value.Provenance & Telling;
        if ((value.Provenance & Provenance.StatusText) != 0)
            run.HandedOn |= Provenance.Status;
    }

    /// <summary>What the server wrote is compared with the status code itself: who writes that tells it apart, whatever else was checked.</summary>
    public void ByCode(AbstractValue value, AbstractValue with)
    {
        if ((value.Provenance & Provenance.AnyBody) != 0 && with is ConstantValue { Value: { } code } && run.Ask(() => IsStatusCode(code)))
            run.HandedOn |= Provenance.Status;
    }

    /// <summary>A value is given to a method that deals with every outcome, says the user.</summary>
    public void ToHandler() => run.HandedOn |= Provenance.Outcome;

    /// <summary>A value is given to the callers of the root, or to the function around it, otherwise than by an exit.</summary>
    public void ToCallers(AbstractValue value) => run.Returned |= value.Provenance & Telling;

    /// <summary>Values leave by an exit. The library's own exception was not handed on by anybody, and a text in an exception is for people.</summary>
    public void ByExit(PathState state, EffectKind exit, ValueList values)
    {
        if (!state.Sent)
            return;
        foreach (var value in values.Items)
        {
            if (exit == EffectKind.Return && ReturnsBareTask)
                run.Returned |= (value as FaultedValue)?.Provenance ?? Provenance.None;
            else if (exit != EffectKind.Throw)
                ToCallers(value);
            else if (value is not FailureValue && !GeneratedFailure.Is(value) && !body.IsEntryPoint)
                run.Returned |= value.Provenance & Telling & ~Provenance.BodyText;
            run.LetsFailureOut |= HoldsFailure(value);
            run.LetsBareFailureOut |= exit == EffectKind.Throw && value is FailureValue;
        }
    }

    /// <summary>
    /// A lambda, a local function or a delegate is called: it may read what it captures, though nothing of it is seen in the arguments.
    /// </summary>
    public void ToNestedFunctions(PathState state)
    {
        foreach (var entry in state.Values)
        {
            if (entry.Key.Key is ISymbol symbol && body.NestedNames.Contains(symbol.Name))
                ToOthers(entry.Value);
        }
    }

    private static bool HoldsFailure(AbstractValue value) => value switch
    {
        FailureValue => true,
        _ when GeneratedFailure.Is(value) => true,
        FaultedValue faulted => HoldsFailure(faulted.Exception),
        TaskValue task => HoldsFailure(task.Inner),
        SymbolicValue made => made.Operands.Items.Any(HoldsFailure),
        _ => false,
    };

    // public Task SendAsync(…) => _http.PostAsync(…): such a task tells that it has ended, and keeps the response to itself.
    private bool ReturnsBareTask =>
        body.Symbol?.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true } type && FrameworkMembers.IsTask(type);

    private bool IsStatusCode(object code) =>
        code is long number ? number == run.StatusCode : code is string text && text == run.StatusCode.ToString(CultureInfo.InvariantCulture);
}
