using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Assignments.</content>
internal sealed partial class Evaluator
{
    private AbstractValue Assign(IAssignmentOperation assignment, PathCursor cursor)
    {
        switch (assignment)
        {
            case IDeconstructionAssignmentOperation deconstruction:
                var whole = Evaluate(deconstruction.Value, cursor);
                Deconstruct(deconstruction.Target, whole, _knowledge.Code.DeconstructionAt(deconstruction.Syntax), cursor);
                return whole;
            case ICompoundAssignmentOperation compound:
                var left = Evaluate(compound.Target, cursor);
                var right = Evaluate(compound.Value, cursor);
                var combined = Combine(compound.OperatorKind, left, right, compound, cursor);
                Store(compound.Target, combined, cursor);
                return combined;
            default:
                // The parts of the target that are evaluated first (receiver, index) are so when they are stored to: they are plain reads.
                var value = GiveAway(assignment.Value, cursor);

                // Which of two variables a reference was chosen to be is not followed.
                if (assignment is ISimpleAssignmentOperation { IsRef: true, Value: IFlowCaptureReferenceOperation } && cursor.State.Sent)
                    _handover.ToOthers(StatusValue.Instance);
                Store(assignment.Target, value, cursor);
                return value;
        }
    }

    private AbstractValue Increment(IIncrementOrDecrementOperation increment, PathCursor cursor)
    {
        var old = Evaluate(increment.Target, cursor);
        var step = increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var value = Combine(step, old, new ConstantValue(1L), increment, cursor);
        Store(increment.Target, value, cursor);
        return increment.IsPostfix ? old : value;
    }

    private void Store(IOperation? target, AbstractValue value, PathCursor cursor)
    {
        if (cursor.Ended)
            return;
        switch (target)
        {
            case IDiscardOperation or null:
                return;
            case IDeclarationExpressionOperation declaration:
                Store(declaration.Expression, value, cursor);
                return;
            case IFlowCaptureReferenceOperation capture:
                cursor.State = cursor.State.Set(Slot.Of(capture.Id, activation.Body), value);
                if (activation.Body.TargetOf(capture.Id) is (ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation
                    or IArrayElementReferenceOperation) and var captured)
                    Store(captured, value, cursor);
                return;
            case IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: false } when StoreElement(target, value, cursor):
                return;
            case ILocalReferenceOperation local:
                StoreVariable(local.Local, value, cursor);
                return;
            case IParameterReferenceOperation { Parameter: var parameter } when IsPrimaryConstructorParameter(parameter):
                StoreElsewhere(parameter, [value], value, cursor);
                cursor.State = cursor.State.Set(Slot.Of(parameter), value);
                return;
            case IParameterReferenceOperation parameter:
                StoreVariable(parameter.Parameter, value, cursor);
                return;
            case IMemberReferenceOperation member:
                StoreMember(member, value, cursor);
                return;
            default:
                StoreElsewhere(null, [.. EvaluateAll(target.ChildOperations, cursor), value], value, cursor);
                return;
        }
    }

    private void StoreVariable(ISymbol variable, AbstractValue value, PathCursor cursor)
    {
        if (IsSeenOutside(variable))
        {
            walk.Emit(cursor, EffectKind.Store, ValueList.Of(value), variable);
            if (cursor.State.Sent)
                _handover.ToCallers(value);
        }

        cursor.State = cursor.State.Set(Slot.Of(variable), value);
    }

    /// <summary>Whether a variable outlives the root: it belongs to a function around it, or to its caller.</summary>
    private bool IsSeenOutside(ISymbol variable) => !activation.Owns(variable) || variable switch
    {
        ILocalSymbol local => local.IsRef,
        IParameterSymbol parameter => activation.Caller is null && parameter.RefKind != RefKind.None,
        _ => false,
    };

    private void StoreMember(IMemberReferenceOperation member, AbstractValue value, PathCursor cursor)
    {
        if (IsOwn(member))
        {
            walk.Emit(cursor, EffectKind.Store, ValueList.Of(value), member.Member);
            if (cursor.State.Sent)
                _run.Store(member.Member, value.Provenance);
            cursor.State = cursor.State.Set(Slot.Of(member.Member), value);
            return;
        }

        var instance = member.Instance is null ? UnknownValue.Instance : Evaluate(member.Instance, cursor);
        if (instance is SymbolicValue made && IsOnlyKnownHere(made) && LocationOf(member.Instance!) is { } place)
            cursor.State = cursor.State.Set(place, WithPart(made, member.Member, value));
        else if (instance is SymbolicValue other && _knowledge.Code.Declares(member.Member))
            StoreInOther(member.Member, other, value, cursor);
        else
            StoreElsewhere(member.Member, [instance, value], value, cursor);
    }

    /// <summary>Stores in an object that others know, too: here it is found again by the same way of getting at the object.</summary>
    private void StoreInOther(ISymbol member, SymbolicValue instance, AbstractValue value, PathCursor cursor)
    {
        walk.Emit(cursor, EffectKind.Store, ValueList.Of(instance, value), member);
        if (cursor.State.Sent)
            _run.Store(member, value.Provenance);
        cursor.State = cursor.State.Set(Slot.Of(member, instance), value);
    }

    private void StoreElsewhere(ISymbol? target, ImmutableArray<AbstractValue> effect, AbstractValue value, PathCursor cursor)
    {
        walk.Emit(cursor, EffectKind.Store, new ValueList(effect), target);
        if (cursor.State.Sent)
            _handover.ToOthers(value);
    }

    // The variables of a primary constructor live as long as the object.
    private bool IsPrimaryConstructorParameter(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor }
        && constructor.DeclaringSyntaxReferences.Length == 1
        && constructor.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken) is TypeDeclarationSyntax;
}
