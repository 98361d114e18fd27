using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>The function that a call stands in: a lambda and a local function have graphs of their own inside that of the body.</summary>
/// <param name="Graph">Its control-flow graph.</param>
/// <param name="Function">The lambda or local function; null where the call stands in the body itself.</param>
/// <param name="Syntax">Its syntax.</param>
internal sealed record FunctionGraph(ControlFlowGraph Graph, IMethodSymbol? Function, SyntaxNode Syntax)
{
    /// <summary>Finds the innermost function around an operation.</summary>
    /// <param name="operation">An operation as the compiler binds it.</param>
    /// <param name="body">The graph of the body around it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where the graph of the body lacks the function, as it can in code that does not compile.</returns>
    public static FunctionGraph? Find(IOperation operation, ControlFlowGraph body, CancellationToken cancellationToken)
    {
        var found = new FunctionGraph(body, null, body.OriginalOperation.Syntax);
        foreach (var function in FunctionsAround(operation).Reverse())
        {
            var next = function switch
            {
                ILocalFunctionOperation local => Enter(found.Graph, local, cancellationToken),
                IAnonymousFunctionOperation lambda => Enter(found.Graph, lambda, cancellationToken),
                _ => null,
            };
            if (next is null)
                return null;
            found = next;
        }

        return found;
    }

    /// <summary>The identifiers used in the lambdas and local functions inside this function.</summary>
    public IReadOnlyCollection<string> NestedFunctionNames() => new HashSet<string>(
        Syntax.DescendantNodes()
            .Where(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
            .SelectMany(node => node.DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText));

    /// <summary>
    /// How many steps a walk may take: code that people write takes some hundreds. The calls of a body share what the body may cost, or
    /// hundreds of calls in one body would each walk past all the others.
    /// </summary>
    public int MaxSteps(ITypeSymbol response)
    {
        const int PerWalk = 4000;
        const int PerBody = 40000;
        if (Graph.Blocks.Length < PerBody / PerWalk)
            return PerWalk;
        var calls = OperationsOf(Graph)
            .Count(operation => operation is IInvocationOperation { TargetMethod.ReturnType: var type } && IsOrBrings(type, response));
        return calls <= PerBody / PerWalk ? PerWalk : PerBody / calls;
    }

    private static bool IsOrBrings(ITypeSymbol type, ITypeSymbol response) =>
        SymbolEqualityComparer.Default.Equals(type, response)
        || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } brought } && SymbolEqualityComparer.Default.Equals(brought[0], response));

    private static IEnumerable<IOperation> FunctionsAround(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILocalFunctionOperation or IAnonymousFunctionOperation)
                yield return parent;
        }
    }

    private static FunctionGraph? Enter(ControlFlowGraph graph, ILocalFunctionOperation function, CancellationToken cancellationToken) =>
        graph.LocalFunctions.Contains(function.Symbol)
            ? new FunctionGraph(graph.GetLocalFunctionControlFlowGraph(function.Symbol, cancellationToken), function.Symbol, function.Syntax)
            : null;

    private static FunctionGraph? Enter(ControlFlowGraph graph, IAnonymousFunctionOperation lambda, CancellationToken cancellationToken)
    {
        var copy = OperationsOf(graph).OfType<IFlowAnonymousFunctionOperation>().FirstOrDefault(candidate => candidate.Syntax == lambda.Syntax);
        return copy is null
            ? null
            : new FunctionGraph(graph.GetAnonymousFunctionControlFlowGraph(copy, cancellationToken), copy.Symbol, lambda.Syntax);
    }

    private static IEnumerable<IOperation> OperationsOf(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations.SelectMany(statement => statement.DescendantsAndSelf()))
                yield return operation;
            foreach (var operation in block.BranchValue?.DescendantsAndSelf() ?? [])
                yield return operation;
        }
    }
}
