using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <summary>
/// Evaluates the operations of a block abstractly: gives their value, changes the state of the path, writes effects.
/// Branches are the business of <see cref="GraphWalk"/>. Each part of the class knows one family of operations.
/// </summary>
internal sealed partial class Evaluator(WalkSession session, Activation activation, GraphWalk walk)
{
    // Expressions that people write are far flatter. The stack is not ours: how much of it is left is asked besides.
    private const int MaxNesting = 400;

    private readonly CallUnderStudy _call = session.Call;
    private readonly CodeKnowledge _knowledge = session.Call.Knowledge;
    private readonly StatusRun _run = session.Run;
    private readonly CancellationToken _cancellationToken = session.CancellationToken;
    private readonly Handover _handover = new(session.Run, activation.Body);

    /// <summary>A condition that could not be folded: who branches on the outcome may tell it apart.</summary>
    public void BranchesOn(AbstractValue? condition) => _handover.ByComparison(condition);

    /// <summary>Evaluates an operation on a path.</summary>
    public AbstractValue Evaluate(IOperation? operation, PathCursor cursor)
    {
        if (operation is null || cursor.Ended)
            return UnknownValue.Instance;
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return Folding.Constant(constant);
        if (session.Nesting == MaxNesting)
        {
            _run.Incomplete = true;
            return UnknownValue.Instance;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        session.Nesting++;
        var value = EvaluateFamily(operation, cursor);
        session.Nesting--;
        return value;
    }

    // The most frequent first: each row is asked in turn.
    private AbstractValue EvaluateFamily(IOperation operation, PathCursor cursor) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation => ReadVariable(operation, cursor),
        IFlowCaptureReferenceOperation reference => ReadCapture(reference, cursor),
        IConversionOperation conversion => Convert(conversion, cursor),
        IPropertyReferenceOperation property => ReadProperty(property, cursor),
        IInvocationOperation invocation => Invoke(invocation, cursor),
        IFlowCaptureOperation capture => Capture(capture, cursor),
        IExpressionStatementOperation statement => Evaluate(statement.Operation, cursor),
        IAssignmentOperation assignment => Assign(assignment, cursor),
        IFieldReferenceOperation field => ReadField(field, cursor),
        IIsNullOperation isNull => Folding.IsNull(Evaluate(isNull.Operand, cursor)),
        IAwaitOperation awaited => Await(awaited, cursor),
        IInterpolatedStringOperation text => Text(text, cursor),
        IObjectCreationOperation creation => Create(creation, cursor),
        IIsPatternOperation isPattern => IsPattern(isPattern, cursor),
        IBinaryOperation binary => Binary(binary, cursor),
        ICaughtExceptionOperation => ExceptionFlow.CaughtIn(cursor.Block.EnclosingRegion, cursor.State),
        IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand, cursor),
        IArgumentOperation argument => GiveAway(argument.Value, cursor),
        IReturnOperation { Kind: OperationKind.YieldReturn } yielded => Yield(yielded, cursor),
        ITypeParameterObjectCreationOperation { Type: { } type } => Make(activation.Types.Apply(type), []),
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation => CallDynamic(operation, cursor),
        IDynamicMemberReferenceOperation member => DynamicMember(member, cursor),
        IDelegateCreationOperation creation => Evaluate(creation.Target, cursor),
        IFlowAnonymousFunctionOperation lambda => ReadLambda(lambda, cursor),
        IMethodReferenceOperation reference => ReadMethod(reference, cursor),
        IAnonymousObjectCreationOperation creation => CreateAnonymous(creation, cursor),
        ITupleOperation tuple => Group(null, tuple.Elements, cursor),
        IArrayCreationOperation { Initializer: { } elements } => Collect(operation.Type, elements.ElementValues, cursor),
        IArrayCreationOperation array => CreateArray(array, cursor),
        ICollectionExpressionOperation collection => Collect(operation.Type, collection.Elements, cursor),
        IArrayElementReferenceOperation element => ReadArrayElement(element, cursor),
        IImplicitIndexerReferenceOperation element => ReadFromEnd(element, cursor),
        IEventReferenceOperation { Event: var member } => ReadSetting(member) ?? Other(operation, cursor),
        IIncrementOrDecrementOperation increment => Increment(increment, cursor),
        ITupleBinaryOperation tuples => CompareTuples(tuples, cursor),
        IUnaryOperation unary => Unary(unary, cursor),
        IIsTypeOperation isType => IsType(isType, cursor),
        IDefaultValueOperation { Type: { } type } => DefaultOf(activation.Types.Apply(type)),
        _ => Other(operation, cursor),
    };

    /// <summary>An operation of no family: made of its operands.</summary>
    private AbstractValue Other(IOperation operation, PathCursor cursor) =>
        SymbolicValue.Create(ValueSource.Operation, null, EvaluateAll(operation.ChildOperations, cursor), operation.Kind.ToString());

    private AbstractValue Await(IAwaitOperation awaited, PathCursor cursor)
    {
        var value = Evaluate(awaited.Operation, cursor);

        // A call that fails to arrive has no status code: that path is the same for all of them.
        if (value is not (ResponseValue or FaultedValue or TaskValue) && !IsOrHoldsSend(awaited.Operation))
            walk.MayThrow(cursor);
        return Arrive(value, cursor);
    }

    private bool IsOrHoldsSend(IOperation operation) =>
        activation.Body.Contains(_call.Send) && operation.DescendantsAndSelf().Any(part => part.Syntax == _call.Send);

    private AbstractValue Yield(IReturnOperation yielded, PathCursor cursor)
    {
        var value = Evaluate(yielded.ReturnedValue, cursor);
        if (activation.Caller is not null)
        {
            // The caller gets them as a group.
            var slot = Slot.YieldedBy(activation.Body);
            var before = cursor.State.Get(slot) is SymbolicValue group ? group.Operands.Items : [];
            if (!before.Contains(value))
                cursor.State = cursor.State.Set(slot, SymbolicValue.Create(ValueSource.Group, null, before.Add(value)));
            return UnknownValue.Instance;
        }

        walk.Emit(cursor, Behaviours.EffectKind.Yield, ValueList.Of(value));
        _handover.ByExit(cursor.State, Behaviours.EffectKind.Yield, ValueList.Of(value));
        walk.MayThrow(cursor);
        return UnknownValue.Instance;
    }

    private AbstractValue Group(ITypeSymbol? type, ImmutableArray<IOperation> elements, PathCursor cursor) =>
        SymbolicValue.Create(ValueSource.Group, type, [.. elements.Select(element => GiveAway(element, cursor))]);

    private ImmutableArray<AbstractValue> EvaluateAll(IOperation.OperationList operations, PathCursor cursor)
    {
        var values = ImmutableArray.CreateBuilder<AbstractValue>(operations.Count);
        foreach (var operation in operations)
            values.Add(Evaluate(operation, cursor));
        return values.ToImmutable();
    }
}
