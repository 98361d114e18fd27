using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>A function that is given to a registration.</summary>
/// <param name="Symbol">The method or lambda.</param>
/// <param name="Syntax">Where it stands, if it is a lambda; where it is named, if it is a method.</param>
/// <param name="Operation">The lambda; null for a method.</param>
internal sealed record GivenFunction(IMethodSymbol Symbol, SyntaxNode Syntax, IAnonymousFunctionOperation? Operation)
{
    /// <summary>The expressions that the function returns; none where its code is not seen.</summary>
    public ImmutableArray<IOperation> Results(DeclaredCode code, CancellationToken cancellationToken) => Operation is { } lambda
        ? [.. lambda.Body.Descendants().OfType<IReturnOperation>().Where(IsOwn).Select(result => result.ReturnedValue!)]
        : [.. Returns.Of(Symbol, cancellationToken).Select(value => code.OperationAt(value, cancellationToken)!).Where(value => value is not null)];

    /// <summary>The operations of the function; none where its code is not seen.</summary>
    public IEnumerable<IOperation> Body(DeclaredCode code, CancellationToken cancellationToken) => Operation is { } lambda
        ? lambda.Body.Descendants()
        : Symbol.DeclaringSyntaxReferences
            .Select(reference => code.OperationAt(reference.GetSyntax(cancellationToken), cancellationToken))
            .SelectMany(method => method?.Descendants() ?? []);

    private bool IsOwn(IReturnOperation result) => result.ReturnedValue is not null && Lambdas.Around(result) == Operation;
}

/// <summary>Functions as values, as registrations are given them: lambdas and method groups.</summary>
internal static class Lambdas
{
    /// <summary>The functions that a value can be.</summary>
    public static ImmutableArray<GivenFunction> Of(IOperation value, ValueTracer tracer) =>
        [.. tracer.OriginsOf(value).Select(FunctionIn).Where(function => function is not null).Select(function => function!)];

    /// <summary>The innermost lambda that an operation stands in.</summary>
    public static IAnonymousFunctionOperation? Around(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation)
                return null;
            if (parent is IAnonymousFunctionOperation lambda)
                return lambda;
        }

        return null;
    }

    /// <summary>The call that is given the lambda whose parameter is read; null where it is given to none.</summary>
    public static IInvocationOperation? ReceiverOf(IParameterReferenceOperation reference)
    {
        for (var lambda = Around(reference); lambda is not null; lambda = Around(lambda))
        {
            if (!SymbolEqualityComparer.Default.Equals(lambda.Symbol, reference.Parameter.ContainingSymbol))
                continue;
            IOperation value = lambda;
            while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
                value = value.Parent;
            return value.Parent as IInvocationOperation;
        }

        return null;
    }

    private static GivenFunction? FunctionIn(IOperation origin) => origin switch
    {
        IDelegateCreationOperation creation => FunctionIn(creation.Target),
        IAnonymousFunctionOperation lambda => new GivenFunction(lambda.Symbol, lambda.Syntax, lambda),
        IMethodReferenceOperation reference => new GivenFunction(reference.Method, reference.Syntax, null),
        _ => null,
    };
}
