using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>
/// Which registered client a value is: one that is injected into a typed client, wanted by a key, asked of the factory by a name, or made of an
/// interface. One per compilation; the registrations are read when the first such client is met.
/// </summary>
internal sealed class RegisteredClients(DeclaredCode code)
{
    private RegistrationIndex? _index;

    /// <summary>The clients that a value may be; none where it does not come from the factory.</summary>
    /// <param name="origin">Where the value comes from.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ImmutableArray<RegisteredClient> Of(IOperation origin, CancellationToken cancellationToken)
    {
        switch (origin)
        {
            case IInvocationOperation call when RegistrationMembers.AsksFactory(call):
                return RegistrationMembers.NameIn(call) is not { } name ? Named([""], cancellationToken) : Named(name, cancellationToken);
            case IInvocationOperation call when RegistrationMembers.IsClient(call.Type) && RegistrationMembers.KeyOf(call) is { } key:
                return Named(key, cancellationToken);
            case IParameterReferenceOperation { Parameter: { } parameter } when RegistrationMembers.IsClient(parameter.Type):
                return RegistrationMembers.KeyOf(parameter) is { } wanted ? Named([wanted], cancellationToken) : InjectedAs((IParameterReferenceOperation)origin, cancellationToken);
            case { Type: { TypeKind: TypeKind.Interface or TypeKind.TypeParameter } type } when InterfaceClients.MayBeGiven(origin, code):
                return ServedAs(type, cancellationToken);
            default:
                return [];
        }
    }

    /// <summary>The clients that a library makes of an interface.</summary>
    private ImmutableArray<RegisteredClient> ServedAs(ITypeSymbol wanted, CancellationToken cancellationToken) => Named(
        Index(cancellationToken).Clients.Where(client => client.Types.Any(wanted.IsServedBy)).Select(client => client.Name).Distinct(), cancellationToken);

    // Which of its names a method was given this time, nobody can tell.
    private ImmutableArray<RegisteredClient> Named(IOperation name, CancellationToken cancellationToken) => ValueTracer.Peel(name) is IParameterReferenceOperation
        ? []
        : Named(ClientNames.In(name, new ValueTracer(code, cancellationToken)), cancellationToken);

    private ImmutableArray<RegisteredClient> Named(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var index = Index(cancellationToken);
        var clients = ImmutableArray.CreateBuilder<RegisteredClient>();
        foreach (var name in names)
        {
            // One name is one client, whoever registers it how often.
            var calls = index.Clients.Where(client => client.Name == name).SelectMany(client => client.Calls).Distinct().ToImmutableArray();
            clients.Add(calls.IsEmpty ? index.Default : new RegisteredClient(name, [], calls));
        }

        return clients.ToImmutable();
    }

    private ImmutableArray<RegisteredClient> InjectedAs(IParameterReferenceOperation reference, CancellationToken cancellationToken)
    {
        if (reference.Parameter.ContainingSymbol is not IMethodSymbol method)
            return [];
        var index = Index(cancellationToken);
        if (method.MethodKind == MethodKind.LambdaMethod)
        {
            var registration = Lambdas.ReceiverOf(reference)?.Syntax;
            return Named(
                index.Clients.Where(client => client.Calls.Any(call => call.Scope == BuilderScope.Registration && call.Call.Syntax == registration))
                    .Select(client => client.Name).Distinct(),
                cancellationToken);
        }

        if (method.MethodKind != MethodKind.Constructor)
            return [];
        var names = index.Clients.Where(client => client.Types.Any(type => Takes(type, method.ContainingType))).Select(client => client.Name).Distinct().ToList();
        return names.Count == 0 ? [index.Default] : Named(names, cancellationToken);
    }

    /// <summary>Whether objects of a type get their client by a constructor of its own or of a base type, which is asked about.</summary>
    private static bool Takes(INamedTypeSymbol type, INamedTypeSymbol constructed)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, constructed.OriginalDefinition))
                return true;
            if (!current.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => RegistrationMembers.IsClient(parameter.Type))))
                return false;
        }

        return false;
    }

    private RegistrationIndex Index(CancellationToken cancellationToken) => _index ??= RegistrationIndex.Build(code, cancellationToken);
}
