using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// A function with code of its own: a method, accessor, constructor, initializer, lambda or local function, or the top-level statements.
/// One object for each, so that what is known of it is worked out once; immutable but for that.
/// </summary>
/// <param name="graph">Its control-flow graph.</param>
/// <param name="syntax">Its syntax.</param>
/// <param name="symbol">Its symbol; null where it has none, as an initializer.</param>
/// <param name="isEntryPoint">Whether the program begins with it.</param>
internal sealed class FunctionBody(ControlFlowGraph graph, SyntaxNode syntax, IMethodSymbol? symbol, bool isEntryPoint = false)
{
    // Code that people write takes some hundreds of steps; past this a call is not judged. The calls of a body share what the body may cost,
    // or hundreds of calls in one body would each walk past all the others.
    private const int StepsPerWalk = 6000;
    private const int StepsPerBody = 40000;

    private readonly ConcurrentDictionary<ISymbol, bool> _declares = new(SymbolEqualityComparer.Default);
    private HashSet<string>? _nestedNames;
    private int _maxSteps;
    private Dictionary<CaptureId, IOperation>? _captures;

    /// <summary>Its control-flow graph.</summary>
    public ControlFlowGraph Graph { get; } = graph;

    /// <summary>Its syntax.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>Its symbol; null where it has none, as an initializer.</summary>
    public IMethodSymbol? Symbol { get; } = symbol;

    /// <summary>Whether the program begins with it: nobody catches what leaves it.</summary>
    public bool IsEntryPoint { get; } = isEntryPoint;

    /// <summary>Whether a tool has written it.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether it is a lambda or a local function, which see the variables around them.</summary>
    public bool IsNested => Symbol is { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction };

    /// <summary>Whether what it returns is inside of a task.</summary>
    public bool IsAsync => Symbol is { IsAsync: true } && !IsIterator;

    /// <summary>Whether its caller gets a task or a sequence at once, and the exception with it.</summary>
    public bool ThrowsLater => IsAsync || IsIterator;

    /// <summary>Whether it yields.</summary>
    public bool IsIterator { get; } = symbol?.ReturnType.Name is "IEnumerable" or "IEnumerator" or "IAsyncEnumerable" or "IAsyncEnumerator"
        && syntax.DescendantNodes(node => node == syntax || !IsFunction(node)).Any(node => node is YieldStatementSyntax);

    /// <summary>The identifiers used in the lambdas and local functions inside this function: locals that these may read.</summary>
    public IReadOnlyCollection<string> NestedNames => _nestedNames ??= NamesIn(Syntax.DescendantNodes().Where(IsFunction));

    /// <summary>How many steps a walk that begins with this function may take.</summary>
    /// <param name="response">The type of response: calls that bring one cost a walk each.</param>
    public int MaxSteps(ITypeSymbol? response)
    {
        if (_maxSteps == 0)
        {
            var calls = Graph.Blocks.Length < StepsPerBody / StepsPerWalk
                ? 1
                : OperationsOf(Graph).Count(operation => operation is IInvocationOperation { TargetMethod.ReturnType: var type } && response is not null && IsOrBrings(type, response));
            _maxSteps = calls <= StepsPerBody / StepsPerWalk ? StepsPerWalk : StepsPerBody / calls;
        }

        return _maxSteps;
    }

    /// <summary>The operation that a flow capture stands for: <c>x = a ? b : c</c> captures x before it evaluates the condition.</summary>
    public IOperation? TargetOf(CaptureId id)
    {
        _captures ??= CollectCaptures(Graph);
        return _captures.TryGetValue(id, out var target) ? target : null;
    }

    /// <summary>Whether a variable is declared in this function, or in one nested in it.</summary>
    public bool Declares(ISymbol variable) => _declares.TryGetValue(variable, out var known) ? known : _declares.GetOrAdd(variable, IsDeclaredHere);

    private bool IsDeclaredHere(ISymbol variable)
    {
        if (variable.DeclaringSyntaxReferences.IsEmpty)
            return true;
        var declaration = variable.DeclaringSyntaxReferences[0];
        return declaration.SyntaxTree == Syntax.SyntaxTree && Syntax.Span.Contains(declaration.Span);
    }

    /// <summary>Whether a node stands in the code of this function.</summary>
    public bool Contains(SyntaxNode node) => node.SyntaxTree == Syntax.SyntaxTree && Syntax.FullSpan.Contains(node.Span);

    /// <summary>All operations of a graph.</summary>
    public static IEnumerable<IOperation> OperationsOf(ControlFlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations.SelectMany(statement => statement.DescendantsAndSelf()))
                yield return operation;
            foreach (var operation in block.BranchValue?.DescendantsAndSelf() ?? [])
                yield return operation;
        }
    }

    /// <summary>The identifiers in any of the nodes.</summary>
    public static HashSet<string> NamesIn(IEnumerable<SyntaxNode> nodes) => new(
        nodes.SelectMany(node => node.DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(token => token.ValueText));

    private static bool IsOrBrings(ITypeSymbol type, ITypeSymbol response) =>
        SymbolEqualityComparer.Default.Equals(type, response)
        || (type is INamedTypeSymbol { TypeArguments: { Length: 1 } brought } && SymbolEqualityComparer.Default.Equals(brought[0], response));

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;

    private static Dictionary<CaptureId, IOperation> CollectCaptures(ControlFlowGraph graph)
    {
        var targets = new Dictionary<CaptureId, IOperation>();
        foreach (var block in graph.Blocks)
        {
            foreach (var operation in block.Operations)
            {
                if (operation is IFlowCaptureOperation capture)
                    targets[capture.Id] = capture.Value;
            }
        }

        return targets;
    }
}
