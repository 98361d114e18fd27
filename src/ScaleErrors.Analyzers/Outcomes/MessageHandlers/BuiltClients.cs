using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Resilience;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>Clients that the code creates with a handler: <c>new HttpClient(new RetryHandler(new SocketsHttpHandler()))</c>.</summary>
internal sealed class BuiltClients(DeclaredCode code) : IClientHandlerFinder
{
    // Handlers around handlers, and alternatives of them.
    private const int MaxDepth = 6;
    private const int MaxChains = 8;

    private static readonly ImmutableArray<string> PolicyHandlers =
        ["Microsoft.Extensions.Http.PolicyHttpMessageHandler", "Microsoft.Extensions.Http.Resilience.ResilienceHandler"];

    /// <inheritdoc />
    public ImmutableArray<HandlerChain> ChainsOf(Origin client, HttpLibrary library, CancellationToken cancellationToken)
    {
        if (client.Operation is not IObjectCreationOperation { Type: INamedTypeSymbol type } creation || !Is(type, HttpClientLibrary.Invoker))
            return [];
        return HandlerGivenTo(creation) is { } handler ? ChainsFrom(handler, GivenArguments.None, cancellationToken) : [HandlerChain.Empty];
    }

    /// <summary>The chains that a message handler may begin.</summary>
    public ImmutableArray<HandlerChain> ChainsFrom(IOperation handler, GivenArguments given, CancellationToken cancellationToken) =>
        Follow(handler, given, 0, new ValueTracer(code, given, cancellationToken));

    private static ImmutableArray<HandlerChain> Follow(IOperation handler, GivenArguments given, int depth, ValueTracer tracer)
    {
        if (depth == MaxDepth)
            return [HandlerChain.Empty];
        var origins = tracer.OriginsOf(handler);
        var chains = ImmutableArray.CreateBuilder<HandlerChain>();
        foreach (var origin in origins.Take(MaxChains))
        {
            if (origin.Type is not INamedTypeSymbol type || !Is(type, HttpClientLibrary.MessageHandler))
            {
                chains.Add(HandlerChain.Empty);
                continue;
            }

            // Of a handler that comes from elsewhere its type is known, and not what stands behind it.
            var inner = origin is IObjectCreationOperation creation && Is(type, HttpClientLibrary.DelegatingHandler)
                ? HandlerGivenTo(creation) ?? InnerOf(origins.Length == 1 ? handler : origin, creation, tracer)
                : null;
            foreach (var chain in inner is null ? [HandlerChain.Empty] : Follow(inner, given, depth + 1, tracer))
                chains.Add(HandlerOf(type, origin, given).Then(chain));
        }

        return chains.Count > MaxChains ? [HandlerChain.Empty] : chains.ToImmutable();
    }

    /// <summary>A handler by itself; one that runs a policy or pipeline is what that is.</summary>
    private static HandlerChain HandlerOf(INamedTypeSymbol type, IOperation origin, GivenArguments given)
    {
        if (!PolicyHandlers.Any(type.IsNamed))
            return new HandlerChain([type]);
        var policy = (origin as IObjectCreationOperation)?.Arguments.FirstOrDefault()?.Value;
        return new HandlerChain([]) { Policies = [new PolicySource(policy ?? origin, given)] };
    }

    // A handler takes the inner one by its constructor, whatever the parameter is called.
    private static IOperation? HandlerGivenTo(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Type is INamedTypeSymbol type && Is(type, HttpClientLibrary.MessageHandler))?.Value;

    private static IOperation? InnerOf(IOperation handler, IObjectCreationOperation creation, ValueTracer tracer) =>
        tracer.ValuesOf(HttpClientLibrary.InnerHandler, handler).FirstOrDefault(value => value.Syntax != creation.Syntax);

    private static bool Is(INamedTypeSymbol type, string ancestor) => type.LineageWithInterfaces().Any(candidate => candidate.IsNamed(ancestor));
}
