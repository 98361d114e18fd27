using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>Clients of libraries that are built on an HttpClient, or given a handler: <c>RestService.For&lt;IScaleApi&gt;(new HttpClient(new RetryHandler()))</c>.</summary>
internal sealed class ClientsBeneath(DeclaredCode code, BuiltClients built, RegisteredHandlers registered) : IClientHandlerFinder
{
    private const int MaxChains = 8;

    /// <inheritdoc />
    public ImmutableArray<HandlerChain> ChainsOf(Origin client, HttpLibrary library, CancellationToken cancellationToken)
    {
        var tracer = new ValueTracer(code, cancellationToken);
        var source = library.Request;
        return
        [
            .. source.BaseAddresses.Where(path => path is { Holders.IsEmpty: false } && path.Last == HttpClientLibrary.BaseAddress)
                .SelectMany(path => tracer.HoldersOf(path, client))
                .SelectMany(held => tracer.OriginsOf(held.Operation, held.Context))
                .SelectMany(http => ChainsOfHttpClient(http, library, cancellationToken))
                .Concat(source.Handlers.SelectMany(path => tracer.ValuesAlong(path, client)).Where(value => !value.IsObject)
                    .SelectMany(value => ChainsFrom(value.Operation, tracer, cancellationToken)))
                .Take(MaxChains),
        ];
    }

    private ImmutableArray<HandlerChain> ChainsOfHttpClient(Origin http, HttpLibrary library, CancellationToken cancellationToken)
    {
        var chains = built.ChainsOf(http, library, cancellationToken);
        if (chains.IsEmpty)
            chains = registered.ChainsOf(http, library, cancellationToken);
        return chains.IsEmpty ? [HandlerChain.Empty] : chains;
    }

    // A handler, or a function that makes it.
    private IEnumerable<HandlerChain> ChainsFrom(IOperation value, ValueTracer tracer, CancellationToken cancellationToken)
    {
        IEnumerable<IOperation> handlers = value.Type is { TypeKind: TypeKind.Delegate }
            ? Lambdas.Of(value, tracer).SelectMany(function => function.Results(code, cancellationToken))
            : [value];
        return handlers.SelectMany(handler => built.ChainsFrom(handler, GivenArguments.None, cancellationToken));
    }
}
