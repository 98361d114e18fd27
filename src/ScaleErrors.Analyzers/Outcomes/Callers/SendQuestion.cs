using System.Collections.Immutable;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Walk;
using ScaleErrors.Analyzers.Outcomes.Web;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>What is asked about a send, from whichever function it is looked at.</summary>
/// <param name="Form">How the send hands its outcome back.</param>
/// <param name="Response">The members that tell about the outcome.</param>
/// <param name="Knowledge">What is known of the compilation.</param>
/// <param name="Callers">Who runs which function.</param>
/// <param name="Outermost">What gets the exceptions that leave the roots of a web application.</param>
/// <param name="HandlerMethods">Full names of methods that deal with every outcome they are given, says the user.</param>
internal sealed record SendQuestion(
    OutcomeForm Form, ResponseSymbols Response, CodeKnowledge Knowledge, CallSites Callers, OutermostCatches Outermost, ImmutableHashSet<string> HandlerMethods)
{
    /// <summary>Whether a failure may come as the library's exception although the send hands back responses.</summary>
    public bool MayThrow { get; init; }

    /// <summary>Whether to log an outcome apart is to tell it apart; in a message handler, nobody behind it sees that.</summary>
    public bool ObserversAct { get; init; } = true;
}
