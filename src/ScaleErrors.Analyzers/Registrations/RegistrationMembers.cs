using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>The members of IHttpClientFactory's registrations, as data: Microsoft.Extensions.Http and what builds on it.</summary>
internal static class RegistrationMembers
{
    public const string AddClient = "AddHttpClient";
    public const string AddTypedClient = "AddTypedClient";
    public const string ConfigureClient = "ConfigureHttpClient";
    public const string ConfigureDefaults = "ConfigureHttpClientDefaults";
    public const string CreateClient = "CreateClient";
    public const string NameParameter = "name";

    /// <summary>The members that add something to a registered client, or to all of them.</summary>
    public static readonly ImmutableArray<string> OfBuilders =
    [
        AddTypedClient,
        ConfigureClient,
        "AddHttpMessageHandler",
        "ConfigureAdditionalHttpMessageHandlers",
        "ConfigurePrimaryHttpMessageHandler",
        "AddPolicyHandler",
        "AddPolicyHandlerFromRegistry",
        "AddTransientHttpErrorPolicy",
        "AddResilienceHandler",
        "AddStandardHedgingHandler",
        "AddStandardResilienceHandler",
        "RemoveAllResilienceHandlers",
    ];

    private const string Client = "System.Net.Http.HttpClient";
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";
    private const string KeyAttribute = Namespace + ".FromKeyedServicesAttribute";
    private static readonly ImmutableArray<string> KeyedLookUps = ["GetKeyedService", "GetRequiredKeyedService"];

    /// <summary>Whether a call is one of the framework's extensions for registrations, and not one of the same name.</summary>
    public static bool IsRegistration(IInvocationOperation call) =>
        call.TargetMethod is { IsExtensionMethod: true, ContainingNamespace: { } @namespace } && @namespace.ToDisplayString() == Namespace;

    /// <summary>Whether a call adds something to the builder that it is given, and gives a builder back.</summary>
    public static bool IsOfBuilder(IInvocationOperation call) =>
        IsRegistration(call) && TakesBuilder(call.TargetMethod) && call.Arguments.Length > 0;

    /// <summary>Whether a method is an extension of builders.</summary>
    public static bool TakesBuilder(IMethodSymbol method) =>
        method.IsExtensionMethod && method.Parameters.FirstOrDefault()?.Type.Name == "IHttpClientBuilder";

    /// <summary>Whether a call asks the factory for a client.</summary>
    public static bool AsksFactory(IInvocationOperation call) =>
        call.TargetMethod is { Name: CreateClient, ContainingType.Name: "IHttpClientFactory" or "HttpClientFactoryExtensions" };

    /// <summary>Whether a type is the client.</summary>
    public static bool IsClient(ITypeSymbol? type) => type is { Name: "HttpClient" } && type.ToDisplayString() == Client;

    /// <summary>The key by which a parameter wants its service; null where it wants it by type.</summary>
    public static string? KeyOf(IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == KeyAttribute)
                return attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        }

        return null;
    }

    /// <summary>The key by which a call looks for a service; null where it looks for none.</summary>
    public static IOperation? KeyOf(IInvocationOperation call) => KeyedLookUps.Contains(call.TargetMethod.Name)
        ? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "serviceKey")?.Value
        : null;
}
