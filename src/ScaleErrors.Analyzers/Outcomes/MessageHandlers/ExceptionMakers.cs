using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Walk;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>What makes the exceptions of a client in place of its library.</summary>
/// <param name="Function">The function; null for the library's own.</param>
/// <param name="IsUnseen">Whether it may be anything.</param>
internal readonly record struct ExceptionMaker(FunctionBody? Function, bool IsUnseen = false);

/// <summary>Finds functions that the user gives to a client to make exceptions of responses: <c>new RefitSettings { ExceptionFactory = … }</c>.</summary>
internal sealed class ExceptionMakers(DeclaredCode code, FunctionBodies functions, RegisteredClients clients, InterfaceClients interfaces)
{
    private static readonly ExceptionMaker Unseen = new(null, IsUnseen: true);

    /// <summary>What makes the exceptions of a call; unseen where the client may be one of several that differ in it.</summary>
    public ExceptionMaker Of(SendCall call, CancellationToken cancellationToken)
    {
        if (call.Client is not { } client || call.Library.Request.ExceptionMakers.IsEmpty)
            return default;
        var makers = new HashSet<ExceptionMaker>();
        var tracer = new ValueTracer(code, cancellationToken);
        foreach (var origin in InterfaceClients.OriginsOf(new Origin(client, null), value => tracer.OriginsOf(value.Operation, value.Context)))
        {
            foreach (var path in call.Library.Request.ExceptionMakers)
                makers.UnionWith(MakersOf(origin, path, call, cancellationToken));
        }

        return makers.Count switch
        {
            0 => default,
            1 => makers.First(),
            _ => Unseen,
        };
    }

    private IEnumerable<ExceptionMaker> MakersOf(Origin client, MemberPath path, SendCall call, CancellationToken cancellationToken)
    {
        var isMade = InterfaceClients.IsMade(client.Operation, call.Library);
        if (!isMade && !InterfaceClients.MayBeGiven(client.Operation, code))
            yield break;
        foreach (var made in isMade ? [client] : interfaces.MadeFor(call.Client!.Type, call.Library, cancellationToken))
        {
            var tracer = new ValueTracer(code, cancellationToken);
            var settings = tracer.HoldersOf(path, made);
            if (settings.IsEmpty)
                yield return default;
            foreach (var maker in settings.SelectMany(held => MakersIn(held, path.Last, tracer, cancellationToken)))
                yield return maker;
        }

        if (isMade)
            yield break;
        foreach (var registered in clients.Of(client.Operation, cancellationToken).SelectMany(known => known.Calls).Where(added => RegistrationMembers.MakesOfInterface(added.Call)))
        {
            var tracer = new ValueTracer(code, registered.Given, cancellationToken);
            foreach (var maker in SettingsIn(registered.Call, path.Last.TypeName, tracer, cancellationToken)
                .SelectMany(settings => MakersIn(new Origin(settings, null), path.Last, tracer, cancellationToken)).DefaultIfEmpty())
                yield return maker;
        }
    }

    // The settings themselves, or a function that makes them.
    private IEnumerable<IOperation> SettingsIn(IInvocationOperation registration, string type, ValueTracer tracer, CancellationToken cancellationToken)
    {
        foreach (var argument in registration.Arguments)
        {
            if (argument.Parameter?.Type is not INamedTypeSymbol parameter)
                continue;
            if (parameter.IsNamed(type))
                yield return argument.Value;
            else if (parameter.DelegateInvokeMethod?.ReturnType is INamedTypeSymbol result && result.IsNamed(type))
            {
                foreach (var settings in Lambdas.Of(argument.Value, tracer).SelectMany(function => function.Results(code, cancellationToken)))
                    yield return settings;
            }
        }
    }

    private IEnumerable<ExceptionMaker> MakersIn(Origin settings, ObjectMember member, ValueTracer tracer, CancellationToken cancellationToken)
    {
        foreach (var value in tracer.ValuesOf(member, settings.Operation, settings.Context))
        {
            // No settings, and new ones that nobody sets the member of: the library's own way.
            if (value.Operation.ConstantValue is { HasValue: true, Value: null } || (value.IsObject && value.Operation is IObjectCreationOperation))
                yield return default;
            else if (value.IsObject || FunctionsIn(value, tracer, cancellationToken) is not { IsEmpty: false } found)
                yield return Unseen;
            else
            {
                foreach (var function in found)
                    yield return new ExceptionMaker(function);
            }
        }
    }

    private ImmutableArray<FunctionBody> FunctionsIn(Origin value, ValueTracer tracer, CancellationToken cancellationToken) =>
    [
        .. Lambdas.Of(value.Operation, tracer)
            .Select(function => function.Operation is { } lambda ? functions.Around(lambda.Body, cancellationToken) : functions.Of(function.Symbol, cancellationToken))
            .OfType<FunctionBody>(),
    ];
}
