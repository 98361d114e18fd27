using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>The call whose outcomes are asked about, with what the walks for each status code have in common.</summary>
/// <param name="Syntax">The syntax of the call: the graph holds a copy of its operation.</param>
/// <param name="Graph">The graph of the function that the call stands in.</param>
/// <param name="Function">The innermost lambda or local function around the call; null in any other body.</param>
/// <param name="Response">How the outcome comes back.</param>
/// <param name="Code">The code of the compilation: that of others is not seen.</param>
/// <param name="Observers">Members that look at a value without acting on it.</param>
/// <param name="Storage">Who else reads what the body stores.</param>
/// <param name="FixedMembers">Members that always have the same value.</param>
/// <param name="NestedFunctionNames">The identifiers used in lambdas and local functions of the body: locals that these may read.</param>
/// <param name="MaxSteps">How many blocks a walk may take; past this the call is not judged.</param>
internal sealed record CallUnderStudy(
    SyntaxNode Syntax,
    ControlFlowGraph Graph,
    IMethodSymbol? Function,
    ResponseSymbols Response,
    DeclaredCode Code,
    ObserverMembers Observers,
    SharedStorage Storage,
    FixedMembers FixedMembers,
    IReadOnlyCollection<string> NestedFunctionNames,
    int MaxSteps);
