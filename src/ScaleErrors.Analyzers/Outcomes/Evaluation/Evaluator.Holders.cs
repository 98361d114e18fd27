using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Objects of the library that have the response with them: messages, results, exceptions.</content>
internal sealed partial class Evaluator
{
    /// <summary>Whether the library's table says what members of a value tell.</summary>
    private bool HasRoles(AbstractValue value) =>
        value is ResponseValue or HolderValue or HeadersValue or ContentValue or FailureValue || IsFailureMadeHere(value);

    /// <summary>Whether a value is the library's exception, made of the response by code: <c>new RequestFailedException(message.Response)</c>.</summary>
    private bool IsFailureMadeHere(AbstractValue value) => value is SymbolicValue made && made.IsMadeOfResponse(_call.Response.ExceptionType);

    // class ScaleException(Response response) : RequestFailedException(response)
    private AbstractValue WithResponse(ImmutableArray<AbstractValue> given, AbstractValue made) =>
        made is SymbolicValue { CreatedType: { } type } failure && given.Any(value => value is ResponseValue or HolderValue) && !IsFailureMadeHere(made)
        && _call.Response.ExceptionType is { } exception && type.IsOrDerivesFrom(exception)
            ? WithParts(failure, failure.Operands.Items.Add(ResponseValue.Instance))
            : made;

    /// <summary>The send is over: the object that it was given has the response now.</summary>
    private AbstractValue Fill(IInvocationOperation send, string parameter, PathCursor cursor)
    {
        foreach (var argument in send.Arguments)
        {
            if (argument.Parameter?.Name == parameter)
                Store(ValueTracer.Peel(argument.Value), HolderValue.Instance, cursor);
        }

        return SymbolicValue.Create(ValueSource.Call, send.TargetMethod, []);
    }

    /// <summary>What a static method of the library makes of the response; null for any other method.</summary>
    private HolderValue? MakeOfResponse(IMethodSymbol method, ImmutableArray<AbstractValue> arguments) =>
        arguments.Any(argument => argument is ResponseValue or HolderValue) && _call.Response.RoleOf(method) == ResponseRole.Holder ? HolderValue.Instance : null;

    /// <summary>The type of the exception that the send throws.</summary>
    private ITypeSymbol? ThrownType() =>
        _call.Thrown.TypeOf(_run.Ask(() => _call.Thrown.RowFor(_run.StatusCode)), _call.Response.ExceptionType);
}
