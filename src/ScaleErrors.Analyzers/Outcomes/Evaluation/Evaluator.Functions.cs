using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Functions whose code is seen: they are run as part of the path.</content>
internal sealed partial class Evaluator
{
    // Entry, one block, exit: a static property that only gives a value its name.
    private const int MaxBlocksOfConstant = 3;

    /// <summary>Runs what a call calls, where its code is seen and can make a difference; null where it is an effect as a whole.</summary>
    private AbstractValue? RunVisible(
        IInvocationOperation invocation, AbstractValue? receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
        if (IsNamedHandler(method) || OnlyLooksOn(method, arguments))
            return null;
        if (method.MethodKind == MethodKind.DelegateInvoke)
            return InvokeDelegate(invocation, receiver, arguments, cursor);

        var given = receiver is null ? arguments : arguments.Add(receiver);
        var isRoute = !cursor.State.Sent && _call.IsOnRoute(invocation.Syntax);
        if (!isRoute && !IsWorthRunning(method, given, IsOwnObject(invocation.Instance), cursor))
            return null;
        var exact = invocation.ConstrainedToType is { } constrained ? activation.Types.Apply(constrained) : TypeOf(receiver);
        var isVirtual = invocation.IsVirtual || invocation.ConstrainedToType is not null;
        var found = !isRoute && exact is null && IsOneOfMany(receiver)
            ? BodyOfAny(method, isVirtual, cursor)
            : BodyOf(method, exact, isVirtual, isRoute, IsOwnObject(invocation.Instance));
        if (found is not { } body || !activation.MayRun(body))
            return null;
        if (!isRoute && !given.Any(IsTelling) && !IsOwnStateTelling(cursor) && !given.Any(LeadsToSend) && !body.IsNested && !GivesFunction(method) && !ChangesArgument(method) && !IsGivenSettings(method)
            && !IsFactory(method, body) && !given.Any(IsMadeHere) && !(MakesItsOwn(method) && given.Any(HoldsFunction)) && Returns(body))
            return null;

        var self = method.IsStatic || method.MethodKind == MethodKind.LocalFunction ? null : receiver;
        if (Run(body, SlotForThis(body, invocation.Instance), self, Bind(body, invocation.Arguments, arguments), cursor, TypesIn(body, method, exact)) is not { } value)
            return null;
        if (!cursor.Ended && LocationOf(invocation.Instance) is { } place)
            KeepChanges(body, place, cursor);
        return CopyBack(invocation.Arguments, body, value, cursor);
    }

    /// <summary>Runs an operator or a conversion of this compilation.</summary>
    private AbstractValue RunOperator(IMethodSymbol method, ImmutableArray<AbstractValue> operands, PathCursor cursor)
    {
        if (!cursor.State.Sent || !operands.Any(IsTelling)
            || _knowledge.Functions.Of(method, _cancellationToken) is not { } body || !activation.MayRun(body))
            return CallUnseen(method, operands, cursor);
        var value = Run(body, null, null, body.Symbol!.Parameters.Zip(operands, (parameter, operand) => new KeyValuePair<IParameterSymbol, AbstractValue>(parameter, operand)), cursor, TypesIn(body, method, null));
        cursor.State = cursor.State.Leave(body);
        return value ?? CallUnseen(method, operands, cursor);
    }

    /// <summary>Runs the getter of a property of this compilation; null where it has no code that is seen, or where it makes no difference.</summary>
    private AbstractValue? RunGetter(
        IPropertySymbol property, IOperation? instance, AbstractValue? receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        if (!cursor.State.Sent || property.GetMethod is not { } getter || !_knowledge.Code.Declares(property))
            return null;
        var isWorth = arguments.Any(IsTelling) || property.IsStatic
            || (receiver is not null && IsTelling(receiver)) || (IsOwnObject(instance) && IsOwnStateTelling(cursor));
        if (!isWorth || BodyOf(getter, TypeOf(receiver), isVirtual: true, isRoute: false, IsOwnObject(instance)) is not { } body || !activation.MayRun(body)
            || (property.IsStatic && body.Graph.Blocks.Length > MaxBlocksOfConstant))
            return null;
        var parameters = body.Symbol!.Parameters.Zip(arguments, (parameter, argument) => new KeyValuePair<IParameterSymbol, AbstractValue>(parameter, argument));
        var value = Run(body, SlotForThis(body, instance), IsOwnObject(instance) ? null : receiver, parameters, cursor, TypesIn(body, getter, TypeOf(receiver)));
        cursor.State = cursor.State.Leave(body);
        return value;
    }

    /// <summary>Runs a lambda, local function or method that is held as a value; null where its code is not seen.</summary>
    private AbstractValue? RunFunction(
        FunctionValue function, ImmutableArray<AbstractValue> arguments, PathCursor cursor, bool throwsIntoTask = false)
    {
        if (FunctionOf(function) is not { } body || !activation.MayRun(body) || !(cursor.State.Sent || LeadsToSend(function) || body.Symbol!.ReturnType.TypeKind == TypeKind.Delegate))
            return null;
        var parameters = body.Symbol!.Parameters;
        var bound = new List<KeyValuePair<IParameterSymbol, AbstractValue>>();
        for (var index = 0; index < parameters.Length && index < arguments.Length; index++)
            bound.Add(new(parameters[index], arguments[index]));
        var self = function.Receiver;
        var before = cursor.State;
        cursor.State = Restore(function, before);
        var types = function.Method is { } method ? function.Types.Within(method, body.Symbol, TypeOf(self)) : function.Types;
        var value = Run(body, self is null ? function.This : Slot.ThisOf(body), self, bound, cursor, types, throwsIntoTask, function.MadeIn);
        cursor.State = Forget(function, before, cursor.State);
        return value;
    }

    /// <summary>Runs a function and goes on with one of the ways in which it ends; the others are taken when the block is run again.</summary>
    /// <returns>Null where its ways are not known, or too many: it is an effect as a whole then.</returns>
    private AbstractValue? Run(
        FunctionBody body,
        Slot? place,
        AbstractValue? self,
        IEnumerable<KeyValuePair<IParameterSymbol, AbstractValue>> bound,
        PathCursor cursor,
        TypeArguments types,
        bool throwsIntoTask = false,
        Activation? madeIn = null)
    {
        var state = cursor.State;
        foreach (var argument in bound)
            state = state.Set(Slot.Of(argument.Key), argument.Value);
        if (place is { } slot && self is not null)
            state = state.Set(slot, self);

        var completions = session.Complete(new Activation(body, activation, place, cursor.IsEarlierAttempt) { Around = madeIn, Types = types }, state, cursor.Node);
        if (completions.IsDefault && _call.LeadsToSend(body))
            return GiveUp(cursor);
        if (completions.IsDefault || (completions.Length > Completion.MaxWays && !_call.LeadsToSend(body)))
            return null;
        cursor.MetSend |= completions.Any(completion => completion.State.Sent);
        if (activation.Caller is null && !state.Sent && _call.LeadsToSend(body))
            NoteArrivals(completions);
        var returns = new List<Completion>();
        foreach (var completion in completions)
        {
            if (completion.Kind == EffectKind.Return)
                returns.Add(body.IsAsync ? completion with { Value = TaskOf(completion.Value) } : completion);
            else if (throwsIntoTask || body.ThrowsLater)
                returns.Add(completion with { Value = new FaultedValue(completion.Value) });
            else
                walk.Throw(cursor, completion.State.Leave(body), completion.Node, completion.Value);
        }

        return GoOn(body, returns, cursor);
    }

    private void NoteArrivals(ImmutableArray<Completion> completions)
    {
        foreach (var completion in completions)
        {
            if (completion.State is { Sent: true, Diverted: false })
                _run.Arrivals.Add((completion.Value is FaultedValue ? EffectKind.Throw : completion.Kind, (completion.Value as FaultedValue)?.Exception ?? completion.Value));
        }
    }

    private AbstractValue GoOn(FunctionBody body, List<Completion> returns, PathCursor cursor)
    {
        if (returns.Count > Completion.MaxWaysToSend)
            _run.Incomplete = true;
        if (returns.Count == 0 || _run.Incomplete)
            return GiveUp(cursor);

        var taken = returns[Choose(returns.Count, cursor)];
        cursor.State = taken.State;
        cursor.Node = taken.Node;

        // Exceptions are made to be thrown: what is thrown is the exception itself.
        if (body.Symbol is not { MethodKind: MethodKind.Constructor, ContainingType: var type } || !type.IsException())
            walk.MayThrow(cursor);
        return taken.Value;
    }

    /// <summary>The path does not go on: no way does, or the function around it takes too long.</summary>
    private static AbstractValue GiveUp(PathCursor cursor)
    {
        cursor.Ended = true;
        return UnknownValue.Instance;
    }

    /// <summary>Takes one of several ways, and has the others taken later.</summary>
    private int Choose(int count, PathCursor cursor)
    {
        if (cursor.NextWay() is { } repeated)
            return repeated;
        for (var way = 1; way < count; way++)
            walk.Repeat(cursor, way);
        cursor.Take(0);
        return 0;
    }

    /// <summary>Gives <c>out</c> and <c>ref</c> arguments their values, and forgets what the function kept for that.</summary>
    private AbstractValue CopyBack(ImmutableArray<IArgumentOperation> arguments, FunctionBody body, AbstractValue value, PathCursor cursor)
    {
        if (cursor.Ended)
            return value;
        var state = cursor.State;
        cursor.State = state.Leave(body);
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || state.Get(Slot.Of(ParameterOf(body, parameter.Ordinal) ?? parameter)) is not { } output)
                continue;
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
                Store(argument.Value, output, cursor);
            else if (LocationOf(argument.Value) is { } place && cursor.State.Get(place) is not null && IsObject(output))
                cursor.State = cursor.State.Set(place, output);
        }

        return value;
    }

    /// <summary>Whether a value is an object made here, which a function that is given it may have changed.</summary>
    private static bool IsObject(AbstractValue value) =>
        value is HolderValue or SymbolicValue { Source: ValueSource.Creation or ValueSource.SharedCreation or ValueSource.Group, Symbol: ITypeSymbol { IsReferenceType: true } };

    // What a method has stored in its object: the variable that holds it has that too.
    private static void KeepChanges(FunctionBody body, Slot place, PathCursor cursor)
    {
        if (cursor.State.Get(Slot.ThisOf(body)) is { } changed && cursor.State.Get(place) is not null)
            cursor.State = cursor.State.Set(place, changed);
    }

    private Slot? SlotForThis(FunctionBody body, IOperation? instance)
    {
        if (body.Symbol is { MethodKind: MethodKind.LocalFunction } || IsOwnObject(instance))
            return activation.This;
        return body.Symbol is { IsStatic: false } ? Slot.ThisOf(body) : null;
    }

    private static bool IsOwnObject(IOperation? instance) =>
        instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static IEnumerable<KeyValuePair<IParameterSymbol, AbstractValue>> Bind(
        FunctionBody body, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<AbstractValue> values)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index].Parameter is { RefKind: not RefKind.Out } parameter && ParameterOf(body, parameter.Ordinal) is { } declared)
                yield return new(declared, values[index]);
        }
    }

    private static IParameterSymbol? ParameterOf(FunctionBody body, int ordinal) =>
        body.Symbol is { } method && ordinal < method.Parameters.Length ? method.Parameters[ordinal] : null;
}
