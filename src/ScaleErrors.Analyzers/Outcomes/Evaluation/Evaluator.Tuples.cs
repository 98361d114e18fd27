using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Values that are taken apart by position: tuples, pairs, records, and whatever has a Deconstruct method.</content>
internal sealed partial class Evaluator
{
    private void Deconstruct(IOperation target, AbstractValue value, DeconstructionInfo info, PathCursor cursor)
    {
        if (target is IDeclarationExpressionOperation declaration)
            target = declaration.Expression;
        if (target is not ITupleOperation tuple)
        {
            Store(target, value, cursor);
            return;
        }

        var parts = TakeApart(value, info.Method, tuple.Elements.Length, cursor);
        for (var index = 0; index < parts.Length; index++)
        {
            var nested = index < info.Nested.Length ? info.Nested[index] : default;
            Deconstruct(tuple.Elements[index], parts[index], nested, cursor);
        }
    }

    /// <summary>The parts of a value; those that a method of this compilation gives come from running it.</summary>
    private ImmutableArray<AbstractValue> TakeApart(AbstractValue value, IMethodSymbol? method, int count, PathCursor cursor)
    {
        var declared = (method?.ReducedFrom ?? method)?.OriginalDefinition;
        if (declared is null || !cursor.State.Sent || !IsTelling(value)
            || _knowledge.Functions.Of(declared, _cancellationToken) is not { } body || !activation.MayRun(body))
            return [.. Enumerable.Range(0, count).Select(index => ElementOf(value, index, count))];

        if (declared.IsStatic)
            Run(body, null, null, [new(declared.Parameters[0], value)], cursor, TypesIn(body, method!, null));
        else
            Run(body, Slot.ThisOf(body), value, [], cursor, TypesIn(body, method!, TypeOf(value)));
        var state = cursor.State;
        cursor.State = state.Leave(body);
        return
        [
            .. declared.Parameters.Where(parameter => parameter.RefKind == RefKind.Out)
                .Select(parameter => state.Get(Slot.Of(parameter)) ?? UnknownValue.Instance),
        ];
    }

    /// <summary>A part of a value that is taken apart by position: of a tuple, or of a record by its parameters.</summary>
    private AbstractValue ElementOf(AbstractValue value, int index, int count)
    {
        if (value is SymbolicValue { Source: ValueSource.Group } group && group.Operands.Items.Length == count)
            return group.Operands.Items[index];
        if (TypeOf(value) is INamedTypeSymbol { IsRecord: true } record
            && record.GetMembers(WellKnownMemberNames.DeconstructMethodName).OfType<IMethodSymbol>()
                .FirstOrDefault(candidate => candidate.Parameters.Length == count) is { IsImplicitlyDeclared: true } method
            && PropertyFor(record, method.Parameters[index].Name) is { } property
            && PartOf(value, property) is { } part)
            return part;
        return SymbolicValue.Create(ValueSource.Operation, null, [value], "Element" + index);
    }

    /// <summary><c>(a, b) == (c, d)</c></summary>
    private AbstractValue CompareTuples(ITupleBinaryOperation comparison, PathCursor cursor)
    {
        var left = Evaluate(comparison.LeftOperand, cursor);
        var right = Evaluate(comparison.RightOperand, cursor);
        var parts = Elements.PartsOf(left);
        var others = Elements.PartsOf(right);
        if (parts.IsEmpty || parts.Length != others.Length)
            return Combine(comparison.OperatorKind, left, right, comparison, cursor);

        AbstractValue equal = ConstantValue.True;
        for (var index = 0; index < parts.Length; index++)
        {
            var same = Combine(BinaryOperatorKind.Equals, parts[index], others[index], comparison, cursor);
            equal = equal.Equals(ConstantValue.True) ? same
                : same.Equals(ConstantValue.True) ? equal
                : ShortCircuit(BinaryOperatorKind.And, equal, same) ?? SymbolicValue.Create(ValueSource.Operation, null, [equal, same], nameof(BinaryOperatorKind.And));
        }

        return comparison.OperatorKind == BinaryOperatorKind.Equals ? equal : Not(equal);
    }
}
