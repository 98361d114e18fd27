using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>The headers of the response: of all of them, Retry-After alone tells of the outcome.</content>
internal sealed partial class Evaluator
{
    private const string RetryAfter = "Retry-After";

    private AbstractValue? IndexHeaders(
        IPropertyReferenceOperation reference, AbstractValue receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor) =>
        receiver is HeadersValue && _call.Response.RoleOf(reference.Property) == ResponseRole.NamedHeader
            ? ReadNamedHeader(reference.Property, reference.Arguments, receiver, arguments, cursor)
            : null;

    private AbstractValue ReadNamedHeader(
        ISymbol member, ImmutableArray<IArgumentOperation> names, AbstractValue receiver, ImmutableArray<AbstractValue> values, PathCursor cursor) =>
        receiver is HeadersValue or ResponseValue && !names.IsEmpty && IsRetryAfter(names[0].Value, values[0])
            ? ReadRetryAfter(member, cursor)
            : Presence(member, values.Insert(0, receiver));

    /// <summary>
    /// <c>headers.FirstOrDefault(header => header.Name == "Retry-After")</c>: whether a function looks for that header is found by asking it about that one and
    /// about another.
    /// </summary>
    private AbstractValue QueryHeaders(ElementBehaviour behaviour, IMethodSymbol method, AbstractValue headers, ImmutableArray<AbstractValue> given, PathCursor cursor)
    {
        if (given.FirstOrDefault(value => value is FunctionValue) is not { } function)
            return behaviour is ElementBehaviour.Copies or ElementBehaviour.PassesOn ? headers : Presence(method, given.Insert(0, headers));
        var finds = Apply(function, new HeaderValue(RetryAfter), cursor).Equals(ConstantValue.True)
            && Apply(function, new HeaderValue(""), cursor).Equals(ConstantValue.False);
        if (cursor.Ended)
            return UnknownValue.Instance;
        return finds ? ReadRetryAfter(method, cursor) : Presence(method, [headers]);
    }

    /// <summary>What a member of a header is: a name, or what nothing is known of.</summary>
    private static AbstractValue ReadHeader(HeaderValue header, ISymbol member) =>
        member.Name is "Name" or "Key" or "Item1" ? new ConstantValue(header.Name) : Presence(member, [header]);

    // A header is named by a text or by a member of an enum.
    private static bool IsRetryAfter(IOperation argument, AbstractValue value) => value is ConstantValue { Value: string name }
        ? name.Equals(RetryAfter, System.StringComparison.OrdinalIgnoreCase)
        : argument is IFieldReferenceOperation { Field: { Name: "RetryAfter", ContainingType.TypeKind: TypeKind.Enum } };

    /// <summary>
    /// Reading Retry-After heeds what comes with a 429. Success has the same effect, so that code that reads it in any case is not taken to
    /// tell 429 from success; no other failure has it.
    /// </summary>
    private AbstractValue ReadRetryAfter(ISymbol member, PathCursor cursor)
    {
        if (_run.Ask(() => _run.StatusCode == ScaleContract.TooManyRequests) || _run.IsSuccess)
            walk.Emit(cursor, Behaviours.EffectKind.HeedRetryAfter, default);
        return SymbolicValue.Create(ValueSource.Member, member, [], RetryAfter);
    }
}
