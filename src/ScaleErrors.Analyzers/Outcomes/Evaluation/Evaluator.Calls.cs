using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Calls and constructors.</content>
internal sealed partial class Evaluator
{
    private AbstractValue Invoke(IInvocationOperation invocation, PathCursor cursor)
    {
        var receiver = invocation.Instance is null ? null : GiveAway(invocation.Instance, cursor);
        var arguments = EvaluateAll(invocation.Arguments.CastArray<IOperation>(), cursor);
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (invocation.Syntax == call.Syntax && !invocation.IsImplicit)
            return Send(cursor);

        var method = invocation.TargetMethod;
        if (receiver is ResponseValue or HeadersValue or ContentValue or FailureValue && call.Response.RoleOf(method) is { } role)
            return InvokeRole(role, invocation, receiver, arguments, cursor);

        var values = receiver is null ? arguments : arguments.Insert(0, receiver);
        switch (FrameworkMembers.Find(method))
        {
            case FrameworkBehaviour.PassesOn when !values.IsEmpty:
                return values[0];
            case FrameworkBehaviour.MakesText:
                return MakeText(values);
            case FrameworkBehaviour.CollectsText:
                var text = MakeText(values);
                walk.Emit(cursor, EffectKind.Call, ValueList.Of(text), method);
                return text;
            case FrameworkBehaviour.Transports:
                walk.Emit(cursor, EffectKind.Call, new ValueList(values), method);
                walk.MayThrow(cursor);
                return SymbolicValue.Create(ValueSource.Call, method, values);
            case FrameworkBehaviour.TellsPresence or FrameworkBehaviour.Ignores:
                return Presence(method, values);
            case FrameworkBehaviour.Compares when values.Length > 1:
                return Combine(BinaryOperatorKind.Equals, values[0], values[1], invocation, cursor);
        }

        if (cursor.State.Sent && RunsNestedFunction(invocation))
        {
            _handover.ToNestedFunctions(cursor.State);
            values = values.AddRange(Captured(call.NestedFunctionNames, cursor));
        }

        return CallUnseen(method, values, cursor, invocation.Arguments);
    }

    /// <summary>
    /// Whether a call may run a lambda or a local function of this body that was made earlier. One that is made for the call carries its captures.
    /// </summary>
    private static bool RunsNestedFunction(IInvocationOperation invocation) =>
        invocation.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke
        || invocation.Arguments.Any(argument => argument.Value is ILocalReferenceOperation { Type.TypeKind: TypeKind.Delegate });

    /// <summary>The call under study: the first time it brings the response, the second time the walk has come full circle.</summary>
    private AbstractValue Send(PathCursor cursor)
    {
        if (cursor.State.Sent)
        {
            walk.Resend(cursor);
            return UnknownValue.Instance;
        }

        if (cursor.IsEarlierAttempt)
            return UnknownValue.Instance;
        run.Reached = true;
        cursor.State = cursor.State.AfterSend();
        return ResponseValue.Instance;
    }

    private AbstractValue InvokeRole(
        ResponseRole role, IInvocationOperation invocation, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        switch (role)
        {
            case ResponseRole.ThrowOnFailure:
                Decide(invocation.Syntax, run.IsSuccess, cursor);
                if (!run.IsSuccess)
                    walk.Throw(cursor, new FailureValue(call.Response.ExceptionType));
                return receiver;
            case ResponseRole.NamedHeader when receiver is HeadersValue && IsRetryAfter(arguments):
                var header = ReadRetryAfter(invocation.TargetMethod, cursor);
                StoreOutArguments(invocation.Arguments, header, cursor);
                return header;
            case ResponseRole.NamedHeader or ResponseRole.Neutral:
                var neutral = SymbolicValue.Create(
                    ValueSource.Call, invocation.TargetMethod, arguments.Insert(0, receiver), provenance: Provenance.None);
                StoreOutArguments(invocation.Arguments, neutral, cursor);
                return neutral;
            default:
                return ReadRole(role, invocation.TargetMethod, receiver, invocation.Syntax, cursor);
        }
    }

    private AbstractValue Create(IObjectCreationOperation creation, PathCursor cursor)
    {
        var arguments = EvaluateAll(creation.Arguments.CastArray<IOperation>(), cursor);
        StoreOutArguments(creation.Arguments, UnknownValue.Instance, cursor);
        if (creation.Type?.IsException() != true)
        {
            walk.MayThrow(cursor);
            return SymbolicValue.Create(ValueSource.Creation, creation.Type, arguments);
        }

        // An exception that merely wraps the library's own hands nothing on; one that is built with the status or the response does.
        var given = SymbolicValue.Combine([.. arguments.Where(argument => argument is not FailureValue)]);
        return SymbolicValue.Create(ValueSource.Creation, creation.Type, arguments, provenance: given);
    }

    private AbstractValue CallUnseen(
        IMethodSymbol method, ImmutableArray<AbstractValue> values, PathCursor cursor, ImmutableArray<IArgumentOperation> arguments = default)
    {
        if (cursor.State.Sent && !call.Observers.Contains(method))
            HandToMethod(method, values);
        walk.Emit(cursor, EffectKind.Call, new ValueList(values), method);
        walk.MayThrow(cursor);
        var result = SymbolicValue.Create(ValueSource.Call, method, values, provenance: ProvenanceOfResult(method, values));
        if (!arguments.IsDefaultOrEmpty)
            StoreOutArguments(arguments, result, cursor);
        return result;
    }

    /// <summary>A call whose method is found at run time only.</summary>
    private AbstractValue CallDynamic(IOperation operation, PathCursor cursor)
    {
        var values = EvaluateAll(operation.ChildOperations, cursor);
        if (cursor.State.Sent)
        {
            foreach (var value in values)
                _handover.ToOthers(value);
        }

        walk.Emit(cursor, EffectKind.Call, new ValueList(values));
        walk.MayThrow(cursor);
        return SymbolicValue.Create(ValueSource.Call, null, values, operation.Kind.ToString());
    }

    /// <summary>
    /// The framework does not judge bodies, it decodes them. Statuses and responses it may keep or look up, and code of others may do anything.
    /// </summary>
    private void HandToMethod(IMethodSymbol method, ImmutableArray<AbstractValue> values)
    {
        var isFramework = FrameworkMembers.IsFramework(method.ContainingType)
            && !call.Code.Declares(method);
        foreach (var value in values)
        {
            if (!isFramework || (value.Provenance & Provenance.Outcome) != 0)
                _handover.ToOthers(value);
        }
    }

    /// <summary>What of the response is in the result of a method or property that was given the values.</summary>
    private static Provenance ProvenanceOfResult(ISymbol member, ImmutableArray<AbstractValue> values)
    {
        var provenance = SymbolicValue.Combine(values);
        var type = member is IMethodSymbol method ? Result(method.ReturnType) : (member as IPropertySymbol)?.Type;
        return type is { SpecialType: SpecialType.System_String } ? SymbolicValue.AsText(provenance) : Decoded(provenance);
    }

    /// <summary>What is read from a text is what the text was written from.</summary>
    private static Provenance Decoded(Provenance provenance)
    {
        var decoded = provenance & ~(Provenance.BodyText | Provenance.StatusText);
        if ((provenance & Provenance.BodyText) != 0)
            decoded |= Provenance.Body;
        if ((provenance & Provenance.StatusText) != 0)
            decoded |= Provenance.Status;
        return decoded;
    }

    // The type that a task brings.
    private static ITypeSymbol Result(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    private static bool IsRetryAfter(ImmutableArray<AbstractValue> arguments) =>
        !arguments.IsEmpty && arguments[0] is ConstantValue { Value: string name }
        && name.Equals("Retry-After", System.StringComparison.OrdinalIgnoreCase);

    private void StoreOutArguments(ImmutableArray<IArgumentOperation> arguments, AbstractValue value, PathCursor cursor)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
                Store(argument.Value, SymbolicValue.Create(ValueSource.Operation, argument.Parameter, [value], "Out"), cursor);
        }
    }
}
