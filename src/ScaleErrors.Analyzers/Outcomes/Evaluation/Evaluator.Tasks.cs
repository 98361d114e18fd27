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
/// Tasks. A task is the value that it brings, but for one that failed: whoever waits for that gets the exception.
/// </content>
internal sealed partial class Evaluator
{
    /// <summary>Waits without <c>await</c>: the exception comes inside of an AggregateException.</summary>
    private AbstractValue Block(AbstractValue task, PathCursor cursor)
    {
        if (Faulted(task) is not { } faulted)
            return task;
        walk.Throw(cursor, Aggregate(faulted.Exception));
        return UnknownValue.Instance;
    }

    /// <summary>Several tasks as one: it fails if one of them does.</summary>
    private AbstractValue Transport(IMethodSymbol method, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        foreach (var value in values)
        {
            if (Faulted(value) is { } faulted)
                return faulted;
        }

        walk.Emit(cursor, EffectKind.Call, new ValueList(values), method);
        walk.MayThrow(cursor);
        return SymbolicValue.Create(ValueSource.Call, method, values);
    }

    /// <summary>Runs what a task is made of (<c>Task.Run(…)</c>), or what follows it (<c>task.ContinueWith(…)</c>).</summary>
    private AbstractValue? RunTask(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        if (values.OfType<FunctionValue>().FirstOrDefault() is not { } function)
            return null;
        var given = FrameworkMembers.Find(invocation.TargetMethod) == FrameworkBehaviour.Continues ? values[0] : UnknownValue.Instance;
        return RunFunction(function, [given], cursor);
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
            case FrameworkBehaviour.TellsPresence:
                return ReadTaskState(reference.Property, receiver);
            default:
                return null;
        }
    }

    private AbstractValue? ReadTaskState(ISymbol member, AbstractValue receiver) => (receiver, member.Name) switch
    {
        (FaultedValue, "IsFaulted" or "IsCompleted") => ConstantValue.True,
        (FaultedValue, "IsCompletedSuccessfully" or "IsCanceled") => ConstantValue.False,
        (FaultedValue faulted, "Exception") => Aggregate(faulted.Exception),
        (ResponseValue, "IsFaulted" or "IsCanceled") => ConstantValue.False,
        (ResponseValue, "IsCompletedSuccessfully" or "IsCompleted") => ConstantValue.True,
        _ => null,
    };

    private static FaultedValue? Faulted(AbstractValue value) => value switch
    {
        FaultedValue faulted => faulted,
        SymbolicValue { Source: ValueSource.Group } group => group.Operands.Items.Select(Faulted).FirstOrDefault(faulted => faulted is not null),
        _ => null,
    };

    private AbstractValue Aggregate(AbstractValue exception)
    {
        var types = _knowledge.WellKnownTypes;
        var aggregate = SymbolicValue.Create(ValueSource.Creation, types.AggregateException, [exception], provenance: Provenance.None);
        if (aggregate is not SymbolicValue made || types.InnerException is null || types.InnerExceptions is null)
            return aggregate;
        made = (SymbolicValue)WithPart(made, types.InnerException, exception);
        return WithPart(made, types.InnerExceptions, SymbolicValue.Create(ValueSource.Group, null, [exception]));
    }
}
