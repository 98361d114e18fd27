using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>
/// Objects made in the body. As long as only one local knows an object, it is what it was made of, and counts where it leaves;
/// once others know it too, they see whatever is stored in it.
/// </content>
internal sealed partial class Evaluator
{
    private const string Part = "Part";

    /// <summary>Evaluates an operation whose value others get to know.</summary>
    private AbstractValue GiveAway(IOperation operation, PathCursor cursor)
    {
        var value = Evaluate(operation, cursor);
        return !cursor.Ended && LocationOf(operation) is { } place ? Share(place, value, cursor) : value;
    }

    private static AbstractValue Share(Slot place, AbstractValue value, PathCursor cursor)
    {
        if (value is not SymbolicValue { Symbol: ITypeSymbol { IsReferenceType: true } } made || !IsOnlyKnownHere(made))
            return value;
        var shared = SymbolicValue.Create(ValueSource.SharedCreation, made.Symbol, made.Operands.Items, provenance: made.Provenance);
        cursor.State = cursor.State.Set(place, shared);
        return shared;
    }

    private static bool IsOnlyKnownHere(SymbolicValue value) => value.Source is ValueSource.Creation or ValueSource.Group;

    private static AbstractValue WithPart(SymbolicValue made, ISymbol member, AbstractValue value)
    {
        var part = SymbolicValue.Create(ValueSource.Operation, member, [value], Part);
        var others = made.Operands.Items.RemoveAll(operand => IsPart(operand, member));
        return SymbolicValue.Create(made.Source, made.Symbol, others.Add(part));
    }

    /// <summary>What was stored in a member of an object that nobody else can have changed since.</summary>
    private static AbstractValue? PartOf(AbstractValue receiver, ISymbol member) =>
        receiver is SymbolicValue made && IsOnlyKnownHere(made)
        && made.Operands.Items.FirstOrDefault(operand => IsPart(operand, member)) is SymbolicValue part
            ? part.Operands.Items[0]
            : null;

    private static bool IsPart(AbstractValue operand, ISymbol member) =>
        operand is SymbolicValue { Detail: Part } part && SymbolEqualityComparer.Default.Equals(part.Symbol, member);

    /// <summary>The local, or the capture that stands for a value on its way, that an operation reads.</summary>
    private Slot? LocationOf(IOperation operation) => operation switch
    {
        IConversionOperation conversion => LocationOf(conversion.Operand),
        IFlowCaptureReferenceOperation capture when _captures.Find(capture.Id) is ILocalReferenceOperation local => Slot.Of(local.Local),
        IFlowCaptureReferenceOperation capture => Slot.Of(capture.Id),
        ILocalReferenceOperation local => Slot.Of(local.Local),
        _ => null,
    };
}
