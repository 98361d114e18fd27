using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Callers;
using ScaleErrors.Analyzers.Outcomes.Resilience;
using ScaleErrors.Analyzers.Outcomes.Walk;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>
/// The message handlers of clients, and what these do with each outcome: a handler is judged like any code, with <c>base.SendAsync</c> as the
/// send. One per compilation.
/// </summary>
/// <param name="code">The code of the compilation.</param>
/// <param name="messages">The response that handlers get.</param>
/// <param name="services">The objects that are registered as services.</param>
/// <param name="interfaces">Where clients come from that libraries make of interfaces.</param>
/// <param name="finders">The ways in which clients come by handlers; the first that knows a client is asked.</param>
internal sealed class ClientHandlers(
    DeclaredCode code, ResponseSymbols? messages, RegisteredServices services, InterfaceClients interfaces, ImmutableArray<IClientHandlerFinder> finders)
{
    private const string Asynchronous = "SendAsync";
    private const string Synchronous = "Send";

    /// <summary>The failures that the contract lists.</summary>
    public static ImmutableArray<int> Failures { get; } =
        [.. ScaleContract.Outcomes.Select(outcome => outcome.StatusCode).Where(statusCode => statusCode != ScaleContract.Success)];

    private static readonly HandlerOutcomes Trusted = new([ScaleContract.TooManyRequests], Ensures: false);

    private readonly ConcurrentDictionary<(INamedTypeSymbol, string, ImmutableHashSet<string>), HandlerOutcomes> _judged = new();

    /// <summary>What the handlers of a call's client do; where the client may be one of several, what all of them do.</summary>
    /// <param name="call">The call.</param>
    /// <param name="question">What is asked about it.</param>
    /// <param name="trusted">Handlers that deal with 429, says the user.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public HandlerOutcomes Of(SendCall call, SendQuestion question, TypeNames trusted, CancellationToken cancellationToken)
    {
        if (call.Client is not { } client)
            return HandlerOutcomes.None;
        question = question with { Response = messages ?? question.Response };
        var method = call.Name == Synchronous ? Synchronous : Asynchronous;
        HandlerOutcomes? all = null;
        foreach (var origin in OriginsOf(new Origin(client, null), call, cancellationToken).SelectMany(origin => SendersOf(origin, call, cancellationToken)))
        {
            foreach (var chain in ChainsOf(origin, call, cancellationToken))
            {
                var outcomes = chain.Handlers
                    .Select(handler => (IsTrusted(handler, trusted) ? Trusted : HandlerOutcomes.None).Then(Judge(handler, method, question, cancellationToken)))
                    .Aggregate(HandlerOutcomes.None, (before, next) => before.Then(next))
                    .Then(JudgePolicies(chain.Policies, call, question, cancellationToken));
                all = all?.Or(outcomes) ?? outcomes;
            }
        }

        return all ?? HandlerOutcomes.None;
    }

    /// <summary>What code that hands outcomes on has done with them. What could not be judged, or left for code that is not seen, may be told apart.</summary>
    public static HandlerOutcomes Read(CallOutcomes outcomes)
    {
        if (!outcomes.IsReached)
            return HandlerOutcomes.None;
        if (outcomes.Verdicts.IsEmpty)
            return new HandlerOutcomes([.. Failures], Ensures: false);
        var told = outcomes.Verdicts.Where(verdict =>
            verdict.Treatment == Treatment.Handled || verdict is { Treatment: Treatment.HandedOn, GoesToCallers: false });
        return new HandlerOutcomes(
            [.. told.Select(verdict => verdict.StatusCode)],
            outcomes.FailureThrows && outcomes.Verdicts.Any(verdict => verdict is { Treatment: Treatment.Lumped, GoesToCallers: true }));
    }

    private IEnumerable<Origin> OriginsOf(Origin client, SendCall call, CancellationToken cancellationToken)
    {
        var tracer = new ValueTracer(code, cancellationToken);
        return call.Declared is null
            ? tracer.OriginsOf(client.Operation, client.Context)
            : InterfaceClients.OriginsOf(client, value => tracer.OriginsOf(value.Operation, value.Context));
    }

    /// <summary>The chains of a client; of one that is not seen to be made or registered, those of all that the code makes of its interface.</summary>
    private ImmutableArray<HandlerChain> ChainsOf(Origin client, SendCall call, CancellationToken cancellationToken)
    {
        var chains = Find(client, call, cancellationToken);
        if (chains.IsEmpty && call.Declared is not null && InterfaceClients.MayBeGiven(client.Operation, code))
            chains = [.. interfaces.MadeFor(call.Client!.Type, call.Library, cancellationToken).SelectMany(made => FindOrNone(made, call, cancellationToken))];
        return chains.IsEmpty ? [HandlerChain.Empty] : chains;
    }

    private ImmutableArray<HandlerChain> FindOrNone(Origin client, SendCall call, CancellationToken cancellationToken) =>
        Find(client, call, cancellationToken) is { IsEmpty: false } chains ? chains : [HandlerChain.Empty];

    private ImmutableArray<HandlerChain> Find(Origin client, SendCall call, CancellationToken cancellationToken)
    {
        foreach (var finder in finders)
        {
            if (finder.ChainsOf(client, call.Library, cancellationToken) is { IsDefaultOrEmpty: false } known)
                return known;
        }

        return [];
    }

    /// <summary>The client itself, or the HttpClients that it is registered as or sends with.</summary>
    private IEnumerable<Origin> SendersOf(Origin client, SendCall call, CancellationToken cancellationToken)
    {
        var clients = services.Of(client.Operation, cancellationToken) is { IsEmpty: false } registered
            ? registered.SelectMany(service => OriginsOf(service, cancellationToken))
            : [client];
        return call.Library.Request.Transport is { } transport
            ? clients
                .SelectMany(origin => new ValueTracer(code, cancellationToken).ValuesOf(transport, origin.Operation))
                .SelectMany(sending => OriginsOf(sending, cancellationToken))
            : clients;
    }

    private IEnumerable<Origin> OriginsOf(IOperation value, CancellationToken cancellationToken) =>
        new ValueTracer(code, cancellationToken).OriginsOf(value, null);

    // A handler does what its base class does.
    private static bool IsTrusted(INamedTypeSymbol handler, TypeNames trusted) =>
        !trusted.IsEmpty && handler.LineageWithInterfaces().Any(trusted.Contains);

    private HandlerOutcomes JudgePolicies(
        ImmutableArray<PolicySource> policies, SendCall call, SendQuestion question, CancellationToken cancellationToken)
    {
        if (policies.IsEmpty || question.Knowledge.Functions.Around(call.Operation, cancellationToken) is not { } function)
            return HandlerOutcomes.None;
        var asked = new CallUnderStudy(
            function, [call.Operation.Syntax], OutcomeForm.Response, question.Response, question.Knowledge, question.HandlerMethods, new Dispatch());
        var strategies = policies.SelectMany(policy => StrategyReader.Read(policy, code, cancellationToken)).ToImmutableArray();
        return StrategyJudge.Judge(strategies, call.Methods.Possible, asked, isThrown: false, cancellationToken);
    }

    private HandlerOutcomes Judge(INamedTypeSymbol handler, string method, SendQuestion question, CancellationToken cancellationToken)
    {
        var key = (handler, method, question.HandlerMethods);
        return _judged.TryGetValue(key, out var known) ? known : _judged.GetOrAdd(key, JudgeAnew(handler, method, question, cancellationToken));
    }

    private HandlerOutcomes JudgeAnew(INamedTypeSymbol handler, string method, SendQuestion question, CancellationToken cancellationToken)
    {
        var asked = question with
        {
            Form = OutcomeForm.Response,
            Allowed = StatusPatterns.None,
            Thrown = ThrownTypes.Usual,
            ResponseParameter = null,
            ExceptionMaker = null,
            MayThrow = false,
            ObserversAct = false,
        };
        var outcomes = HandlerOutcomes.None;
        for (var type = handler; type is not null && code.Declares(type); type = type.BaseType)
        {
            foreach (var send in SendsOn(type, method, cancellationToken))
            {
                if (question.Knowledge.Functions.Around(send, cancellationToken) is { } function)
                    outcomes = outcomes.Then(Read(SendJudge.JudgeOutwards(asked, function, send.Syntax, Failures, cancellationToken)));
            }
        }

        return outcomes;
    }

    /// <summary>The places where a type lets the request through.</summary>
    private IEnumerable<IInvocationOperation> SendsOn(INamedTypeSymbol type, string method, CancellationToken cancellationToken)
    {
        foreach (var declaration in type.DeclaringSyntaxReferences)
        {
            foreach (var node in declaration.GetSyntax(cancellationToken).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } access }
                    && access.Name.Identifier.ValueText == method
                    && code.OperationAt(node, cancellationToken) is IInvocationOperation send)
                    yield return send;
            }
        }
    }
}
