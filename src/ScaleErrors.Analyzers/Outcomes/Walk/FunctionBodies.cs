using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>The functions of a compilation that can be walked, each built once. One per compilation.</summary>
internal sealed class FunctionBodies(DeclaredCode code)
{
    private readonly ConcurrentDictionary<SyntaxNode, FunctionBody?> _bodies = new();

    /// <summary>The function that an operation stands in: the innermost lambda or local function, else the member around it.</summary>
    /// <returns>Null where there is none to walk, as in attributes and in code that does not compile.</returns>
    public FunctionBody? Around(IOperation operation, CancellationToken cancellationToken)
    {
        var root = operation;
        var nested = new Stack<IOperation>();
        while (root.Parent is { } parent)
        {
            root = parent;
            if (root is ILocalFunctionOperation or IAnonymousFunctionOperation)
                nested.Push(root);
        }

        var body = OfRoot(root, cancellationToken);
        while (body is not null && nested.Count > 0)
            body = OfNested(body, nested.Pop(), cancellationToken);
        return body;
    }

    /// <summary>The function of a method, accessor, operator, constructor or local function of this compilation; null where it has no code.</summary>
    public FunctionBody? Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (!code.Declares(method) || method.DeclaringSyntaxReferences.Length != 1)
            return null;
        var syntax = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (syntax is TypeDeclarationSyntax || code.OperationAt(syntax, cancellationToken) is not { } operation)
            return null;
        return operation is ILocalFunctionOperation function && function.Body is { } inside
            ? Around(inside, cancellationToken)
            : operation.Parent is null ? OfRoot(operation, cancellationToken) : null;
    }

    /// <summary>The initializer of a field or property.</summary>
    public FunctionBody? OfInitializer(EqualsValueClauseSyntax initializer, CancellationToken cancellationToken) =>
        code.OperationAt(initializer, cancellationToken) is { Parent: null } operation ? OfRoot(operation, cancellationToken) : null;

    /// <summary>What a primary constructor runs beside the initializers: the call of the base constructor. Null where it calls none.</summary>
    public FunctionBody? OfPrimaryConstructor(TypeDeclarationSyntax declaration, CancellationToken cancellationToken)
    {
        if (declaration.ParameterList is not { } parameters || declaration.BaseList?.Types.FirstOrDefault() is not PrimaryConstructorBaseTypeSyntax call)
            return null;
        if (_bodies.TryGetValue(parameters, out var known))
            return known;

        // It spans its parameters only: what else stands in the type belongs to others.
        var root = code.OperationAt(call, cancellationToken);
        while (root?.Parent is { } parent)
            root = parent;
        var body = root is IConstructorBodyOperation operation
            ? Build(ControlFlowGraph.Create(operation, cancellationToken), parameters, null, cancellationToken)
            : null;
        return _bodies.GetOrAdd(parameters, body);
    }

    /// <summary>A lambda, by its operation in the graph of the function around it.</summary>
    public FunctionBody OfLambda(FunctionBody around, IFlowAnonymousFunctionOperation lambda, CancellationToken cancellationToken)
    {
        if (_bodies.TryGetValue(lambda.Syntax, out var known) && known is not null)
            return known;
        var graph = around.Graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellationToken);
        return _bodies.GetOrAdd(lambda.Syntax, Build(graph, lambda.Syntax, lambda.Symbol, cancellationToken))!;
    }

    private FunctionBody? OfRoot(IOperation root, CancellationToken cancellationToken)
    {
        if (_bodies.TryGetValue(root.Syntax, out var known))
            return known;
        var graph = root switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellationToken),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellationToken),
            IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellationToken),
            IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellationToken),
            IBlockOperation block => ControlFlowGraph.Create(block, cancellationToken),
            _ => null,
        };
        if (graph is null)
            return _bodies.GetOrAdd(root.Syntax, (FunctionBody?)null);
        var symbol = code.FunctionAt(root.Syntax, cancellationToken);
        return _bodies.GetOrAdd(root.Syntax, Build(graph, root.Syntax, symbol, cancellationToken));
    }

    private FunctionBody? OfNested(FunctionBody around, IOperation function, CancellationToken cancellationToken)
    {
        if (_bodies.TryGetValue(function.Syntax, out var known))
            return known;
        switch (function)
        {
            case ILocalFunctionOperation local when around.Graph.LocalFunctions.Contains(local.Symbol):
                var graph = around.Graph.GetLocalFunctionControlFlowGraph(local.Symbol, cancellationToken);
                return _bodies.GetOrAdd(local.Syntax, Build(graph, local.Syntax, local.Symbol, cancellationToken));
            case IAnonymousFunctionOperation lambda:
                var copy = FunctionBody.OperationsOf(around.Graph)
                    .OfType<IFlowAnonymousFunctionOperation>()
                    .FirstOrDefault(candidate => candidate.Syntax == lambda.Syntax);
                return copy is null ? null : OfLambda(around, copy, cancellationToken);
            default:
                return null;
        }
    }

    private FunctionBody Build(ControlFlowGraph graph, SyntaxNode syntax, IMethodSymbol? symbol, CancellationToken cancellationToken) =>
        new(graph, syntax, symbol, code.IsEntryPoint(symbol, cancellationToken)) { IsGenerated = code.Generated.Contains(syntax, cancellationToken) };
}
