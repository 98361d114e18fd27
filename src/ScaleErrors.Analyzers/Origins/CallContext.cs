using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// A call through which a value is followed into a function: inside of it, the parameters are what this call gives. A list of such calls, the
/// innermost first. Two callers of one function stay apart so.
/// </summary>
internal sealed class CallContext : IEquatable<CallContext>
{
    private const int MostDepth = 6;

    private readonly int _depth;

    private CallContext(IMethodSymbol function, IOperation call, CallContext? outer)
    {
        Function = function;
        Call = call;
        Outer = outer;
        _depth = (outer?._depth ?? 0) + 1;
    }

    /// <summary>The function, in its original definition.</summary>
    public IMethodSymbol Function { get; }

    /// <summary>What runs it: a call, the creation of an object, the read of a property.</summary>
    public IOperation Call { get; }

    /// <summary>The calls that led to where this one stands.</summary>
    public CallContext? Outer { get; }

    /// <summary>The context inside of a called function; null where calls are too deep, or come back to where they were.</summary>
    public static CallContext? Enter(IMethodSymbol function, IOperation call, CallContext? outer)
    {
        if (outer?._depth >= MostDepth)
            return null;
        for (var frame = outer; frame is not null; frame = frame.Outer)
        {
            if (frame.Call.Syntax == call.Syntax)
                return null;
        }

        return new CallContext(function.OriginalDefinition, call, outer);
    }

    /// <summary>The context at the end of a chain of calls, each of which stands in a function that the one before runs.</summary>
    public static CallContext? Along(ImmutableArray<SyntaxNode> route, DeclaredCode code, CancellationToken cancellationToken)
    {
        CallContext? context = null;
        for (var i = 0; i + 1 < route.Length; i++)
        {
            if (code.OperationAt(route[i], cancellationToken) is IInvocationOperation call && RunBy(call, route[i + 1], code, cancellationToken) is { } function)
                context = Enter(function, call, context) ?? context;
        }

        return context;
    }

    private static IMethodSymbol? RunBy(IInvocationOperation call, SyntaxNode inside, DeclaredCode code, CancellationToken cancellationToken)
    {
        for (var body = Scope.BodyAround(inside); body is not null; body = Scope.BodyAround(body))
        {
            if (code.FunctionAt(body, cancellationToken) is { } function && Overrides.Implements(function, call.TargetMethod))
                return function;
        }

        return null;
    }

    /// <summary>The innermost call of a function.</summary>
    public static CallContext? Of(ISymbol? function, CallContext? context)
    {
        while (context is not null && !SymbolEqualityComparer.Default.Equals(context.Function, function))
            context = context.Outer;
        return context;
    }

    /// <summary>What <c>this</c> is in a context, with the context of that; null where no call says it.</summary>
    public static Origin? ThisIn(CallContext? context)
    {
        while (context is not null)
        {
            var instance = context.Call switch
            {
                IObjectCreationOperation creation => creation,
                IInvocationOperation { TargetMethod.MethodKind: not MethodKind.DelegateInvoke } call => call.Instance,
                IPropertyReferenceOperation reference => reference.Instance,
                _ => null,
            };
            if (instance is null && context.Function.MethodKind != MethodKind.LocalFunction)
                return null;
            if (instance is not null and not IInstanceReferenceOperation)
                return new Origin(instance, context.Outer);
            context = context.Outer;
        }

        return null;
    }

    /// <inheritdoc />
    public bool Equals(CallContext? other) =>
        ReferenceEquals(this, other) || (other is not null && _depth == other._depth && Call.Syntax == other.Call.Syntax
            && SymbolEqualityComparer.Default.Equals(Function, other.Function) && Equals(Outer, other.Outer));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as CallContext);

    /// <inheritdoc />
    public override int GetHashCode() => Call.Syntax.GetHashCode() ^ _depth;
}
