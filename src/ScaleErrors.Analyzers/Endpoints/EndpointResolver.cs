using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>
/// Tells whether a call reaches Scale: by evidence in the code, or because the user says so. No evidence, no endpoint. One per compilation.
/// </summary>
internal sealed class EndpointResolver(DeclaredCode code)
{
    private const string UnknownHost = "Scale";

    /// <summary>Where a call goes if that is Scale, else null.</summary>
    public Endpoint? Resolve(SendCall call, ScaleOptions options, CancellationToken cancellationToken)
    {
        var evaluator = new AddressEvaluator(code, cancellationToken);
        var source = call.Library.Request;
        var addresses = call.Request is { } request && source.Address is { } member
            ? evaluator.EvaluateMember(member, request)
            : evaluator.Evaluate(call.Address);
        string? other = null;
        var needsBase = false;
        foreach (var address in addresses)
        {
            var destination = Destination.Read(address);
            needsBase |= destination.Kind is DestinationKind.Relative or DestinationKind.Unknown;
            if (destination.Host is { } host && options.Hosts.Matches(host))
                return new Endpoint(host);
            other ??= destination.Host;
        }

        if (needsBase && source.BaseAddress is { } start && call.Client is { } client
            && FindBase(start, client, evaluator, options, ref other) is { } found)
            return new Endpoint(found);
        return options.AllCalls ? new Endpoint(other ?? UnknownHost) : null;
    }

    private static string? FindBase(ObjectMember start, IOperation client, AddressEvaluator evaluator, ScaleOptions options, ref string? other)
    {
        foreach (var address in evaluator.EvaluateMember(start, client))
        {
            if (Destination.Read(address).Host is not { } host)
                continue;
            if (options.Hosts.Matches(host))
                return host;
            other ??= host;
        }

        return null;
    }
}
