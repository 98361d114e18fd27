using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>Caches of libraries that keep clients under names: <c>clients.Add("scale", "https://…")</c>, and <c>clients.Get("scale")</c> elsewhere.</summary>
internal static class NamedClientCaches
{
    private const string NameParameter = "name";
    private const string Asking = "Get";

    private static readonly ImmutableArray<string> Types = ["Flurl.Http.Configuration.IFlurlClientCache", "Flurl.Http.Configuration.FlurlClientCache"];
    private static readonly ImmutableArray<string> Adding = ["Add", "GetOrAdd"];

    /// <summary>The full names of the types.</summary>
    public static ImmutableArray<string> TypeNames => Types;

    /// <summary>Whether a method gives the client of a name.</summary>
    public static bool Asks(IMethodSymbol method) => method.Name == Asking && Types.Contains(method.ContainingType.FullName());

    /// <summary>The calls that put the client into a cache which a call asks for.</summary>
    public static IEnumerable<IOperation> KeptUnder(IInvocationOperation asking, DeclaredCode code, CancellationToken cancellationToken)
    {
        var names = NamesIn(asking, code, cancellationToken).ToList();
        return Adding.SelectMany(name => NamedCalls.Named(name, code, cancellationToken))
            .Where(call => Types.Contains(call.TargetMethod.ContainingType.FullName()) && NamesIn(call, code, cancellationToken).Any(names.Contains));
    }

    private static IEnumerable<string> NamesIn(IInvocationOperation call, DeclaredCode code, CancellationToken cancellationToken) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == NameParameter) is { } name
            ? ClientNames.In(name.Value, new ValueTracer(code, cancellationToken))
            : [];
}
