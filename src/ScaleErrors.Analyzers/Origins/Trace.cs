using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// One walk back. With a member, what is looked for are the values of that member of the object, not the object. Each part of the class knows one
/// kind of place that a value can come from.
/// </summary>
/// <param name="tracer">Whose walk it is.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="member">The member that is looked for, if any.</param>
/// <param name="depth">How many walks are under way around this one.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed partial class Trace(ValueTracer tracer, DeclaredCode code, ObjectMember? member, int depth, CancellationToken cancellationToken)
{
    // More alternatives than this are no longer evidence, and more steps no longer cheap.
    private const int MostOrigins = 16;
    private const int MostSteps = 150;
    private const int MostDepth = 8;

    private readonly ImmutableArray<Origin>.Builder _found = ImmutableArray.CreateBuilder<Origin>();
    private readonly HashSet<(SyntaxNode, CallContext?)> _seen = [];
    private readonly List<SyntaxNode> _used = [];

    public ImmutableArray<Origin> Found => _found.ToImmutable();

    public void Follow(IOperation value, CallContext? context)
    {
        cancellationToken.ThrowIfCancellationRequested();
        value = ValueTracer.Peel(value);
        if (_used.Count == 0)
            _used.Add(value.Syntax);

        // A place that was seen before adds nothing new: this is what ends cycles.
        if (_found.Count >= MostOrigins || _seen.Count >= MostSteps || !_seen.Add((value.Syntax, context)) || !tracer.TakeStep())
            return;
        if (value.ConstantValue.HasValue)
            Arrive(value, context);
        else if (!FollowChoice(value, context) && !FollowReference(value, context))
            Arrive(value, context);
    }

    private bool FollowChoice(IOperation value, CallContext? context)
    {
        switch (value)
        {
            case IConditionalOperation choice:
                var decision = Decide(choice.Condition, context);
                if (decision != false)
                    Follow(choice.WhenTrue, context);
                if (decision != true && choice.WhenFalse is not null)
                    Follow(choice.WhenFalse, context);
                return true;
            case ICoalesceOperation choice:
                Follow(choice.Value, context);
                Follow(choice.WhenNull, context);
                return true;
            case ISwitchExpressionOperation choice:
                foreach (var arm in ArmsOf(choice, context))
                    Follow(arm.Value, context);
                return true;
            case ICoalesceAssignmentOperation assignment:
                Follow(assignment.Target, context);
                Follow(assignment.Value, context);
                return true;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value, context);
                return true;
            case IConditionalAccessOperation access:
                Follow(access.WhenNotNull, context);
                return true;
            case IAwaitOperation await:
                Follow(await.Operation, context);
                return true;
            case IWithOperation copy when member is not null:
                if (FindIn(copy.Initializer, member) is { } set)
                    _found.Add(new Origin(set, context));
                else
                    Follow(copy.Operand, context);
                return true;
            default:
                return value is IThrowOperation;
        }
    }

    /// <summary>What a condition is for the call that led here; null where that is open.</summary>
    private bool? Decide(IOperation condition, CallContext? context)
    {
        if (context is null)
            return null;
        if (condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison)
        {
            if (ConstantsOf(comparison.LeftOperand, context) is not { Count: 1 } left || ConstantsOf(comparison.RightOperand, context) is not { Count: 1 } right)
                return null;
            return Equals(left.First(), right.First()) == (comparison.OperatorKind == BinaryOperatorKind.Equals);
        }

        return condition is ILocalReferenceOperation or IParameterReferenceOperation && ConstantsOf(condition, context) is { Count: 1 } only
            ? only.First() as bool?
            : null;
    }

    /// <summary>The arms that the value which is switched on leaves open.</summary>
    private IEnumerable<ISwitchExpressionArmOperation> ArmsOf(ISwitchExpressionOperation choice, CallContext? context)
    {
        if (choice.Arms.All(arm => arm is { Guard: null, Pattern: IConstantPatternOperation or IDiscardPatternOperation })
            && ConstantsOf(choice.Value, context) is { } chosen)
            return chosen.Select(value => choice.Arms.FirstOrDefault(arm =>
                arm.Pattern is not IConstantPatternOperation pattern || Equals(pattern.Value.ConstantValue.Value, value))).OfType<ISwitchExpressionArmOperation>();
        return choice.Arms;
    }

    /// <summary>The constants that a value can be; null where it may be anything else.</summary>
    private IReadOnlyCollection<object?>? ConstantsOf(IOperation? value, CallContext? context)
    {
        if (value is null)
            return null;
        var constants = new HashSet<object?>();
        foreach (var origin in Inner(null, value, context))
        {
            if (!origin.Operation.ConstantValue.HasValue)
                return null;
            constants.Add(origin.Operation.ConstantValue.Value);
        }

        return constants.Count == 0 ? null : constants;
    }

    /// <summary>A walk of its own, for what the way of this one depends on.</summary>
    private ImmutableArray<Origin> Inner(ObjectMember? wanted, IOperation value, CallContext? context) =>
        depth >= MostDepth ? [] : tracer.Follow(wanted, value, context, depth + 1);

    private bool FollowReference(IOperation value, CallContext? context)
    {
        switch (value)
        {
            case ILocalReferenceOperation reference:
                FollowVariable(reference, reference.Local, context);
                return true;
            case IParameterReferenceOperation reference when tracer.GivenFor(reference.Parameter) is { } argument:
                Follow(argument, context);
                return true;
            case IParameterReferenceOperation reference:
                FollowVariable(reference, reference.Parameter, context);
                return true;
            case IFieldReferenceOperation { Instance: { } instance, Field.ContainingType.IsTupleType: true } reference:
                return FollowTupleField(reference.Field, instance, context);
            case IFieldReferenceOperation reference when code.Declares(reference.Field):
                FollowMember(reference, reference.Field, reference.Field.IsReadOnly, context);
                return true;
            case IPropertyReferenceOperation { Property: var property } when tracer.IsSetElsewhere(property):
                return false;
            case IPropertyReferenceOperation { Property.IsIndexer: false } reference when code.Declares(reference.Property):
                FollowMember(reference, reference.Property, reference.Property.SetMethod is null, context);
                return true;
            case IPropertyReferenceOperation { Instance: { } instance } reference:
                return FollowFrameworkProperty(reference, instance, context);
            case IArrayElementReferenceOperation reference:
                return FollowItems(reference.ArrayReference, null, context);
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function } invocation:
                return FollowFunction(function, invocation, context);
            case IInvocationOperation invocation when code.Declares(invocation.TargetMethod):
                return FollowReturns(invocation.TargetMethod, invocation, context);
            case IInvocationOperation invocation:
                return FollowFluent(invocation, context) || FollowFrameworkCall(invocation, context);
            case IConversionOperation { OperatorMethod: { } conversion } when code.Declares(conversion):
                return FollowReturns(conversion, value, context);
            default:
                return false;
        }
    }

    private void Arrive(IOperation origin, CallContext? context)
    {
        if (member is not null && FindInCreation(origin, member) is { } given)
            _found.Add(new Origin(given, context));
        else if (member is not null && FollowConfiguring(origin, context))
            return;
        else if (member is null or { ObjectsStand: true } || !ArriveAtType(origin, context))
            _found.Add(new Origin(origin, context, member is not null));
    }

    private static IOperation? FindInCreation(IOperation origin, ObjectMember member) =>
        FindIn((origin as IObjectCreationOperation)?.Initializer, member) ?? member.ArgumentOf(origin);

    private static IOperation? FindIn(IObjectOrCollectionInitializerOperation? initializer, ObjectMember member)
    {
        foreach (var set in initializer?.Initializers ?? [])
        {
            if (set is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var target } } assignment && target.Name == member.Name)
                return assignment.Value;
        }

        return null;
    }
}
