using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>
/// Tells whether a call reaches Scale: by evidence in the code, or because the user says so. No evidence, no endpoint. One per compilation.
/// </summary>
internal sealed class EndpointResolver(DeclaredCode code, ImmutableArray<IAddressSource> sources)
{
    private const string UnknownHost = "Scale";
    private const string AddressName = "address";

    private readonly NamedClients _namedClients = new(code);

    /// <summary>Where a call goes if that is Scale, else null.</summary>
    public Endpoint? Resolve(SendCall call, ScaleOptions options, CancellationToken cancellationToken)
    {
        var evaluator = new AddressEvaluator(code, sources, cancellationToken);
        var source = call.Library.Request;
        var addresses = call.Request is { } request && source.Address is { } member
            ? evaluator.EvaluateMember(member, request)
            : evaluator.Evaluate(call.Address);
        string? other = null;
        var needsBase = false;
        var isElsewhere = true;
        foreach (var address in addresses)
        {
            var destination = Destination.Read(address);
            isElsewhere &= destination.Kind == DestinationKind.Host;
            needsBase |= destination.Kind is DestinationKind.Relative or DestinationKind.Unknown;
            if (destination.Host is { } host && options.Hosts.Matches(host))
                return At(host, address, AddressName, call);
            other ??= destination.Host;
        }

        if (needsBase && source.BaseAddress is { } start && call.Client is { } client
            && FindBase(start, client, call, evaluator, options, ref other) is { } found)
            return found;

        // Who names a type speaks of its client and of what is not seen; where a call spells out another host, it goes there.
        return options.AllCalls || (!isElsewhere && _namedClients.Send(call, options.ClientTypes, cancellationToken))
            ? new Endpoint(other ?? UnknownHost, null)
            : null;
    }

    private static Endpoint? FindBase(
        ObjectMember start, IOperation client, SendCall call, AddressEvaluator evaluator, ScaleOptions options, ref string? other)
    {
        foreach (var address in evaluator.EvaluateMember(start, client))
        {
            if (Destination.Read(address).Host is not { } host)
                continue;
            if (options.Hosts.Matches(host))
                return At(host, address, start.Name, call);
            other ??= host;
        }

        return null;
    }

    // Who reads the message sees the file of the call; what stands in another one is named.
    private static Endpoint At(string host, AddressText address, string member, SendCall call)
    {
        if (address.Place is not { Location: { } location } place)
            return new Endpoint(host, null);
        var site = call.Operation.Syntax;
        var file = Path.GetFileName(location.GetLineSpan().Path);
        if (place.Setting is { } setting)
            return new Endpoint($"{host} ({setting} in {file})", location);
        if (location.SourceTree != site.SyntaxTree)
            return new Endpoint($"{host} ({member} set in {file})", location);
        return new Endpoint(host, site.Span.Contains(location.SourceSpan) ? null : location);
    }
}
