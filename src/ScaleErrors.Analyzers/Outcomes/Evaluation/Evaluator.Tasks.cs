using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>
/// Tasks. A task is the value that it brings, but for one that failed (whoever waits for it gets the exception) and one that brings a task.
/// </content>
internal sealed partial class Evaluator
{
    // Of several tasks, so many are told apart.
    private const int MaxNestedTasks = 4;
    private const int MaxTasks = 4;

    /// <summary>What a task brings: its result, or its exception.</summary>
    private AbstractValue Arrive(AbstractValue value, PathCursor cursor)
    {
        if (value is not FaultedValue faulted)
            return value is TaskValue task ? task.Inner : value;
        walk.Throw(cursor, faulted.Exception);
        return UnknownValue.Instance;
    }

    /// <summary>Waits without <c>await</c>: the exception comes inside of an AggregateException.</summary>
    private AbstractValue Block(AbstractValue task, PathCursor cursor)
    {
        if (Faulted(task) is not { } faulted)
            return task is TaskValue outer ? outer.Inner : task;
        walk.Throw(cursor, Aggregate(faulted.Exception));
        return UnknownValue.Instance;
    }

    /// <summary>What a method does with the tasks it is given; null where it is not one that deals with tasks.</summary>
    private AbstractValue? InvokeTask(
        FrameworkBehaviour behaviour, IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor) => behaviour switch
    {
        FrameworkBehaviour.Awaits => Arrive(values[0], cursor),
        FrameworkBehaviour.Blocks => Block(values[0], cursor),
        FrameworkBehaviour.Unwraps => values[0] is TaskValue outer ? outer.Inner : values[0],
        FrameworkBehaviour.Configures => Configure(values),
        FrameworkBehaviour.Gathers => Gather(invocation.TargetMethod, values),
        FrameworkBehaviour.TakesFirst => TaskOf(TakeFirst(invocation.TargetMethod, values, cursor)),
        FrameworkBehaviour.Runs => RunTask(invocation, values, [UnknownValue.Instance], cursor),
        FrameworkBehaviour.Continues => Continue(invocation, values, cursor),
        FrameworkBehaviour.Advances => Advance(invocation.TargetMethod, values[0], cursor),
        _ => null,
    };

    /// <summary>To await a task that is told not to throw says nothing of its end.</summary>
    private static AbstractValue Configure(ImmutableArray<AbstractValue> values)
    {
        const long SuppressThrowing = 2;
        return values.Length > 1 && values[1] is ConstantValue { Value: long options } && (options & SuppressThrowing) != 0
            ? new TaskValue(UnknownValue.Instance)
            : values[0];
    }

    /// <summary>Several tasks as one, which brings all results: it fails if one of them does.</summary>
    private static AbstractValue Gather(IMethodSymbol method, ImmutableArray<AbstractValue> values)
    {
        var tasks = Elements.In(values[0]) ?? values;
        if (tasks.Select(Faulted).FirstOrDefault(faulted => faulted is not null) is { } failed)
            return failed;
        var results = tasks.Select(task => task is TaskValue outer ? outer.Inner : task).ToImmutableArray();
        var type = method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } whole ? whole.TypeArguments[0] : null;
        return values.Length > 1 || Elements.IsOrdered(values[0]) ? Elements.Ordered(type, results) : Elements.Unordered(type, results);
    }

    /// <summary>The first of several tasks that ends: any of them. Which one it is does not depend on the status.</summary>
    private AbstractValue TakeFirst(ISymbol member, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        var distinct = (Elements.In(values[0]) ?? values).Distinct().Take(MaxTasks).ToImmutableArray();
        if (distinct.Length < 2)
            return distinct.IsEmpty ? UnknownValue.Instance : distinct[0];
        var taken = Choose(distinct.Length, cursor);
        walk.Emit(cursor, EffectKind.Call, ValueList.Of(new ConstantValue((long)taken)), member);
        return distinct[taken];
    }

    /// <summary>A task that brings a value. Where a loop packs tasks into tasks without end, they stop to count.</summary>
    private static AbstractValue TaskOf(AbstractValue result) =>
        result is FaultedValue or TaskValue { Depth: < MaxNestedTasks } ? new TaskValue(result) : result;

    /// <summary>Runs what a task is made of (<c>Task.Run(…)</c>), with the arguments. What it throws is in the task.</summary>
    private AbstractValue? RunTask(
        IInvocationOperation invocation, ImmutableArray<AbstractValue> values, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        if (values.OfType<FunctionValue>().FirstOrDefault() is not { } function)
            return null;
        if (RunFunction(function, arguments, cursor, throwsIntoTask: true) is not { } result || cursor.Ended)
            return cursor.Ended ? UnknownValue.Instance : null;
        return BringsTask(invocation.TargetMethod.ReturnType) ? TaskOf(result)
            : BringsLater(invocation.TargetMethod.ReturnType) ? result
            : Block(result, cursor);
    }

    /// <summary>Runs what follows a task (<c>task.ContinueWith(…)</c>), unless its options are for another end than that of the task.</summary>
    private AbstractValue? Continue(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        var options = 0L;
        AbstractValue state = UnknownValue.Instance;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name == "continuationOptions" && argument.Value.ConstantValue is { HasValue: true } constant)
                options = Folding.Constant(constant.Value).Value as long? ?? 0;
            else if (argument.Parameter?.Name == "state")
                state = Evaluate(argument.Value, cursor);
        }

        return IsFor(options, values[0])
            ? RunTask(invocation, values, [values[0], state], cursor)
            : new FaultedValue(SymbolicValue.Create(ValueSource.Creation, _knowledge.WellKnownTypes.TaskCanceledException, []));
    }

    private static bool IsFor(long options, AbstractValue task)
    {
        const long NotOnRanToCompletion = 0x10000;
        const long NotOnFaulted = 0x20000;
        return (options & (task is FaultedValue ? NotOnFaulted : NotOnRanToCompletion)) == 0;
    }

    /// <summary>Goes to the next element of a sequence. An iterator throws here, not where it was called.</summary>
    private AbstractValue Advance(IMethodSymbol method, AbstractValue sequence, PathCursor cursor)
    {
        if (sequence is not FaultedValue || BringsLater(method.ReturnType))
            return sequence is FaultedValue ? sequence : Presence(method, [sequence]);
        return Arrive(sequence, cursor);
    }

    /// <summary>What a property of a task tells; null for any other property.</summary>
    private AbstractValue? ReadTask(IPropertyReferenceOperation reference, AbstractValue receiver, PathCursor cursor)
    {
        switch (FrameworkMembers.Find(reference.Property))
        {
            case FrameworkBehaviour.Awaits:
                return Arrive(receiver, cursor);
            case FrameworkBehaviour.Blocks:
                return Block(receiver, cursor);
            case FrameworkBehaviour.TellsEnd:
                return ReadTaskEnd(reference.Property, receiver);
            default:
                return null;
        }
    }

    private AbstractValue ReadTaskEnd(ISymbol member, AbstractValue task)
    {
        var exception = (task as FaultedValue)?.Exception;
        if (exception is null && task.Provenance == Provenance.None && task is not TaskValue)
            return Presence(member, [task]);
        var isCanceled = exception is SymbolicValue { CreatedType: { } type } && _knowledge.WellKnownTypes.IsCancellation(type);
        return member.Name switch
        {
            "IsFaulted" => ConstantValue.Of(exception is not null && !isCanceled),
            "IsCanceled" => ConstantValue.Of(isCanceled),
            "IsCompletedSuccessfully" => ConstantValue.Of(exception is null),
            "IsCompleted" => ConstantValue.True,
            "Exception" => exception is null || isCanceled ? ConstantValue.Null : Aggregate(exception),
            _ => Presence(member, [task]),
        };
    }

    /// <summary>What a method of the framework makes of a sequence that throws: it goes through it, or gives back one that throws too.</summary>
    private AbstractValue? Enumerate(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        for (var index = 0; index < invocation.Arguments.Length; index++)
        {
            if (values[values.Length - invocation.Arguments.Length + index] is FaultedValue sequence
                && invocation.Arguments[index].Parameter is { Type: { } type } && IsSequence(type))
                return IsSequence(invocation.TargetMethod.ReturnType) || BringsLater(invocation.TargetMethod.ReturnType) ? sequence : Arrive(sequence, cursor);
        }

        return null;
    }

    /// <summary>Whether two tasks are the same one: that tells no outcomes apart, whatever they bring.</summary>
    private static AbstractValue IsSameTask(AbstractValue left, AbstractValue right)
    {
        var isSend = left is ResponseValue or FaultedValue || right is ResponseValue or FaultedValue;
        return isSend ? ConstantValue.Of(left.Equals(right)) : SymbolicValue.Create(ValueSource.Operation, null, [left, right], "IsSameTask", Provenance.None);
    }

    private static FaultedValue? Faulted(AbstractValue value) => value switch
    {
        FaultedValue faulted => faulted,
        SymbolicValue { Source: ValueSource.Group } group => group.Operands.Items.Select(Faulted).FirstOrDefault(faulted => faulted is not null),
        _ => null,
    };

    private static bool BringsLater(ITypeSymbol type) => FrameworkMembers.IsTask(type) || type.Name is "IAsyncEnumerable" or "IObservable";

    private static bool IsSequence(ITypeSymbol type) => type.Name is "IEnumerable" or "IOrderedEnumerable" or "IAsyncEnumerable";

    private static bool BringsTask(ITypeSymbol type) =>
        FrameworkMembers.IsTask(type) && type is INamedTypeSymbol { TypeArguments.Length: 1 } task && FrameworkMembers.IsTask(task.TypeArguments[0]);
}
