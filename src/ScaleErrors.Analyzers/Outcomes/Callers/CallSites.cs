using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>Who runs a function of this compilation. One per compilation.</summary>
internal sealed class CallSites(DeclaredCode code, FunctionBodies functions)
{
    private readonly ConcurrentDictionary<FunctionBody, ImmutableArray<CallSite>> _sites = new();

    /// <summary>The places that run a function; none for those that only others can run.</summary>
    public ImmutableArray<CallSite> Of(FunctionBody function, CancellationToken cancellationToken) =>
        _sites.TryGetValue(function, out var known) ? known : _sites.GetOrAdd(function, Find(function, cancellationToken));

    /// <summary>
    /// Whether a place calls one of the functions through an interface or base class that its own type has, too, on another object: it stands
    /// before objects of its own kind.
    /// </summary>
    public bool IsDecoratorOfAny(CallSite site, ImmutableArray<FunctionBody> functions, CancellationToken cancellationToken)
    {
        if (site.Syntax is not { } syntax || site.Caller.Symbol is not { IsStatic: false, ContainingType: { } type }
            || code.OperationAt(syntax, cancellationToken) is not IInvocationOperation { IsVirtual: true, Instance: not IInstanceReferenceOperation } call)
            return false;
        var kind = call.TargetMethod.ContainingType.OriginalDefinition;
        return type.LineageWithInterfaces().Any(own => SymbolEqualityComparer.Default.Equals(own.OriginalDefinition, kind))
            && functions.Any(function => function.Symbol is { } method && Implementations.Implements(method, call.TargetMethod));
    }

    /// <summary>Whether a lambda is an argument of code of this compilation.</summary>
    public bool IsGivenToSeen(FunctionBody lambda, CancellationToken cancellationToken)
    {
        var value = code.OperationAt(lambda.Syntax, cancellationToken);
        while (value?.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        return value?.Parent is IArgumentOperation { Parent: var call } && call switch
        {
            IInvocationOperation invocation => code.Declares(invocation.TargetMethod.OriginalDefinition),
            IObjectCreationOperation creation => code.Declares(creation.Constructor?.OriginalDefinition),
            _ => false,
        };
    }

    private ImmutableArray<CallSite> Find(FunctionBody function, CancellationToken cancellationToken)
    {
        switch (function.Symbol)
        {
            case { MethodKind: MethodKind.LambdaMethod } when HolderOf(function, cancellationToken) is { } member:
                return FindUses(member, cancellationToken);
            case { MethodKind: MethodKind.LambdaMethod }:
                return code.OperationAt(function.Syntax, cancellationToken) is { } lambda && functions.Around(lambda, cancellationToken) is { } around
                    ? [new CallSite(around, null)]
                    : [];
            case { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method:
                return FindByName(method, cancellationToken);
            default:
                return [];
        }
    }

    private ISymbol? HolderOf(FunctionBody lambda, CancellationToken cancellationToken) =>
        code.OperationAt(lambda.Syntax, cancellationToken) is { } operation ? FixedFunctions.HolderOf(operation) : null;

    /// <summary>The functions that call or pass on what a member holds.</summary>
    private ImmutableArray<CallSite> FindUses(ISymbol member, CancellationToken cancellationToken)
    {
        var users = new HashSet<FunctionBody>();
        foreach (var tree in code.Trees)
        {
            foreach (var call in CallIndex.For(tree, cancellationToken).Of(member.Name, cancellationToken))
            {
                var node = tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true);
                if (node is ExpressionSyntax name && SymbolEqualityComparer.Default.Equals(code.SymbolAt(name, cancellationToken), member.OriginalDefinition)
                    && code.OperationAt(node, cancellationToken) is { } operation && functions.Around(operation, cancellationToken) is { } user)
                    users.Add(user);
            }
        }

        return [.. users.Select(user => new CallSite(user, null))];
    }

    private ImmutableArray<CallSite> FindByName(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var sites = ImmutableArray.CreateBuilder<CallSite>();
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        foreach (var tree in code.Trees)
        {
            foreach (var call in CallIndex.For(tree, cancellationToken).Of(name, cancellationToken))
            {
                var node = tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true);
                if (CallAt(node, method, cancellationToken) is { } operation && functions.Around(operation, cancellationToken) is { } caller)
                    sites.Add(new CallSite(caller, operation.Syntax));
            }
        }

        return sites.ToImmutable();
    }

    private IOperation? CallAt(SyntaxNode name, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        var node = whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole ? invocation : whole;
        return code.OperationAt(node, cancellationToken) switch
        {
            // base.M() runs that method, and no override of it.
            IInvocationOperation { Instance.Syntax: BaseExpressionSyntax } call =>
                SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, method.OriginalDefinition) ? call : null,
            IInvocationOperation call when Implementations.Implements(method, call.TargetMethod) => call,
            IMethodReferenceOperation reference when Implementations.Implements(method, reference.Method) => reference,
            IDelegateCreationOperation { Target: IMethodReferenceOperation reference } when Implementations.Implements(method, reference.Method) => reference,
            _ => null,
        };
    }
}
