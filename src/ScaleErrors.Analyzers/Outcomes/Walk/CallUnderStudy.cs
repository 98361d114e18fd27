using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>The question: what happens to the outcome of a send, seen from one function, on one way of calls down to the send.</summary>
/// <param name="Root">The function that is walked.</param>
/// <param name="Route">
/// The calls on the way from the root to the send, the send last. The graph holds copies of operations, so they are named by syntax.
/// </param>
/// <param name="Form">How the send hands its outcome back.</param>
/// <param name="Response">The members that tell about the outcome.</param>
/// <param name="Knowledge">What is known of the compilation.</param>
/// <param name="HandlerMethods">Full names of methods that deal with every outcome they are given, says the user.</param>
/// <param name="Dispatch">Which implementations virtual calls run.</param>
internal sealed record CallUnderStudy(
    FunctionBody Root,
    ImmutableArray<SyntaxNode> Route,
    OutcomeForm Form,
    ResponseSymbols Response,
    CodeKnowledge Knowledge,
    ImmutableHashSet<string> HandlerMethods,
    Dispatch Dispatch)
{
    /// <summary>What the judgement of the send as a whole may still cost.</summary>
    public StepBudget Budget { get; init; } = new();

    /// <summary>What gets the exceptions that leave the root; null where they are the end of the walk.</summary>
    public FunctionBody? OutermostCatch { get; init; }

    /// <summary>
    /// What the object of the root is at least: an override that the way to the send leads through says more than the root does. Null for none.
    /// </summary>
    public INamedTypeSymbol? OwnType { get; init; }

    /// <summary>The failures that come back like success although the library throws for others.</summary>
    public StatusPatterns Allowed { get; init; } = StatusPatterns.None;

    /// <summary>The failures that may come back so, or as the library's exception.</summary>
    public StatusPatterns MayBeAllowed { get; init; } = StatusPatterns.None;

    /// <summary>Which exception stands for which status code.</summary>
    public ThrownTypes Thrown { get; init; } = ThrownTypes.Usual;

    /// <summary>The name of the parameter whose argument has the response when the send is over; null where the send returns it.</summary>
    public string? ResponseParameter { get; init; }

    /// <summary>The function that makes the exception of a response, where that is not the library's own; it gives null where none is thrown.</summary>
    public FunctionBody? ExceptionMaker { get; init; }

    /// <summary>Whether a failure may come as the library's exception although the send hands back responses.</summary>
    public bool MayThrow { get; init; }

    /// <summary>Whether calls of loggers and the like count as effects.</summary>
    public bool ObserversAct { get; init; } = true;

    /// <summary>The send.</summary>
    public SyntaxNode Send => Route[Route.Length - 1];

    /// <summary>Whether a call is on the way to the send.</summary>
    public bool IsOnRoute(SyntaxNode call) => Route.Contains(call);

    /// <summary>Whether a function has to be run to come to the send.</summary>
    public bool LeadsToSend(FunctionBody body) => Route.Any(body.Contains);
}
