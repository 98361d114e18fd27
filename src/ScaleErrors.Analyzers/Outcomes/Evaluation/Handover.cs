using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <summary>Notes when the response, its status or something made of them reaches code that may tell outcomes apart.</summary>
internal sealed class Handover(CallUnderStudy call, StatusRun run)
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
        if ((value.Provenance & Provenance.AnyBody) != 0 && with is ConstantValue { Value: { } code } && IsStatusCode(code))
            run.HandedOn |= Provenance.Status;
    }

    /// <summary>Values leave by an exit. The library's own exception was not handed on by anybody, and a text in an exception is for people.</summary>
    public void ByExit(PathState state, EffectKind exit, ValueList values)
    {
        if (!state.Sent)
            return;
        foreach (var value in values.Items)
        {
            if (exit != EffectKind.Throw)
                ToOthers(value);
            else if (value is not FailureValue)
                run.HandedOn |= value.Provenance & Telling & ~Provenance.BodyText;
        }
    }

    /// <summary>
    /// A lambda, a local function or a delegate is called: it may read what it captures, though nothing of it is seen in the arguments.
    /// </summary>
    public void ToNestedFunctions(PathState state)
    {
        foreach (var entry in state.Values)
        {
            if (entry.Key.Key is ISymbol symbol && call.NestedFunctionNames.Contains(symbol.Name))
                ToOthers(entry.Value);
        }
    }

    private bool IsStatusCode(object code) =>
        code is long number ? number == run.StatusCode : code is string text && text == run.StatusCode.ToString(CultureInfo.InvariantCulture);
}
