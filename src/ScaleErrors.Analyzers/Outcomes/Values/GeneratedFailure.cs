using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>
/// An exception that generated code has made. Like one of a library it was not handed on by anybody, and its texts are for people; what it is and has
/// can be asked.
/// </summary>
internal static class GeneratedFailure
{
    /// <summary>What such an object has for its detail.</summary>
    public const string Mark = "Generated";

    // To those who only look on, it is a failure like any other.
    private static readonly FailureValue AnyFailure = new((ITypeSymbol?)null);

    /// <summary>Whether a value is one.</summary>
    public static bool Is(AbstractValue value) =>
        value is SymbolicValue { Detail: Mark, Source: ValueSource.Creation or ValueSource.SharedCreation };

    /// <summary>Marks an exception as one.</summary>
    public static AbstractValue Of(SymbolicValue made) =>
        SymbolicValue.Create(made.Source, made.Symbol, made.Operands.Items, Mark, made.Provenance);

    /// <summary>
    /// The text that one of its members holds, the same for every failure: whoever looks for the status in it may find it. What the server wrote is
    /// in others than the message.
    /// </summary>
    public static AbstractValue Text(ISymbol member) => SymbolicValue.Create(
        ValueSource.Text, member, [AnyFailure], provenance: member.Name is "Message" or "ToString" ? Provenance.StatusText : Provenance.StatusText | Provenance.BodyText);

    /// <summary>A value as others see it who act on none of its differences.</summary>
    public static AbstractValue Hide(AbstractValue value) => value switch
    {
        { HoldsGeneratedFailure: false } => value,
        _ when Is(value) => AnyFailure,
        FaultedValue faulted => new FaultedValue(Hide(faulted.Exception)),
        TaskValue task => new TaskValue(Hide(task.Inner)),
        SymbolicValue whole => SymbolicValue.Create(whole.Source, whole.Symbol, [.. whole.Operands.Items.Select(Hide)], whole.Detail, whole.Provenance),
        _ => value,
    };

    /// <summary>Values as others see them.</summary>
    public static ValueList Hide(ValueList values) =>
        values.Items.Any(value => value.HoldsGeneratedFailure) ? new ValueList([.. values.Items.Select(Hide)]) : values;
}
