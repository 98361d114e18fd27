using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Contract;
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
    // Who decides on the request method is near; past this many callers any may be sent.
    private const int MaxDeciding = 60;

    /// <summary>The request methods that may be sent, as the function around the send tells.</summary>
    public SentMethods Methods { get; init; } = SentMethods.Fixed(RequestMethods.Any);

    /// <summary>
    /// Whether the send is one of those that are asked about along a chain of calls, from the outermost down to the send; null where it is along any.
    /// </summary>
    public Func<ImmutableArray<SyntaxNode>, bool>? ReachesAlong { get; init; }

    /// <summary>Whether a place that runs a function is asked about as a send of its own: it is no caller then. Null where none is.</summary>
    public Func<SyntaxNode, bool>? IsSend { get; init; }

    /// <summary>The failures that come back like success although the library throws for others.</summary>
    public StatusPatterns Allowed { get; init; } = StatusPatterns.None;

    /// <summary>The failures that may come back so, or as the library's exception.</summary>
    public StatusPatterns MayBeAllowed { get; init; } = StatusPatterns.None;

    /// <summary>Which exception stands for which status code.</summary>
    public ThrownTypes Thrown { get; init; } = ThrownTypes.Usual;

    /// <summary>The name of the parameter whose argument has the response when the send is over; null where the send returns it.</summary>
    public string? ResponseParameter { get; init; }

    /// <summary>The function that makes the exception of a response, where that is not the library's own.</summary>
    public FunctionBody? ExceptionMaker { get; init; }

    /// <summary>Whether a failure may come as the library's exception although the send hands back responses.</summary>
    public bool MayThrow { get; init; }

    /// <summary>Whether the send throws the library's own exception for failures, but for those that it is told to hand back.</summary>
    public bool ThrowsOwn => Form is OutcomeForm.BodyOrException or OutcomeForm.ResponseOrException && ExceptionMaker is null;

    /// <summary>Whether to log an outcome apart is to tell it apart; in a message handler, nobody behind it sees that.</summary>
    public bool ObserversAct { get; init; } = true;

    /// <summary>The question about a send, seen from the function around it.</summary>
    public CallUnderStudy About(FunctionBody function, SyntaxNode send) => new(function, [send], Form, Response, Knowledge, HandlerMethods, new Dispatch());

    /// <summary>Which of the status codes can answer a request with one of the methods.</summary>
    public static ImmutableArray<int> AnswersTo(RequestMethods methods, ImmutableArray<int> statusCodes) =>
        statusCodes.RemoveAll(statusCode => !ScaleContract.Get(statusCode).CanAnswer(methods));

    /// <summary>Which of the status codes can answer the send, where all who decide on its request method can be seen.</summary>
    public ImmutableArray<int> AnswersTo(FunctionBody function, ImmutableArray<int> statusCodes, CancellationToken cancellationToken)
    {
        if (Methods.Open.IsEmpty)
            return statusCodes;
        var callers = 0;
        return AnswersTo(MethodsFrom([function], Methods, ref callers, cancellationToken), statusCodes);
    }

    private RequestMethods MethodsFrom(ImmutableArray<FunctionBody> roots, SentMethods methods, ref int callers, CancellationToken cancellationToken)
    {
        var root = roots[0];
        if (methods.Open.IsEmpty || ++callers > MaxDeciding || Knowledge.Code.IsVisibleOutside(root.Symbol))
            return methods.Possible;
        var possible = RequestMethods.None;
        foreach (var site in Callers.Of(root, cancellationToken))
        {
            if (!roots.Contains(site.Caller))
                possible |= MethodsFrom(roots.Insert(0, site.Caller), methods.At(root.Symbol, site.Syntax, Knowledge.Code, cancellationToken), ref callers, cancellationToken);
        }

        return possible == RequestMethods.None ? RequestMethods.Any : possible;
    }
}
