using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>What members of the library's table tell of the outcome.</content>
internal sealed partial class Evaluator
{
    private AbstractValue ReadRole(ResponseRole role, ISymbol member, AbstractValue receiver, SyntaxNode place, PathCursor cursor)
    {
        switch (role)
        {
            case ResponseRole.Status:
                return StatusValue.Instance;
            case ResponseRole.Success:
                Decide(place, _run.IsSuccess, cursor);
                return ConstantValue.Of(_run.IsSuccess);
            case ResponseRole.NoSuccess:
                var isError = !CountsAsSuccess(cursor);
                Decide(place, isError, cursor);
                return ConstantValue.Of(isError);
            case ResponseRole.Response:
                return ResponseValue.Instance;
            case ResponseRole.Failure:
                Decide(place, _run.IsSuccess, cursor);
                return _run.IsSuccess ? ConstantValue.Null : new FailureValue(_call.Response.ExceptionType);
            case ResponseRole.Completion when EndOf(member) is { } end:
                Decide(place, IsCompleted(), cursor);
                return end;
            case ResponseRole.MakesException:
                return new FailureValue(_call.Response.ExceptionType);
            case ResponseRole.BodyOfSuccess when !_run.IsSuccess:
                return TypeIn(member) is { } nothing ? DefaultOf(nothing) : ConstantValue.Null;
            case ResponseRole.Body when TypeIn(member) is { SpecialType: SpecialType.System_String }:
                return SymbolicValue.Create(ValueSource.Member, member, [receiver], provenance: Provenance.BodyText);

            // What the exception has read of the body is never the answer.
            case ResponseRole.Body when receiver is FailureValue:
                return SymbolicValue.Create(ValueSource.Member, member, [receiver], provenance: Provenance.Body);
            case ResponseRole.Body or ResponseRole.BodyOfSuccess:
                return ContentValue.Instance;
            case ResponseRole.Headers:
                return HeadersValue.Instance;
            case ResponseRole.RetryAfter:
                return ReadRetryAfter(member, cursor);
            case ResponseRole.StatusText:
                return SymbolicValue.Create(ValueSource.Text, member, [receiver], provenance: Provenance.StatusText);
            default:
                return SymbolicValue.Create(ValueSource.Member, member, [receiver], provenance: Provenance.None);
        }
    }

    private static ITypeSymbol? TypeIn(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IMethodSymbol method => Result(method.ReturnType),
        _ => null,
    };

    /// <summary>Whether the answer is one that the library never throws for.</summary>
    private bool IsCompleted() => _run.IsSuccess || _run.Ask(() => _call.Response.Shape.NeverThrown.Contain(_run.StatusCode));

    /// <summary>The member of an enum that stands for how the request has ended; null where the enum has none.</summary>
    private ConstantValue? EndOf(ISymbol member)
    {
        if (_call.Response.Shape.Completion is not { } names || member is not IPropertySymbol { Type: var type })
            return null;
        var name = IsCompleted() ? names.Completed : names.Failed;
        return type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true, ConstantValue: { } value }
            ? Folding.Constant(value)
            : null;
    }

    private static AbstractValue Presence(ISymbol member, ImmutableArray<AbstractValue> values) =>
        SymbolicValue.Create(ValueSource.Member, member, values, provenance: Provenance.None);
}
