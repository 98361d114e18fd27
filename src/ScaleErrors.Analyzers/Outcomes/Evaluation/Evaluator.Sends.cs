using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>The call under study: where the outcome comes into the code, as a response, a body or an exception.</content>
internal sealed partial class Evaluator
{
    /// <summary>The call under study: the first time it brings the outcome, the second time the walk has come full circle.</summary>
    private AbstractValue Send(IInvocationOperation invocation, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
        if (cursor.State.Sent)
        {
            walk.Resend(cursor);
            return UnknownValue.Instance;
        }

        if (cursor.IsEarlierAttempt)
            return UnknownValue.Instance;
        _run.Reached = true;
        cursor.MetSend = true;
        cursor.State = cursor.State.AfterSend();
        if (_call.ResponseParameter is { } parameter && !_call.MayThrow)
            return Fill(invocation, parameter, cursor);
        return _call is { Form: OutcomeForm.BodyOrException, ExceptionMaker: { } maker } ? SendAndAsk(maker, method, cursor)
            : IsThrown(cursor) ? Fail(method, new FailureValue(ThrownType()), cursor)
            : _call.Form is OutcomeForm.Response or OutcomeForm.ResponseOrException ? ResponseValue.Instance
            : _call.Form == OutcomeForm.BodyOrNull && !_run.IsSuccess ? ConstantValue.Null
            : BodyOf(method);
    }

    private static AbstractValue BodyOf(IMethodSymbol method) =>
        SymbolicValue.Create(ValueSource.Call, method, [ContentValue.Instance], provenance: Provenance.Body);

    private AbstractValue Fail(IMethodSymbol method, AbstractValue exception, PathCursor cursor)
    {
        var failure = new FaultedValue(exception);
        return BringsLater(method.ReturnType) ? failure : Arrive(failure, cursor);
    }

    /// <summary>The user's own function makes the exception of the response, or none.</summary>
    private AbstractValue SendAndAsk(FunctionBody maker, IMethodSymbol method, PathCursor cursor)
    {
        var function = new FunctionValue(SymbolicValue.Create(ValueSource.Member, maker.Symbol, [])) { Body = maker };
        var made = RunFunction(function, [ResponseValue.Instance], cursor);
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (made is FaultedValue { Exception: var thrown })
            return Fail(method, thrown, cursor);
        made = made is TaskValue task ? task.Inner : made;
        if (made is null)
            _handover.ToOthers(ResponseValue.Instance);
        var isNone = made is null ? null : Folding.IsKnownNull(made);
        return isNone ?? Choose(2, cursor) == 0
            ? BodyOf(method)
            : Fail(method, made ?? new FailureValue(ThrownType()), cursor);
    }

    /// <summary>Whether the outcome comes as the library's exception.</summary>
    private bool IsThrown(PathCursor cursor)
    {
        if (_run.IsSuccess || _run.Ask(() => _call.Allowed.Contain(_run.StatusCode)))
            return false;
        return _call.Form is OutcomeForm.BodyOrException or OutcomeForm.ResponseOrException
            ? !_run.Ask(() => _call.MayBeAllowed.Contain(_run.StatusCode)) || Choose(2, cursor) == 1
            : _call.MayThrow && Choose(2, cursor) == 1;
    }

    /// <summary>A member that throws for a failure, at once or where its task is awaited.</summary>
    private AbstractValue Ensure(IInvocationOperation invocation, AbstractValue receiver, PathCursor cursor)
    {
        var isCompleted = IsCompleted();
        Decide(invocation.Syntax, isCompleted, cursor);
        if (isCompleted)
            return receiver;
        return Fail(invocation.TargetMethod, new FailureValue(_call.Response.ExceptionOf(invocation.TargetMethod)), cursor);
    }
}
