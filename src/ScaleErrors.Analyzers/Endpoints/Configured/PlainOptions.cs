using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>Options that are objects like any other: registered with the container by themselves, or read from the configuration with Get.</summary>
internal sealed class PlainOptions(DeclaredCode code)
{
    private static readonly ImmutableArray<string> Registrations =
        ["AddSingleton", "AddScoped", "AddTransient", "TryAddSingleton", "TryAddScoped", "TryAddTransient"];

    private volatile IReadOnlyList<IInvocationOperation>? _registrations;
    private volatile IReadOnlyList<IInvocationOperation>? _readings;
    private volatile ISet<ITypeSymbol>? _types;

    /// <summary>The types that are read, and those that they are made from.</summary>
    public ISet<ITypeSymbol> Types(CancellationToken cancellationToken) => _types ??=
        new HashSet<ITypeSymbol>(Readings(cancellationToken).SelectMany(call => ConfigurationTypes.Lineage(call.TargetMethod.TypeArguments[0])), SymbolEqualityComparer.Default);

    /// <summary>The values that are registered for a type.</summary>
    public IEnumerable<IOperation> RegisteredAs(ITypeSymbol type, CancellationToken cancellationToken)
    {
        _registrations ??=
        [
            .. Registrations.SelectMany(name => NamedCalls.Named(name, code, cancellationToken))
                .Where(call => call.TargetMethod.IsExtensionMethod && call.TargetMethod.TypeArguments.Length == 1 && call.Arguments.Length == 2),
        ];
        foreach (var call in _registrations.Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.TypeArguments[0], type)))
        {
            foreach (var value in ValuesOf(call.Arguments[1].Value))
                yield return value;
        }
    }

    /// <summary>The calls of Get that read an object of a type.</summary>
    public IEnumerable<IInvocationOperation> ReadAs(ITypeSymbol type, CancellationToken cancellationToken) =>
        Readings(cancellationToken).Where(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.TypeArguments[0], type));

    /// <summary>Whether a call reads an object from the configuration.</summary>
    public static bool IsReading(IInvocationOperation call) =>
        call.TargetMethod is { Name: "Get", TypeArguments.Length: 1 }
        && ConfigurationTypes.IsOf(call.TargetMethod, ConfigurationTypes.ConfigurationNamespace, "ConfigurationBinder");

    private IReadOnlyList<IInvocationOperation> Readings(CancellationToken cancellationToken) =>
        _readings ??= [.. NamedCalls.Named("Get", code, cancellationToken).Where(IsReading)];

    // The object, or what a lambda returns that makes it.
    private static IEnumerable<IOperation> ValuesOf(IOperation registered) =>
        ValueTracer.Peel(registered) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda }
            ? lambda.Body.Descendants().OfType<IReturnOperation>().Select(result => result.ReturnedValue).OfType<IOperation>()
            : [registered];
}
