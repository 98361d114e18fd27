using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <content>Policies and pipelines that are registered as services or under a key, and asked for elsewhere.</content>
internal sealed partial class StrategyReader
{
    private static readonly ImmutableArray<string> AddingPipelines = ["AddResiliencePipeline", "TryAddBuilder"];
    private static readonly ImmutableArray<string> AddingServices = ["AddSingleton", "AddScoped", "AddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient"];
    private static readonly ImmutableHashSet<string> AskingByKey = ["GetPipeline", "Get", "GetRequiredKeyedService", "GetKeyedService"];

    /// <summary>What is known by a key, or injected; false where nobody is seen to register it.</summary>
    private bool ReadService(IOperation origin, GivenArguments given, int depth)
    {
        switch (origin)
        {
            case IInvocationOperation call when AskingByKey.Contains(call.TargetMethod.Name):
                return call.Arguments.Select(argument => KeyIn(argument.Value, given)).FirstOrDefault(known => known is not null) is { } key && ReadKeyed(key, origin.Type, depth);
            case IInvocationOperation { TargetMethod.Name: "GetRequiredService" or "GetService" }:
                return ReadRegistered(origin.Type, null, depth);
            case IParameterReferenceOperation { Parameter: { } parameter }:
                return RegistrationMembers.KeyOf(parameter) is { } wanted ? ReadKeyed(wanted, parameter.Type, depth) : ReadRegistered(parameter.Type, null, depth);
            default:
                return false;
        }
    }

    private string? KeyIn(IOperation value, GivenArguments given) => ClientNames.In(value, Tracer(given)).FirstOrDefault();

    private bool ReadKeyed(string key, ITypeSymbol? type, int depth)
    {
        var any = false;
        foreach (var call in AddingPipelines.SelectMany(Calls).Where(call => HasKey(call, key)))
        {
            foreach (var function in FunctionsIn(call, GivenArguments.None))
            {
                ReadConfigure(function, GivenArguments.None);
                any = true;
            }
        }

        foreach (var policy in PoliciesUnder(key))
        {
            ReadPolicy(policy, GivenArguments.None, depth + 1);
            any = true;
        }

        return any || ReadRegistered(type, key, depth);
    }

    /// <summary>The policies that a registry has under a key: <c>registry.Add("scale", policy)</c>, or from its creation on.</summary>
    private IEnumerable<IOperation> PoliciesUnder(string key)
    {
        foreach (var call in Calls("Add").Concat(AddedAtCreation()).Where(call => ResilienceMembers.IsOfLibrary(call.TargetMethod.ContainingType) && HasKey(call, key)))
        {
            foreach (var policy in call.Arguments.Where(argument => ResilienceMembers.IsPolicy(ValueTracer.Peel(argument.Value).Type)))
                yield return policy.Value;
        }
    }

    // new PolicyRegistry { { "scale", policy } }
    private IEnumerable<IInvocationOperation> AddedAtCreation()
    {
        const string registry = "PolicyRegistry";
        return code.TreesWith(registry, cancellationToken)
            .SelectMany(index => index.Tree.GetRoot(cancellationToken).DescendantNodes().OfType<ObjectCreationExpressionSyntax>())
            .Where(creation => creation is { Initializer: not null, Type: IdentifierNameSyntax { Identifier.ValueText: registry } })
            .SelectMany(creation => (code.OperationAt(creation, cancellationToken) as IObjectCreationOperation)?.Initializer?.Initializers ?? [])
            .OfType<IInvocationOperation>();
    }

    /// <summary>The services of a type: <c>AddSingleton&lt;IAsyncPolicy&lt;HttpResponseMessage&gt;&gt;(policy)</c>.</summary>
    private bool ReadRegistered(ITypeSymbol? type, string? key, int depth)
    {
        if (!ResilienceMembers.IsPolicy(type))
            return false;
        var any = false;
        foreach (var call in AddingServices.SelectMany(Calls).Where(call => RegistrationMembers.IsRegistration(call) && (key is null || HasKey(call, key))))
        {
            foreach (var argument in call.Arguments.Where(argument => IsPolicyOrFactory(argument.Value.Type) && IsFor(call, argument, type!)))
            {
                if (argument.Value.Type is { TypeKind: TypeKind.Delegate })
                    ReadPolicyOrFactory(argument.Value, GivenArguments.None);
                else
                    ReadPolicy(argument.Value, GivenArguments.None, depth + 1);
                any = true;
            }
        }

        return any;
    }

    private static bool IsFor(IInvocationOperation call, IArgumentOperation argument, ITypeSymbol type)
    {
        var registered = call.TargetMethod.TypeArguments.FirstOrDefault() ?? ValueTracer.Peel(argument.Value).Type;
        return SymbolEqualityComparer.Default.Equals(registered, type);
    }

    private bool HasKey(IInvocationOperation call, string key) =>
        call.Arguments.Any(argument => argument.Parameter?.Name is "key" or "serviceKey" && ClientNames.In(argument.Value, Tracer(GivenArguments.None)).Contains(key));

    private IEnumerable<IInvocationOperation> Calls(string name) => NamedCalls.Named(name, code, cancellationToken);
}
