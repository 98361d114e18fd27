using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Calls and constructors.</content>
internal sealed partial class Evaluator
{
    // What the compiler calls the method that `with` copies a record by.
    private const string CloneOfRecord = "<Clone>$";

    private AbstractValue Invoke(IInvocationOperation invocation, PathCursor cursor)
    {
        // A partial method that nobody has given a body is not called at all.
        if (invocation.TargetMethod is { IsPartialDefinition: true, PartialImplementationPart: null, ReturnsVoid: true })
            return UnknownValue.Instance;
        var receiver = invocation.Instance is null ? null : Evaluate(invocation.Instance, cursor);
        var arguments = EvaluateArguments(invocation.Arguments, cursor);
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (!invocation.IsImplicit && invocation.Syntax == _call.Send)
            return Send(invocation, cursor);
        if (!invocation.IsImplicit && cursor.State.Sent && _call.IsOnRoute(invocation.Syntax))
        {
            walk.Resend(cursor);
            return UnknownValue.Instance;
        }

        var method = invocation.TargetMethod;
        var asked = receiver is null && method.IsExtensionMethod && !arguments.IsEmpty ? arguments[0] : receiver;
        if ((asked is null || !HasRoles(asked)) && arguments.FirstOrDefault(argument => argument is ResponseValue) is { } response && _call.Response.RoleOf(method) == ResponseRole.Response)
            asked = response;
        if (asked is not null && HasRoles(asked) && _call.Response.RoleOf(method) is { } role)
            return InvokeRole(role, invocation, asked, arguments, cursor);
        if ((MakeOfResponse(method, arguments) ?? Exempt(method, arguments, cursor)) is { } holder)
            return holder;
        if (arguments.Contains(ResponseValue.Instance) && _call.Response.RoleOf(method) is ResponseRole.Failure or ResponseRole.MakesException)
            return ReadRole(_call.Response.RoleOf(method)!.Value, method, ResponseValue.Instance, invocation.Syntax, cursor);
        if (asked is FaultedValue && BringsLater(method.ReturnType) && _call.Response.RoleOf(method) == ResponseRole.Body)
            return asked;
        if (method.Name == CloneOfRecord && receiver is not null)
            return Copy(receiver);
        if (method.MethodKind == MethodKind.Constructor)
            return InvokeConstructor(invocation, arguments, cursor);
        if (InvokeNext(method, cursor) is { } left)
            return left;
        if ((InvokeResilience(invocation, arguments, cursor) ?? RunVisible(invocation, receiver, arguments, cursor)) is { } result)
            return Told(method, receiver, result);
        if (cursor.Ended)
            return UnknownValue.Instance;
        var all = receiver is null ? arguments : arguments.Insert(0, receiver);
        if (!all.Any(HoldsFollowed) && InvokeKnown(invocation, all, cursor) is { } computed)
            return computed;
        if (Query(invocation, receiver, arguments, cursor) is { } answer)
            return answer;

        // From here on the object and the arguments are known to others, but for those who only wait for them.
        var values = FrameworkMembers.Find(method) is FrameworkBehaviour.Gathers or FrameworkBehaviour.TakesFirst
            ? arguments
            : ShareAll(invocation, receiver, arguments, cursor);
        return InvokeFramework(invocation, values, cursor) ?? InvokeUnseen(invocation, values, cursor);
    }

    private ImmutableArray<AbstractValue> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments, PathCursor cursor)
    {
        var values = ImmutableArray.CreateBuilder<AbstractValue>(arguments.Length);
        foreach (var argument in arguments)
            values.Add(Evaluate(argument.Value, cursor));
        return values.MoveToImmutable();
    }

    private ImmutableArray<AbstractValue> ShareAll(
        IInvocationOperation invocation, AbstractValue? receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        var values = ImmutableArray.CreateBuilder<AbstractValue>(arguments.Length + 1);
        if (receiver is not null)
            values.Add(Shared(invocation.Instance, receiver, cursor));
        for (var index = 0; index < arguments.Length; index++)
            values.Add(Shared(invocation.Arguments[index].Value, arguments[index], cursor));
        return values.ToImmutable();
    }

    /// <summary>What a member of the framework does, where that follows from its values alone; null where it does not.</summary>
    private AbstractValue? InvokeFramework(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
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
            case FrameworkBehaviour.TellsPresence or FrameworkBehaviour.Ignores:
                return Presence(method, values);
            case FrameworkBehaviour.Reads:
                walk.MayThrow(cursor);
                return SymbolicValue.Create(ValueSource.Call, method, values, provenance: ProvenanceOfResult(method, values));
            case FrameworkBehaviour.Compares when values.Length > 1:
                return Combine(BinaryOperatorKind.Equals, values[0], values[1], invocation, cursor);
            case FrameworkBehaviour.ComparesGiven when values.Length > 2:
                return Combine(BinaryOperatorKind.Equals, values[1], values[2], invocation, cursor);
            case FrameworkBehaviour.Orders when values.Length > 1 && Order(values[0], values[1]) is { } order:
                return order;
            case { } behaviour when !values.IsEmpty:
                return InvokeTask(behaviour, invocation, values, cursor) ?? InvokeException(behaviour, values, cursor);
            default:
                return FrameworkMembers.IsFramework(method.ContainingType) ? Enumerate(invocation, values, cursor) : null;
        }
    }

    private AbstractValue InvokeUnseen(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        if (cursor.State.Sent && RunsNestedFunction(invocation))
        {
            _handover.ToNestedFunctions(cursor.State);
            values = values.AddRange(Captured(activation.Body.NestedNames, cursor));
        }

        return CallUnseen(invocation.TargetMethod, values, cursor, invocation.Arguments);
    }

    /// <summary>
    /// Whether a call may run a lambda or a local function of this body that was made earlier. One that is made for the call carries its captures.
    /// </summary>
    private static bool RunsNestedFunction(IInvocationOperation invocation) =>
        invocation.TargetMethod.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke
        || invocation.Arguments.Any(argument => argument.Value is ILocalReferenceOperation { Type.TypeKind: TypeKind.Delegate });

    private AbstractValue InvokeRole(
        ResponseRole role, IInvocationOperation invocation, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        var given = invocation.Arguments;
        if (invocation.Instance is null)
            (given, arguments) = (given.RemoveAt(0), arguments.RemoveAt(0));
        switch (role)
        {
            case ResponseRole.ThrowOnFailure:
                return Ensure(invocation, receiver, cursor);
            case ResponseRole.TellsFailure:
                var failure = ReadRole(ResponseRole.Failure, invocation.TargetMethod, receiver, invocation.Syntax, cursor);
                foreach (var output in given.Where(argument => argument.Parameter?.RefKind == RefKind.Out))
                    Store(output.Value, failure, cursor);
                return ConstantValue.Of(!_run.IsSuccess);
            case ResponseRole.NamedHeader or ResponseRole.Neutral:
                var header = role == ResponseRole.NamedHeader
                    ? ReadNamedHeader(invocation.TargetMethod, given, receiver, arguments, cursor)
                    : Presence(invocation.TargetMethod, arguments.Insert(0, receiver));
                StoreOutArguments(given, header, cursor);
                return header;
            default:
                return ReadRole(role, invocation.TargetMethod, receiver, invocation.Syntax, cursor);
        }
    }

    /// <summary>Whether the user names a method as one that deals with every outcome it is given.</summary>
    private bool IsNamedHandler(IMethodSymbol method) =>
        !_call.HandlerMethods.IsEmpty
        && _call.HandlerMethods.Contains(QualifiedName.Of(method.ReducedFrom ?? method));

    private AbstractValue CallUnseen(
        IMethodSymbol method, ImmutableArray<AbstractValue> values, PathCursor cursor, ImmutableArray<IArgumentOperation> arguments = default)
    {
        var isObserver = _knowledge.Observers.Contains(method) || (ObserverMembers.TakesMessage(method) && values.All(IsForPeople));
        if (cursor.State.Sent && IsNamedHandler(method) && values.Any(IsTelling))
            _handover.ToHandler();
        else if (cursor.State.Sent && !isObserver)
            HandToMethod(method, values);
        if (_call.ObserversAct || !isObserver)
            walk.Emit(cursor, EffectKind.Call, new ValueList(values), method);
        walk.MayThrow(cursor);
        var provenance = isObserver ? Provenance.None : ProvenanceOfResult(method, values);
        var result = SymbolicValue.Create(ValueSource.Call, method, values, provenance: provenance);
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
            && !_knowledge.Code.Declares(method);
        var keeps = Keeps(method);
        for (var index = 0; index < values.Length; index++)
        {
            // Generated code decodes bodies by whatever library it was made for.
            if (activation.Body.IsGenerated && method.MethodKind != MethodKind.DelegateInvoke && (isFramework || (values[index].Provenance & Provenance.Outcome) == 0))
                continue;
            if (!isFramework || (values[index].Provenance & Provenance.Outcome) != 0 || (keeps && index > 0 && values[index] is not SymbolicValue { Source: ValueSource.Text }))
                _handover.ToOthers(values[index]);
        }
    }

    // failure.Data.Add("code", error.Code): whoever reads the collection finds it there. Sentences are collected for people.
    private static bool Keeps(IMethodSymbol method) =>
        !method.IsStatic && ElementMembers.Find(method) is ElementBehaviour.Adds or ElementBehaviour.AddsAll && Elements.IsCollection(method.ContainingType);

    /// <summary>What of the response is in the result of a method or property that was given the values.</summary>
    private static Provenance ProvenanceOfResult(ISymbol member, ImmutableArray<AbstractValue> values)
    {
        var provenance = SymbolicValue.Combine(values);
        var type = member is IMethodSymbol method ? Result(method.ReturnType) : (member as IPropertySymbol)?.Type;
        if (type is { SpecialType: SpecialType.System_String })
            return SymbolicValue.AsText(provenance);
        return FrameworkMembers.IsWeb(member.ContainingType) ? provenance : Decoded(provenance);
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

    private void StoreOutArguments(ImmutableArray<IArgumentOperation> arguments, AbstractValue value, PathCursor cursor)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
                Store(argument.Value, SymbolicValue.Create(ValueSource.Operation, argument.Parameter, [value], "Out"), cursor);
        }
    }
}
