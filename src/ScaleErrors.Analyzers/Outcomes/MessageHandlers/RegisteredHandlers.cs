using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Resilience;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>Clients of IHttpClientFactory, with the handlers that their registrations add: <c>AddHttpMessageHandler&lt;RetryHandler&gt;()</c>.</summary>
internal sealed class RegisteredHandlers(DeclaredCode code, RegisteredClients clients, BuiltClients built) : IClientHandlerFinder
{
    private const string Additional = "ConfigureAdditionalHttpMessageHandlers";
    private const string RemoveAll = "RemoveAllResilienceHandlers";
    private const int MaxChains = 8;

    private static readonly ImmutableHashSet<string> AddingHandlers = ["AddHttpMessageHandler", "ConfigurePrimaryHttpMessageHandler", Additional];

    /// <inheritdoc />
    public ImmutableArray<HandlerChain> ChainsOf(Origin client, HttpLibrary library, CancellationToken cancellationToken) =>
        [.. clients.Of(client.Operation, cancellationToken).SelectMany(known => ChainsOf(known, cancellationToken)).Take(MaxChains)];

    private ImmutableArray<HandlerChain> ChainsOf(RegisteredClient client, CancellationToken cancellationToken)
    {
        ImmutableArray<HandlerChain> chains = [HandlerChain.Empty];
        var isOwnOnly = client.Calls.Any(call => call.Call.TargetMethod.Name == RemoveAll && call.Scope == BuilderScope.Registration);
        foreach (var registered in client.Calls)
        {
            if (isOwnOnly && registered.Scope != BuilderScope.Registration && StrategyReader.Registrations.Contains(registered.Call.TargetMethod.Name))
                continue;
            var added = AddedBy(registered, cancellationToken);
            if (!added.IsEmpty)
                chains = [.. chains.SelectMany(chain => added.Select(chain.Then)).Take(MaxChains)];
        }

        return chains;
    }

    /// <summary>What a call adds: several where the code chooses, none where it adds no handler.</summary>
    private ImmutableArray<HandlerChain> AddedBy(RegisteredCall registered, CancellationToken cancellationToken)
    {
        var call = registered.Call;
        if (StrategyReader.Registrations.Contains(call.TargetMethod.Name))
            return [new HandlerChain([]) { Policies = [new PolicySource(call, registered.Given)] }];
        if (!AddingHandlers.Contains(call.TargetMethod.Name))
            return [];
        if (call.TargetMethod.TypeArguments.Length == 1)
            return registered.Given.For(call.TargetMethod.TypeArguments[0]) is INamedTypeSymbol type ? [new HandlerChain([type])] : [];
        var functions = FunctionsIn(registered, cancellationToken);
        return call.TargetMethod.Name == Additional
            ? [new HandlerChain([.. functions.SelectMany(MadeIn)])]
            : [.. functions.SelectMany(function => function.Results(code, cancellationToken))
                .SelectMany(handler => built.ChainsFrom(handler, registered.Given, cancellationToken))
                .Take(MaxChains)];
    }

    private IEnumerable<GivenFunction> FunctionsIn(RegisteredCall registered, CancellationToken cancellationToken)
    {
        var tracer = new ValueTracer(code, registered.Given, cancellationToken);
        return registered.Call.Arguments.Skip(1).SelectMany(argument => Lambdas.Of(argument.Value, tracer));
    }

    // handlers.Insert(0, new RetryHandler())
    private static IEnumerable<INamedTypeSymbol> MadeIn(GivenFunction function) =>
        (function.Operation?.Body.Descendants() ?? [])
            .OfType<IObjectCreationOperation>()
            .Select(creation => creation.Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.LineageWithInterfaces().Any(ancestor => ancestor.IsNamed(HttpClientLibrary.DelegatingHandler)));
}
