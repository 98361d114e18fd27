using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Settings;

/// <summary>
/// Reads the settings of a request: along the chain of calls that made it and its client, and those of any client. One per compilation.
/// </summary>
internal sealed class RequestSettingsReader(DeclaredCode code, RegisteredServices services)
{
    private const int MaxDepth = 24;
    private const int MaxOrigins = 4;

    private RequestSettings? _ofAnyClient;

    /// <summary>The settings of the request that a call sends.</summary>
    public RequestSettings Of(SendCall call, CancellationToken cancellationToken)
    {
        if (call.Library.Settings is not { Allow.IsEmpty: false } settings || call.Client is not { } request)
            return RequestSettings.None;
        _ofAnyClient ??= ReadClients(settings, cancellationToken).OfAnyClient();
        return ReadChain(request, settings, 0, cancellationToken).And(_ofAnyClient);
    }

    /// <summary>Whether a client throws where methods hand back responses otherwise; null where that may be.</summary>
    public bool? Throws(SendCall call, CancellationToken cancellationToken)
    {
        if (call.Library.Settings is not { Throws.IsEmpty: false } settings || call.Client is not { } client)
            return false;
        bool? throws = false;
        var tracer = new ValueTracer(code, cancellationToken);
        foreach (var origin in tracer.OriginsOf(client, null).SelectMany(WithServices))
        {
            foreach (var value in settings.Throws.SelectMany(path => tracer.ValuesAlong(path, origin)).Where(value => !value.IsObject))
            {
                if (value.Operation.ConstantValue is not { HasValue: true, Value: bool known })
                    throws = null;
                else if (known)
                    return true;
            }
        }

        return throws;

        IEnumerable<Origin> WithServices(Origin origin) =>
            services.Of(origin.Operation, cancellationToken).Select(registered => new Origin(registered, null)).DefaultIfEmpty(origin);
    }

    private RequestSettings ReadChain(IOperation value, FailureSettings settings, int depth, CancellationToken cancellationToken)
    {
        var found = RequestSettings.None;
        if (depth == MaxDepth)
            return found;
        value = ValueTracer.Peel(value);
        if (value is ILocalReferenceOperation { Local: var variable })
            found = ReadCallsOn(variable, settings, cancellationToken);
        foreach (var origin in new ValueTracer(code, cancellationToken) { FollowsCallers = true, FollowsFluent = false }.OriginsOf(value).Take(MaxOrigins))
        {
            foreach (var registered in services.Of(origin, cancellationToken))
                found = found.And(ReadChain(registered, settings, depth + 1, cancellationToken));
            if (origin is not IInvocationOperation step)
                continue;
            found = found.And(ReadStep(step, settings, cancellationToken));
            if ((FluentMembers.PassesOn(step.TargetMethod) || HttpLibraries.MakesRequest(step.TargetMethod)) && ReceiverOf(step) is { } before)
                found = found.And(ReadChain(before, settings, depth + 1, cancellationToken));
        }

        return found;
    }

    // request.AllowHttpStatus(409); as a statement of its own.
    private RequestSettings ReadCallsOn(ILocalSymbol variable, FailureSettings settings, CancellationToken cancellationToken) => code.CallsOn(variable, cancellationToken)
        .Select(call => code.OperationAt(call, cancellationToken)).OfType<IInvocationOperation>()
        .Aggregate(RequestSettings.None, (all, step) => all.And(ReadStep(step, settings, cancellationToken)));

    private RequestSettings ReadStep(IInvocationOperation step, FailureSettings settings, CancellationToken cancellationToken)
    {
        var name = step.TargetMethod.Name;
        var given = step.Arguments.Where(argument => argument.Value != ReceiverOf(step)).ToList();
        if (settings.AllowAny.Contains(name))
            return new RequestSettings { Allowed = StatusPatterns.All };
        if (settings.Allow.Contains(name))
            return ReadAllowed(given.SelectMany(argument => ElementsOf(argument.Value)), cancellationToken);
        if (settings.Callbacks.Contains(name))
            return given.Aggregate(RequestSettings.None, (all, argument) => all.And(ReadCallback(argument.Value, cancellationToken)));
        return given.Where(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
            .SelectMany(argument => Lambdas.Of(argument.Value, new ValueTracer(code, cancellationToken)))
            .Aggregate(RequestSettings.None, (all, function) => all.And(ReadConfiguring(function, settings, cancellationToken)));
    }

    /// <summary>A function that sets up settings: <c>settings => settings.AllowedHttpStatusRange = "409"</c>.</summary>
    private RequestSettings ReadConfiguring(GivenFunction function, FailureSettings settings, CancellationToken cancellationToken)
    {
        var found = RequestSettings.None;
        foreach (var operation in function.Body(code, cancellationToken))
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var property } } assignment)
                found = found.And(ReadAssignment(property, assignment.Value, settings, cancellationToken));
            else if (operation is IInvocationOperation step && (settings.Allow.Contains(step.TargetMethod.Name)
                || settings.AllowAny.Contains(step.TargetMethod.Name) || settings.Callbacks.Contains(step.TargetMethod.Name)))
                found = found.And(ReadStep(step, settings, cancellationToken));
        }

        return found;
    }

    private RequestSettings ReadAssignment(string property, IOperation value, FailureSettings settings, CancellationToken cancellationToken) =>
        property == settings.AllowedProperty ? ReadAllowed([value], cancellationToken)
        : settings.Callbacks.Contains(property) ? ReadCallback(value, cancellationToken)
        : RequestSettings.None;

    private RequestSettings ReadAllowed(IEnumerable<IOperation> values, CancellationToken cancellationToken)
    {
        var found = RequestSettings.None;
        foreach (var origin in values.SelectMany(value => new ValueTracer(code, cancellationToken).OriginsOf(value)))
        {
            found = found.And(origin.ConstantValue switch
            {
                { HasValue: true, Value: string patterns } => new RequestSettings { Allowed = StatusPatterns.Parse(patterns) },
                { HasValue: true, Value: int statusCode } => new RequestSettings { Allowed = StatusPatterns.Of(statusCode) },
                { HasValue: true } => RequestSettings.None,
                _ => new RequestSettings { MayBeAllowed = StatusPatterns.All },
            });
        }

        return found;
    }

    private RequestSettings ReadCallback(IOperation value, CancellationToken cancellationToken)
    {
        var functions = Lambdas.Of(value, new ValueTracer(code, cancellationToken));
        return new RequestSettings { Callbacks = functions, HasUnseenCallback = functions.IsEmpty && value.ConstantValue is not { HasValue: true, Value: null } };
    }

    /// <summary>What is set up for clients, or all requests, wherever that stands.</summary>
    private RequestSettings ReadClients(FailureSettings settings, CancellationToken cancellationToken)
    {
        var found = RequestSettings.None;
        foreach (var name in settings.Allow.Concat(settings.AllowAny).Concat(settings.Callbacks).Concat(settings.Configure).Distinct())
        {
            foreach (var step in NamedCalls.Named(name, code, cancellationToken).Where(step => IsOfClient(step, settings)))
                found = found.And(ReadStep(step, settings, cancellationToken));
        }

        return found;
    }

    private static bool IsOfClient(IInvocationOperation step, FailureSettings settings) =>
        step.TargetMethod.ContainingNamespace is { } @namespace && settings.Namespaces.Contains(@namespace.ToDisplayString())
        && (ReceiverOf(step)?.Type is not INamedTypeSymbol receiver || !settings.Requests.Contains(receiver.FullName()));

    private static IOperation? ReceiverOf(IInvocationOperation step) => step.Instance ?? (step.TargetMethod.IsExtensionMethod ? step.Arguments.FirstOrDefault()?.Value : null);

    private static IEnumerable<IOperation> ElementsOf(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [value],
    };
}
