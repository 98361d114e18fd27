using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>
/// Objects that are registered as services by themselves, or by a function that makes them: <c>AddSingleton&lt;IRestClient&gt;(new RestClient(…))</c>. Asked
/// about clients only.
/// </summary>
internal sealed class RegisteredServices(DeclaredCode code)
{
    private const int MaxObjects = 8;

    private static readonly ImmutableArray<string> Adding =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient"];

    private static readonly ImmutableArray<string> AddingByKey = ["AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient"];

    private readonly ConcurrentDictionary<(ITypeSymbol, string?), ImmutableArray<IOperation>> _known = new(ByTypeAndKey.Instance);

    /// <summary>What may be had from the container where a value comes from there; none where it does not, or nobody is seen to register it.</summary>
    /// <param name="origin">Where the value comes from.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ImmutableArray<IOperation> Of(IOperation origin, CancellationToken cancellationToken)
    {
        switch (origin)
        {
            case IInvocationOperation { TargetMethod.Name: "GetRequiredService" or "GetService", TargetMethod.IsGenericMethod: true } call:
                return Registered(call.Type, null, cancellationToken);
            case IInvocationOperation call when RegistrationMembers.KeyOf(call) is { } key:
                return Registered(call.Type, Keys(key, cancellationToken).FirstOrDefault() ?? "", cancellationToken);
            case IInvocationOperation { Instance: not null } call when NamedClientCaches.Asks(call.TargetMethod):
                return [.. NamedClientCaches.KeptUnder(call, code, cancellationToken)];
            case IParameterReferenceOperation { Parameter: { } parameter } when IsInjected(parameter):
                return Registered(parameter.Type, RegistrationMembers.KeyOf(parameter), cancellationToken);
            default:
                return [];
        }
    }

    // Constructors, and the functions that endpoints run.
    private bool IsInjected(IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol function && function.MethodKind switch
    {
        MethodKind.Constructor => true,
        MethodKind.LambdaMethod => code.Declares(function),
        _ => parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "FromServicesAttribute"),
    };

    private ImmutableArray<IOperation> Registered(ITypeSymbol? type, string? key, CancellationToken cancellationToken)
    {
        if (type is null)
            return [];
        return _known.TryGetValue((type, key), out var known) ? known : _known.GetOrAdd((type, key), Find(type, key, cancellationToken));
    }

    private ImmutableArray<IOperation> Find(ITypeSymbol type, string? key, CancellationToken cancellationToken)
    {
        var registrations = (key is null ? Adding : AddingByKey)
            .SelectMany(name => NamedCalls.Named(name, code, cancellationToken))
            .Where(call => IsFor(call, type) && (key is null || HasKey(call, key, cancellationToken)))
            .ToList();
        return [.. InForce(registrations).SelectMany(call => ObjectsOf(call, cancellationToken)).Take(MaxObjects)];
    }

    private static bool IsFor(IInvocationOperation call, ITypeSymbol type) =>
        RegistrationMembers.IsRegistration(call) && call.TargetMethod.TypeArguments.FirstOrDefault() is { } registered
        && SymbolEqualityComparer.Default.Equals(registered, type);

    private bool HasKey(IInvocationOperation call, string key, CancellationToken cancellationToken) =>
        call.Arguments.Any(argument => argument.Parameter?.Name == "serviceKey" && Keys(argument.Value, cancellationToken).Contains(key));

    private IEnumerable<string> Keys(IOperation value, CancellationToken cancellationToken) => ClientNames.In(value, new ValueTracer(code, cancellationToken));

    // Of several registrations in a row the container takes the last.
    private static IEnumerable<IInvocationOperation> InForce(IEnumerable<IInvocationOperation> registrations) => registrations
        .GroupBy(call => call.Syntax.FirstAncestorOrSelf<BlockSyntax>() ?? call.Syntax.SyntaxTree.GetRoot())
        .Select(row => row.OrderBy(call => call.Syntax.Span.End).LastOrDefault(call => !IsTrial(call)) ?? row.First());

    private static bool IsTrial(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Try", System.StringComparison.Ordinal);

    private IEnumerable<IOperation> ObjectsOf(IInvocationOperation call, CancellationToken cancellationToken)
    {
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { Ordinal: > 0, Name: not "serviceKey" }))
        {
            if (argument.Parameter!.Type.TypeKind != TypeKind.Delegate)
                yield return argument.Value;
            foreach (var result in Lambdas.Of(argument.Value, new ValueTracer(code, cancellationToken)).SelectMany(function => function.Results(code, cancellationToken)))
                yield return result;
        }
    }

    private sealed class ByTypeAndKey : IEqualityComparer<(ITypeSymbol Type, string? Key)>
    {
        public static ByTypeAndKey Instance { get; } = new();

        public bool Equals((ITypeSymbol Type, string? Key) left, (ITypeSymbol Type, string? Key) right) =>
            left.Key == right.Key && SymbolEqualityComparer.Default.Equals(left.Type, right.Type);

        public int GetHashCode((ITypeSymbol Type, string? Key) entry) => SymbolEqualityComparer.Default.GetHashCode(entry.Type);
    }
}
