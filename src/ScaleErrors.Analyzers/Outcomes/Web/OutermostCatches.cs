using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Callers;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Web;

/// <summary>
/// The code of a compilation that gets what leaves the roots of a web application: exception handlers, filters and middleware.
/// Looked for on first need. One per compilation.
/// </summary>
internal sealed class OutermostCatches(DeclaredCode code, FunctionBodies functions, CallSites callers)
{
    // An application has a few; more are not all tried.
    private const int MaxTried = 8;

    private readonly WebRootFinder _roots = new(code, callers);
    private IReadOnlyList<OutermostCatch>? _all;

    /// <summary>The code that gets what leaves a function; none where the function is not a root of a web application.</summary>
    public IEnumerable<FunctionBody> Behind(FunctionBody root, CancellationToken cancellationToken)
    {
        var kind = _roots.Of(root, cancellationToken);
        if (kind == WebRoots.None)
            return [];
        return (_all ??= [.. FindAll(cancellationToken)])
            .Where(candidate => candidate.IsBehind(root.Symbol, kind) && candidate.Body != root)
            .Select(candidate => candidate.Body)
            .Distinct()
            .Take(MaxTried);
    }

    private IEnumerable<OutermostCatch> FindAll(CancellationToken cancellationToken) =>
        ByInterface(cancellationToken)
            .Concat(ByConvention(cancellationToken))
            .Concat(GivenToMappings(cancellationToken))
            .Concat(AskingForFeature(cancellationToken));

    private IEnumerable<OutermostCatch> ByInterface(CancellationToken cancellationToken)
    {
        foreach (var row in WebMembers.Catches)
        {
            foreach (var method in code.MembersNamed(row.Member!, cancellationToken).OfType<IMethodSymbol>())
            {
                if (method.ContainingType.AllInterfaces.Any(implemented => implemented.IsNamed(row.Type))
                    && functions.Of(method, cancellationToken) is { } body)
                    yield return new OutermostCatch(body, row.Roots, OwnerOf(method.ContainingType, cancellationToken));
            }
        }
    }

    /// <summary>Middleware that implements no interface: its method takes the request first, and it catches something.</summary>
    private IEnumerable<OutermostCatch> ByConvention(CancellationToken cancellationToken)
    {
        foreach (var method in WebMembers.MiddlewareNames.SelectMany(name => code.MembersNamed(name, cancellationToken)).OfType<IMethodSymbol>())
        {
            if (method is { IsStatic: false, Parameters.Length: > 0 }
                && method.Parameters[0].Type is INamedTypeSymbol given && given.IsNamed(WebMembers.HttpContext)
                && functions.Of(method, cancellationToken) is { } body && Catches(body))
                yield return new OutermostCatch(body, WebRoots.All, null);
        }
    }

    private IEnumerable<OutermostCatch> GivenToMappings(CancellationToken cancellationToken)
    {
        foreach (var row in WebMembers.CatchingMappings)
        {
            foreach (var call in CallsOf(row.Member!, name => name.Parent is MemberAccessExpressionSyntax, cancellationToken))
            {
                if (WebRootFinder.RowOf([row], call.TargetMethod) is null)
                    continue;
                foreach (var body in FunctionsIn(call, cancellationToken).Where(Catches))
                    yield return new OutermostCatch(body, row.Roots, null);
            }
        }
    }

    /// <summary>Whatever asks the request for the exception answers it: the lambda of UseExceptionHandler, an endpoint or an action for errors.</summary>
    private IEnumerable<OutermostCatch> AskingForFeature(CancellationToken cancellationToken)
    {
        foreach (var name in new[] { "Get", "GetRequiredFeature" })
        {
            foreach (var call in CallsOf(name, IsFeature, cancellationToken))
            {
                if (functions.Around(call, cancellationToken) is { } body)
                    yield return new OutermostCatch(body, WebRoots.All, null);
            }
        }
    }

    private IEnumerable<FunctionBody> FunctionsIn(IInvocationOperation call, CancellationToken cancellationToken)
    {
        foreach (var operation in call.Arguments.SelectMany(argument => argument.Descendants()))
        {
            var body = operation switch
            {
                IAnonymousFunctionOperation lambda when WebRootFinder.CallGiven(lambda) == call => functions.Around(lambda.Body, cancellationToken),
                IMethodReferenceOperation reference when WebRootFinder.CallGiven(reference) == call => functions.Of(reference.Method, cancellationToken),
                _ => null,
            };
            if (body is not null)
                yield return body;
        }
    }

    /// <summary>An attribute is for what it stands on, unless it is added to the filters of all actions; a controller is for its own actions.</summary>
    private INamedTypeSymbol? OwnerOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isAttribute = type.LineageWithInterfaces().Any(ancestor => ancestor.IsNamed("System.Attribute"));
        if (isAttribute ? IsAddedToAll(type, cancellationToken) : (WebRootFinder.OfType(type) & (WebRoots.Actions | WebRoots.Hubs)) == 0)
            return null;
        return type;
    }

    private bool IsAddedToAll(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        CallsOf("Add", name => name.Parent is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax }, cancellationToken).Any(call =>
            (call.Instance?.Type as INamedTypeSymbol)?.IsNamed(WebMembers.FilterCollection) == true
            && (call.TargetMethod.TypeArguments.Contains(type, SymbolEqualityComparer.Default)
                || call.Descendants().Any(inner => inner switch
                {
                    IObjectCreationOperation creation => SymbolEqualityComparer.Default.Equals(creation.Type, type),
                    ITypeOfOperation named => SymbolEqualityComparer.Default.Equals(named.TypeOperand, type),
                    _ => false,
                })));

    private IEnumerable<IInvocationOperation> CallsOf(string name, System.Func<SimpleNameSyntax, bool> mayBe, CancellationToken cancellationToken)
    {
        foreach (var index in code.TreesWith(name, cancellationToken))
        {
            foreach (var call in index.Of(name, cancellationToken))
            {
                if (index.Tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true) is SimpleNameSyntax node && mayBe(node)
                    && code.OperationAt(node.FirstAncestorOrSelf<InvocationExpressionSyntax>(), cancellationToken) is IInvocationOperation operation)
                    yield return operation;
            }
        }
    }

    private static bool IsFeature(SimpleNameSyntax name) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } features } && features.First() is var feature
        && WebMembers.ExceptionFeatures.Contains(((feature as QualifiedNameSyntax)?.Right ?? feature as SimpleNameSyntax)?.Identifier.ValueText ?? "");

    private static bool Catches(FunctionBody body) => body.Syntax.DescendantNodes().Any(node => node is CatchClauseSyntax);
}
