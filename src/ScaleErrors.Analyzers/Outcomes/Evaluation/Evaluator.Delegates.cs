using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Delegates: which functions they run, and what goes to those that the callers bring.</content>
internal sealed partial class Evaluator
{
    /// <summary>Runs what a delegate holds; null where that is not seen.</summary>
    private AbstractValue? InvokeDelegate(
        IInvocationOperation invocation, AbstractValue? receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        if (cursor.State.Sent && ComesFromCallers(receiver))
            return CallBack(invocation, receiver!, arguments, cursor);
        AbstractValue? last = null;
        foreach (var part in PartsOfDelegate(receiver))
        {
            if (part is not FunctionValue function || RunFunction(function, arguments, cursor) is not { } result)
                return null;
            last = CopyBack(invocation.Arguments, FunctionOf(function)!, result, cursor);
        }

        return last;
    }

    /// <summary>
    /// The delegate is a parameter of the root, or a variable of the function around it: whoever runs the root answers for what the delegate does.
    /// </summary>
    private AbstractValue CallBack(
        IInvocationOperation invocation, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        foreach (var argument in arguments)
            _handover.ToCallers(argument);
        var values = arguments.Insert(0, receiver);
        walk.Emit(cursor, EffectKind.Call, new ValueList(values), invocation.TargetMethod);
        walk.MayThrow(cursor);
        return SymbolicValue.Create(ValueSource.Call, invocation.TargetMethod, values, provenance: Provenance.None);
    }

    private bool ComesFromCallers(AbstractValue? receiver) => receiver is SymbolicValue { Source: ValueSource.Member, Symbol: { } symbol }
        && symbol switch
        {
            IParameterSymbol parameter => !IsPrimaryConstructorParameter(parameter),
            ILocalSymbol local => !activation.Owns(local),
            _ => false,
        };

    private static ImmutableArray<AbstractValue> PartsOfDelegate(AbstractValue? value) => value switch
    {
        SymbolicValue { Source: ValueSource.Group, Detail: null, Symbol: ITypeSymbol { TypeKind: TypeKind.Delegate } } combined => combined.Operands.Items,
        null => [],
        _ => [value],
    };

    /// <summary><c>first + second</c> runs both; null where the operands are no delegates.</summary>
    private static AbstractValue? CombineDelegates(BinaryOperatorKind kind, ITypeSymbol? type, AbstractValue left, AbstractValue right)
    {
        if (kind != BinaryOperatorKind.Add || type is not { TypeKind: TypeKind.Delegate })
            return null;
        var parts = PartsOfDelegate(left).AddRange(PartsOfDelegate(right)).RemoveAll(part => part is ConstantValue { Value: null });
        return parts.Length == 1 ? parts[0] : SymbolicValue.Create(ValueSource.Group, type, parts);
    }

    /// <summary>The function that a member holds for good, or that was set where generated code leaves it open; null where that is not seen.</summary>
    private AbstractValue? ReadFixedFunction(IMemberReferenceOperation reference)
    {
        if (reference.Type is not { TypeKind: TypeKind.Delegate })
            return null;
        if (_knowledge.FixedFunctions.Of(reference, _cancellationToken) is not { } function)
            return ReadHook(reference);
        return new FunctionValue(SymbolicValue.Create(ValueSource.Member, reference.Member, []))
        {
            Body = function.Body,
            Method = function.Method,
            Site = function.Site,
            This = activation.This,
        };
    }

    private AbstractValue? ReadHook(IMemberReferenceOperation reference)
    {
        var functions = _knowledge.GeneratedHooks.FunctionsOf(reference.Member, _cancellationToken);
        if (functions.IsEmpty)
            return null;
        var function = _call.Dispatch.Choose(reference.Member.OriginalDefinition, functions);
        return function is { Body: null, Method: null }
            ? ConstantValue.Null
            : new FunctionValue(SymbolicValue.Create(ValueSource.Member, reference.Member, []))
            {
                Body = function.Body,
                Method = function.Method,
                Site = function.Site,

                // It was made in another object.
                This = function.Body is { } body ? Slot.ThisOf(body) : null,
            };
    }

    /// <summary>What generated code leaves open for the whole program: nobody sets it, or somebody does.</summary>
    private AbstractValue? ReadSetting(ISymbol member) => _knowledge.GeneratedHooks.IsSet(member, _cancellationToken) switch
    {
        false => ConstantValue.Null,
        true => SymbolicValue.Create(ValueSource.Member, member, [], Folding.NotNull),
        null => null,
    };

    /// <summary>The variables that a function captures, as they are where it becomes a value.</summary>
    private static ImmutableArray<KeyValuePair<Slot, AbstractValue>> EnvironmentOf(SyntaxNode function, PathCursor cursor)
    {
        var names = FunctionBody.NamesIn([function]);
        return [.. cursor.State.Values.Where(entry => entry.Key.Key is ILocalSymbol or IParameterSymbol && names.Contains(((ISymbol)entry.Key.Key).Name))];
    }

    /// <summary>Gives a function back the variables of a function that has ended since.</summary>
    private PathState Restore(FunctionValue function, PathState state)
    {
        foreach (var variable in function.Environment)
        {
            if (state.Get(variable.Key) is null || !IsKept(variable.Key, function))
                state = state.Set(variable.Key, variable.Value);
        }

        return state;
    }

    private PathState Forget(FunctionValue function, PathState before, PathState state)
    {
        foreach (var variable in function.Environment)
        {
            if (before.Get(variable.Key) is not { } value)
                state = state.Remove(variable.Key);
            else if (!IsKept(variable.Key, function))
                state = state.Set(variable.Key, value);
        }

        return state;
    }

    private bool IsKept(Slot variable, FunctionValue function) => function.MadeIn is null || activation.Keeps((ISymbol)variable.Key, function.MadeIn);
}
