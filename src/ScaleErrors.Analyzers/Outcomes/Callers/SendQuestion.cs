using System.Collections.Immutable;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>What is asked about a send, from whichever function it is looked at.</summary>
/// <param name="Form">How the send hands its outcome back.</param>
/// <param name="Response">The members that tell about the outcome.</param>
/// <param name="Knowledge">What is known of the compilation.</param>
/// <param name="Callers">Who runs which function.</param>
/// <param name="HandlerMethods">Full names of methods that deal with every outcome they are given, says the user.</param>
internal sealed record SendQuestion(
    OutcomeForm Form, ResponseSymbols Response, CodeKnowledge Knowledge, CallSites Callers, ImmutableHashSet<string> HandlerMethods);
