using System.Collections.Immutable;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Exceptions inside of others, and those that are kept and thrown again.</content>
internal sealed partial class Evaluator
{
    // Exceptions are wrapped a few times at most.
    private const int MaxCauses = 8;

    /// <summary>What a method does with the exception it is given; null where it is not one that deals with exceptions.</summary>
    private AbstractValue? InvokeException(FrameworkBehaviour behaviour, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        switch (behaviour)
        {
            case FrameworkBehaviour.Throws:
                walk.Throw(cursor, values[0]);
                return UnknownValue.Instance;
            case FrameworkBehaviour.FindsCause:
                return CauseOf(values[0]);
            case FrameworkBehaviour.AsksOfEach:
                return AskOfEach(values, cursor);
            default:
                return null;
        }
    }

    /// <summary>The exception inside of all others.</summary>
    private AbstractValue CauseOf(AbstractValue exception)
    {
        var inner = _knowledge.WellKnownTypes.InnerException;
        for (var depth = 0; depth < MaxCauses && inner is not null; depth++)
        {
            if (PartOf(exception, inner) is not { } cause || Folding.IsKnownNull(cause) == true)
                break;
            exception = cause;
        }

        return exception;
    }

    /// <summary><c>failures.Handle(failure => …)</c>: what the function says no to is thrown again.</summary>
    private AbstractValue? AskOfEach(ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        if (values.Length < 2 || values[1] is not FunctionValue function || _knowledge.WellKnownTypes.InnerException is not { } inner
            || PartOf(values[0], inner) is not { } failure
            || RunFunction(function, [failure], cursor) is not { } handles)
            return null;
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (handles is not ConstantValue)
            _handover.ByComparison(handles);
        var handled = handles is ConstantValue { Value: bool known } ? known : Choose(2, cursor) == 0;
        if (!handled)
            walk.Throw(cursor, values[0]);
        return UnknownValue.Instance;
    }

    private AbstractValue Aggregate(AbstractValue exception)
    {
        var types = _knowledge.WellKnownTypes;
        var aggregate = SymbolicValue.Create(ValueSource.Creation, types.AggregateException, [exception], provenance: Provenance.None);
        if (aggregate is not SymbolicValue made || types.InnerException is null || types.InnerExceptions is null)
            return aggregate;
        return WithPart(made, types.InnerException, exception) is SymbolicValue wrapping
            ? WithPart(wrapping, types.InnerExceptions, SymbolicValue.Create(ValueSource.Group, null, [exception]))
            : made;
    }
}
