using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Operators and conversions.</content>
internal sealed partial class Evaluator
{
    private AbstractValue Binary(IBinaryOperation binary, PathCursor cursor)
    {
        var left = Evaluate(binary.LeftOperand, cursor);
        var right = Evaluate(binary.RightOperand, cursor);
        if (binary.OperatorMethod is { } method && _knowledge.Code.Declares(method))
            return CompareRecords(method, left, right, binary, cursor) ?? RunOperator(method, [left, right], cursor);
        if (FrameworkMembers.IsTask(ValueTracer.Peel(binary.LeftOperand).Type) && CompareWithNull(left, right) is null)
            return binary.OperatorKind == BinaryOperatorKind.Equals ? IsSameTask(left, right) : Not(IsSameTask(left, right));
        return binary.Type is { SpecialType: SpecialType.System_String }
            ? Concatenate([WrittenOut(binary.LeftOperand, left), WrittenOut(binary.RightOperand, right)])
            : Combine(binary.OperatorKind, left, right, binary, cursor);
    }

    /// <summary>Records compare part by part; null for anything else, and where a part is not known.</summary>
    private AbstractValue? CompareRecords(IMethodSymbol method, AbstractValue left, AbstractValue right, IBinaryOperation binary, PathCursor cursor)
    {
        if (!method.IsImplicitlyDeclared || left is not SymbolicValue { CreatedType: { } type } || !SymbolEqualityComparer.Default.Equals(type, TypeOf(right)))
            return null;
        var equal = true;
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            var member = field.AssociatedSymbol ?? field;
            if (PartOf(left, member) is not { } a || PartOf(right, member) is not { } b
                || Combine(BinaryOperatorKind.Equals, a, b, binary, cursor) is not ConstantValue { Value: bool same })
                return null;
            equal &= same;
        }

        return ConstantValue.Of(equal == (binary.OperatorKind == BinaryOperatorKind.Equals));
    }

    /// <summary>Applies an operator; a comparison of the status is noted as a place that asks about the outcome.</summary>
    private AbstractValue Combine(BinaryOperatorKind kind, AbstractValue left, AbstractValue right, IOperation operation, PathCursor cursor)
    {
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals && CompareWithNull(left, right) is { } isNull)
            return kind == BinaryOperatorKind.Equals ? isNull : Not(isNull);
        if (ShortCircuit(kind, left, right) is { } known)
            return known;
        if (CombineDelegates(kind, operation.Type, left, right) is { } combined)
            return combined;

        if (_run.Ask(() => Fold(kind, left, right)) is { } folded)
        {
            if (!(left is ConstantValue && right is ConstantValue) && folded.Value is bool answer)
                Decide(operation.Syntax, answer, cursor);
            return folded;
        }

        _handover.ByCode(left, right);
        _handover.ByCode(right, left);

        if (operation.Type is { SpecialType: SpecialType.System_String })
            return Concatenate([left, right]);
        return SymbolicValue.Create(
            ValueSource.Operation, null, [left, right], kind.ToString(), IsOtherStatus(left) || IsOtherStatus(right) ? Provenance.None : Decoded(left.Provenance | right.Provenance));
    }

    /// <summary>Whether a condition compares the outcome with that of another call: what follows is the answer to the one or to the other.</summary>
    public bool ChoosesBetweenStatuses(AbstractValue? condition) =>
        condition is SymbolicValue { Source: ValueSource.Operation } made && made.Operands.Items.Any(IsOtherStatus) && made.Operands.Items.Any(IsTelling);

    // The status of another response is no code: which of two is worse, or whether they are the same, tells no outcome apart.
    private bool IsOtherStatus(AbstractValue value) =>
        value is SymbolicValue { Source: ValueSource.Member, Symbol: { } member } && _call.Response.RoleOf(member) == Calls.ResponseRole.Status;

    private ConstantValue? Fold(BinaryOperatorKind kind, AbstractValue left, AbstractValue right) =>
        Known(left) is { } a && Known(right) is { } b ? Folding.Binary(kind, a.Value, b.Value) : null;

    private ConstantValue? Order(AbstractValue left, AbstractValue right) => _run.Ask(() =>
        Known(left) is { Value: long a } && Known(right) is { Value: long b } ? new ConstantValue((long)a.CompareTo(b)) : null);

    private static AbstractValue? CompareWithNull(AbstractValue left, AbstractValue right)
    {
        if (left is ConstantValue { Value: null })
            return Folding.IsNull(right);
        return right is ConstantValue { Value: null } ? Folding.IsNull(left) : null;
    }

    // `&` and `|` do not branch: one known side may decide alone.
    private static ConstantValue? ShortCircuit(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        var decisive = kind switch
        {
            BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => ConstantValue.False,
            BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => ConstantValue.True,
            _ => null,
        };
        return decisive is not null && (decisive.Equals(left) || decisive.Equals(right)) ? decisive : null;
    }

    private AbstractValue Unary(IUnaryOperation unary, PathCursor cursor)
    {
        var operand = Evaluate(unary.Operand, cursor);
        if (unary.OperatorMethod is { } method && _knowledge.Code.Declares(method))
            return RunOperator(method, [operand], cursor);
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Not when unary.OperatorMethod is null => Not(operand),
            UnaryOperatorKind.Minus when Known(operand) is { Value: long number } => new ConstantValue(unchecked(-number)),
            UnaryOperatorKind.Plus => operand,
            _ => SymbolicValue.Create(ValueSource.Operation, null, [operand], unary.OperatorKind.ToString()),
        };
    }

    private static AbstractValue Not(AbstractValue value) => value is ConstantValue { Value: bool flag }
        ? ConstantValue.Of(!flag)
        : SymbolicValue.Create(ValueSource.Operation, null, [value], nameof(UnaryOperatorKind.Not));

    private AbstractValue Convert(IConversionOperation conversion, PathCursor cursor)
    {
        var operand = Evaluate(conversion.Operand, cursor);
        if (conversion.OperatorMethod is { } method && _knowledge.Code.Declares(method))
            return RunOperator(method, [operand], cursor);
        if (conversion.IsTryCast && conversion.Type is { } type && IsInstance(operand, type) == false)
            return ConstantValue.Null;
        return operand;
    }

    private AbstractValue IsType(IIsTypeOperation isType, PathCursor cursor)
    {
        var value = Evaluate(isType.ValueOperand, cursor);
        return IsInstance(value, isType.TypeOperand) is { } known
            ? ConstantValue.Of(known != isType.IsNegated)
            : SymbolicValue.Create(
                ValueSource.Operation, isType.TypeOperand, [value], isType.IsNegated ? "IsNot" : "Is", value is FailureValue ? Provenance.None : null);
    }

    /// <summary>Whether a value is of a type, as far as it is known.</summary>
    private bool? IsInstance(AbstractValue value, ITypeSymbol type)
    {
        if (Folding.IsKnownNull(value) == true)
            return false;
        var own = TypeOf(value);
        if (own is null)
            return null;
        type = activation.Types.Apply(type);
        if (own.IsInstanceOf(type) is not false and var known)
            return known;
        return type.TypeKind == TypeKind.Class && value is not ResponseValue ? false : null;
    }

    /// <summary>The exact type of an object; of a response the type of the library. Null where it is not known.</summary>
    private ITypeSymbol? TypeOf(AbstractValue? value) => value switch
    {
        ResponseValue => _call.Response.ResponseType,
        FailureValue failure => failure.Type,
        SymbolicValue made => made.CreatedType,
        _ => null,
    };

    /// <summary>What is known of a value: the status is the code that this run put in.</summary>
    private ConstantValue? Known(AbstractValue value) => value switch
    {
        ConstantValue constant => constant,
        StatusValue => new ConstantValue((long)_run.StatusCode),
        _ => KnownText(value),
    };

    private void Decide(SyntaxNode place, bool answer, PathCursor cursor)
    {
        if (!cursor.Ended && !activation.Body.IsGenerated)
            _run.Decide(place, answer);
    }
}
