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
    private readonly Receivers _receivers = new(code);
    private readonly ConcurrentDictionary<string, ImmutableArray<SimpleNameSyntax>> _names = new();
    private readonly ConcurrentDictionary<SimpleNameSyntax, Naming?> _namings = new();

    /// <summary>The places that run a function; none for those that only others can run.</summary>
    public ImmutableArray<CallSite> Of(FunctionBody function, CancellationToken cancellationToken) =>
        _sites.TryGetValue(function, out var known) ? known : _sites.GetOrAdd(function, Find(function, cancellationToken));

    /// <summary>Those of the places that run a function that stand in some nodes; nothing else is looked at for a function with a name.</summary>
    public ImmutableArray<CallSite> Among(ImmutableArray<SyntaxNode> nodes, FunctionBody function, CancellationToken cancellationToken)
    {
        if (function.Symbol is not { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation } method)
            return Of(function, cancellationToken);
        var sites = ImmutableArray.CreateBuilder<CallSite>();
        foreach (var node in nodes)
        {
            foreach (var call in CallIndex.For(node.SyntaxTree, cancellationToken).Of(NameOf(method), cancellationToken))
            {
                if (node.Span.Contains(call.Span) && node.FindNode(call.Span, getInnermostNodeForTie: true) is SimpleNameSyntax name
                    && NamingAt(name, cancellationToken) is { } naming && SiteOf(naming, method, cancellationToken) is { } site && !sites.Contains(site))
                    sites.Add(site);
            }
        }

        return sites.ToImmutable();
    }

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
            && functions.Any(function => function.Symbol is { } method && Overrides.Implements(method, call.TargetMethod));
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
        foreach (var index in code.TreesWith(member.Name, cancellationToken))
        {
            foreach (var call in index.Of(member.Name, cancellationToken))
            {
                var node = index.Tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true);
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
        foreach (var name in NamesOf(NameOf(method), cancellationToken))
        {
            if (_receivers.MayName(name, method) && NamingAt(name, cancellationToken) is { } naming && SiteOf(naming, method, cancellationToken) is { } site)
                sites.Add(site);
        }

        return sites.ToImmutable();
    }

    // An explicit implementation has the name of its interface in front.
    private static string NameOf(IMethodSymbol method) => method.Name.Substring(method.Name.LastIndexOf('.') + 1);

    private CallSite? SiteOf(Naming naming, IMethodSymbol method, CancellationToken cancellationToken) =>
        naming.MayRun(method) && functions.Around(naming.Operation, cancellationToken) is { } caller ? new CallSite(caller, naming.Operation.Syntax) : null;

    /// <summary>The names where any method of a name may be meant: many methods share one.</summary>
    private ImmutableArray<SimpleNameSyntax> NamesOf(string name, CancellationToken cancellationToken)
    {
        if (_names.TryGetValue(name, out var known))
            return known;
        var names = ImmutableArray.CreateBuilder<SimpleNameSyntax>();
        foreach (var index in code.TreesWith(name, cancellationToken))
        {
            foreach (var call in index.Of(name, cancellationToken))
            {
                if (index.Tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true) is SimpleNameSyntax found)
                    names.Add(found);
            }
        }

        return _names.GetOrAdd(name, names.ToImmutable());
    }

    private Naming? NamingAt(SimpleNameSyntax name, CancellationToken cancellationToken) =>
        _namings.TryGetValue(name, out var known) ? known : _namings.GetOrAdd(name, FindNaming(name, cancellationToken));

    private Naming? FindNaming(SimpleNameSyntax name, CancellationToken cancellationToken)
    {
        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        var node = whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole ? invocation : whole;
        return code.OperationAt(node, cancellationToken) switch
        {
            IInvocationOperation call => new Naming(call, call.TargetMethod, call.Instance?.Syntax is BaseExpressionSyntax),
            IMethodReferenceOperation reference => new Naming(reference, reference.Method, IsExact: false),
            IDelegateCreationOperation { Target: IMethodReferenceOperation reference } => new Naming(reference, reference.Method, IsExact: false),
            _ => null,
        };
    }

    /// <summary>A place where a method is called or becomes a value.</summary>
    /// <param name="Operation">The call, or the reference.</param>
    /// <param name="Method">The method that is named.</param>
    /// <param name="IsExact">Whether that method is run and no override of it: <c>base.M()</c>.</param>
    private sealed record Naming(IOperation Operation, IMethodSymbol Method, bool IsExact)
    {
        /// <summary>Whether a method is what is run there.</summary>
        public bool MayRun(IMethodSymbol method) => IsExact
            ? SymbolEqualityComparer.Default.Equals(Method.OriginalDefinition, method.OriginalDefinition)
            : Overrides.Implements(method, Method);
    }
}
