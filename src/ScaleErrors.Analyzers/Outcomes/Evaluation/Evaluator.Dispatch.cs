using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Which code a call runs, and what its type parameters stand for.</content>
internal sealed partial class Evaluator
{
    private FunctionBody? BodyOf(IMethodSymbol method, ITypeSymbol? receiver, bool isVirtual, bool isRoute, bool isOwn)
    {
        var implementations = _knowledge.Implementations.Of(method, receiver, isVirtual, _cancellationToken);
        if (implementations.IsEmpty && isRoute && !_knowledge.Code.Declares(method))
            implementations = _knowledge.Implementations.Behind(method, _cancellationToken);
        if (implementations.IsEmpty)
            return null;
        if (isOwn && OwnType is { } own)
            implementations = Implementations.OnObjectOf(own, method, implementations);
        foreach (var implementation in isRoute ? implementations : [])
        {
            if (_knowledge.Functions.Of(implementation, _cancellationToken) is { } body && _call.LeadsToSend(body))
                return body;
        }

        return isRoute ? null : _knowledge.Functions.Of(_call.Dispatch.Choose(method, implementations), _cancellationToken);
    }

    /// <summary>
    /// What a call runs for one of the elements of a sequence: there may be objects of all types in it, and each of them gets its turn.
    /// </summary>
    private FunctionBody? BodyOfAny(IMethodSymbol method, bool isVirtual, PathCursor cursor)
    {
        var implementations = _knowledge.Implementations.Of(method, null, isVirtual, _cancellationToken);
        return implementations.Length is 0 or > Completion.MaxWays ? null
            : _knowledge.Functions.Of(implementations[Choose(implementations.Length, cursor)], _cancellationToken);
    }

    // foreach (var handler in _handlers) if (handler.CanHandle(response)) …
    private static bool IsOneOfMany(AbstractValue? value) => value is SymbolicValue { Symbol: IPropertySymbol { Name: "Current" } or IPropertySymbol { IsIndexer: true } }
        or SymbolicValue { Source: ValueSource.Operation, Detail: "Element" or nameof(OperationKind.ArrayElementReference) or nameof(ElementAt) }
        || (value is SymbolicValue { Source: ValueSource.Member, Operands.Items: { Length: 1 } owners } && IsOneOfMany(owners[0]));

    private TypeArguments TypesIn(FunctionBody body, IMethodSymbol called, ITypeSymbol? receiver) =>
        activation.Types.Within(called, body.Symbol, receiver);

    private FunctionBody? FunctionOf(FunctionValue function) => function.Body
        ?? (function.Method is { } method ? BodyOf(method, TypeOf(function.Receiver), isVirtual: true, LeadsToSend(function), isOwn: function.Receiver is null) : null);

    /// <summary>What the object that runs this function is at least; null where there is none, or where it is not the root's.</summary>
    private INamedTypeSymbol? OwnType
    {
        get
        {
            var type = activation.Body.Symbol?.ContainingType;
            return type is null || activation.This is not null || _call.OwnType is not { } own || !own.DerivesFromDefinition(type) ? type : own;
        }
    }
}
