using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>
/// Tells whether a call reaches Scale: by evidence in the code, or because the user says so. No evidence, no endpoint. One per compilation.
/// </summary>
internal sealed class EndpointResolver(
    DeclaredCode code, RegisteredClients clients, InterfaceClients interfaces, RegisteredServices services, ImmutableArray<IAddressSource> sources, ScaleInSight scale)
{
    private const string UnknownHost = "Scale";
    private const string AddressName = "address";

    // A service may be made of another one.
    private const int MaxServices = 3;

    private readonly NamedClients _namedClients = new(code);

    /// <summary>Where a call goes if that is Scale, else null.</summary>
    /// <param name="call">The call.</param>
    /// <param name="options">The options at the call.</param>
    /// <param name="context">The calls by which the function around it was come to, where that is asked about.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Endpoint? Resolve(SendCall call, ScaleOptions options, CallContext? context, CancellationToken cancellationToken)
    {
        var evaluator = new AddressEvaluator(code, sources, GivenArguments.None, context, scale.IsSeen(cancellationToken), cancellationToken);
        return Resolve(call, options, evaluator, context, cancellationToken) is { } endpoint
            ? endpoint with { DependsOnCallers = evaluator.DependsOnCallers }
            : null;
    }

    private Endpoint? Resolve(
        SendCall call, ScaleOptions options, AddressEvaluator evaluator, CallContext? context, CancellationToken cancellationToken)
    {
        var source = call.Library.Request;
        var addresses = call is { Address: null, Declared: { } declared } ? TextsOf(declared)
            : call.Request is { } request && source.PathToAddress(call.Member) is { } path ? evaluator.EvaluateMember(path, request)
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

        foreach (var client in needsBase ? ClientsOf(call, evaluator, context) : [])
        {
            if ((FindAnyBase(client, call, evaluator, options, ref other, cancellationToken)
                ?? FindAnyService(client, call, evaluator, options, MaxServices, ref other, cancellationToken)) is { } found)
                return found;
        }

        // Who names a type speaks of its client and of what is not seen; where a call spells out another host, it goes there.
        return options.AllCalls || (!isElsewhere && _namedClients.Send(call, options.ClientTypes, cancellationToken))
            ? new Endpoint(other ?? UnknownHost, null)
            : null;
    }

    private Endpoint? FindAnyBase(
        Origin client, SendCall call, AddressEvaluator evaluator, ScaleOptions options, ref string? other, CancellationToken cancellationToken)
    {
        foreach (var made in call.Declared is null ? [client] : MadeAs(client, call, evaluator, cancellationToken))
        {
            foreach (var path in call.Library.Request.BaseAddresses)
            {
                foreach (var holder in evaluator.HoldersOf(path, made))
                {
                    if (FindBase(path.Last, holder, call, evaluator, options, ref other, cancellationToken) is { } found)
                        return found;
                }
            }
        }

        if (call.Declared is not { } declared)
            return null;
        if (scale.IsSeen(cancellationToken) && FindRegistered(HttpClientLibrary.BaseAddress, client, call, options, ref other, cancellationToken) is { } registered)
            return registered;

        // What the client is given goes before what its interface says.
        return other is null && declared.BaseAddress is { } own ? Read(TextOf(own), HttpClientLibrary.BaseAddress, call, options, ref other) : null;
    }

    /// <summary>The clients of an interface: the one that is seen to be made, or all that the code makes of the interface.</summary>
    private IEnumerable<Origin> MadeAs(Origin client, SendCall call, AddressEvaluator evaluator, CancellationToken cancellationToken)
    {
        var isGiven = false;
        foreach (var origin in InterfaceClients.OriginsOf(client, evaluator.OriginsOf))
        {
            if (InterfaceClients.IsMade(origin.Operation, call.Library))
                yield return origin;
            else
                isGiven |= InterfaceClients.MayBeGiven(origin.Operation, code);
        }

        if (!isGiven || !scale.IsSeen(cancellationToken))
            yield break;
        foreach (var made in interfaces.MadeFor(client.Operation.Type, call.Library, cancellationToken))
            yield return made;
    }

    // An address that begins with a slash is that of the host.
    private static ImmutableArray<AddressText> TextsOf(DeclaredRequest declared) =>
        declared.BasePath is { } path && !declared.Address.Text.StartsWith("/", StringComparison.Ordinal) && Destination.Read(TextOf(declared.Address)).Host is null
            ? [TextOf(path).Then(TextOf(declared.Address))]
            : [TextOf(declared.Address)];

    private static AddressText TextOf(DeclaredText declared) => AddressText.Of(declared.Text, declared.Location is { } location ? new AddressPlace(location) : null);

    /// <summary>What sends: where a request knows its client, the clients that it may be made of.</summary>
    private static ImmutableArray<Origin> ClientsOf(SendCall call, AddressEvaluator evaluator, CallContext? context)
    {
        if (call.Client is not { } client)
            return [];
        if (call.Library.Request.MakesRequests is null)
            return [new Origin(client, context)];
        return
        [
            .. evaluator.OriginsOf(new Origin(client, context))
                .Select(origin => origin.Operation is IInvocationOperation { Instance: { } maker } made && HttpLibraries.MakesRequest(made.TargetMethod) ? origin with { Operation = maker } : (Origin?)null)
                .OfType<Origin>(),
        ];
    }

    /// <summary>Where the client goes that the container gives.</summary>
    private Endpoint? FindAnyService(
        Origin client, SendCall call, AddressEvaluator evaluator, ScaleOptions options, int depth, ref string? other, CancellationToken cancellationToken)
    {
        if (depth == 0 || !scale.IsSeen(cancellationToken))
            return null;
        foreach (var origin in new ValueTracer(code, cancellationToken) { FollowsCallers = true }.OriginsOf(client.Operation, client.Context))
        {
            if (clients.Of(origin.Operation, cancellationToken).Any(known => known.Name.Length > 0))
                continue;
            foreach (var registered in services.Of(origin.Operation, cancellationToken))
            {
                var service = new Origin(registered, null);
                if ((FindAnyBase(service, call, evaluator, options, ref other, cancellationToken)
                    ?? FindAnyService(service, call, evaluator, options, depth - 1, ref other, cancellationToken)) is { } found)
                    return found;
            }
        }

        return null;
    }

    private Endpoint? FindBase(
        ObjectMember start, Origin client, SendCall call, AddressEvaluator evaluator, ScaleOptions options, ref string? other, CancellationToken cancellationToken)
    {
        var isSet = false;
        foreach (var address in evaluator.EvaluateMember(start, client))
        {
            if (Read(address, start, call, options, ref other) is { } endpoint)
                return endpoint;
            isSet |= Destination.Read(address).Host is not null;
        }

        // Code that sets the address itself does so after the registration has.
        return isSet || !scale.IsSeen(cancellationToken) ? null : FindRegistered(start, client, call, options, ref other, cancellationToken);
    }

    private Endpoint? FindRegistered(
        ObjectMember start, Origin client, SendCall call, ScaleOptions options, ref string? other, CancellationToken cancellationToken)
    {
        // A registered type is given its client by the factory, whoever else makes objects of it; others may be given that client.
        var injected = new ValueTracer(code, cancellationToken).OriginsOf(client.Operation, client.Context);
        var given = new ValueTracer(code, cancellationToken) { FollowsCallers = true }.OriginsOf(client.Operation, client.Context);
        foreach (var origin in injected.Concat(given).Distinct())
        {
            foreach (var setting in clients.Of(origin.Operation, cancellationToken).SelectMany(known => ClientSettings.Of(known, start, code, cancellationToken)))
            {
                foreach (var address in new AddressEvaluator(code, sources, setting.Given, null, followsCallers: true, cancellationToken).Evaluate(setting.Value))
                {
                    if (Read(address, start, call, options, ref other) is { } endpoint)
                        return endpoint;
                }
            }
        }

        return null;
    }

    private static Endpoint? Read(AddressText address, ObjectMember member, SendCall call, ScaleOptions options, ref string? other)
    {
        if (Destination.Read(address).Host is not { } host)
            return null;
        if (options.Hosts.Matches(host))
            return At(host, address, member.Name, call);
        other ??= host;
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
