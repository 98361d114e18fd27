using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>The members of IHttpClientFactory's registrations, as data: Microsoft.Extensions.Http and what builds on it.</summary>
internal static class RegistrationMembers
{
    public const string AddTypedClient = "AddTypedClient";
    public const string ConfigureClient = "ConfigureHttpClient";
    public const string ConfigureDefaults = "ConfigureHttpClientDefaults";
    public const string CreateClient = "CreateClient";

    private const string AddClient = "AddHttpClient";
    private const string UseForInterface = "UseWithRestEaseClient";
    private const string BaseAddress = "BaseAddress";
    private const string BaseAddressParameter = "baseAddress";

    // Of Refit some also stand behind a client that is registered already.
    private static readonly ImmutableArray<string> OfInterfaces =
    [
        "AddRefitClient", "AddRefitGeneratedClient", "AddKeyedRefitClient", "AddKeyedRefitGeneratedClient", "AddRestEaseClient", UseForInterface,
    ];

    /// <summary>The members that register a client: of the framework, and of libraries that make clients of interfaces.</summary>
    public static readonly ImmutableArray<string> OfServices = [AddClient, .. OfInterfaces];

    /// <summary>The members that add something to a registered client, or to all of them.</summary>
    public static readonly ImmutableArray<string> OfBuilders =
    [
        AddTypedClient,
        .. OfInterfaces,
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
    private static readonly ImmutableArray<string> Namespaces = [Namespace, Namespace + ".Extensions", "Refit", "RestEase.HttpClientFactory"];
    private static readonly ImmutableArray<string> NameParameters = ["name", "httpClientName"];
    private const string KeyAttribute = Namespace + ".FromKeyedServicesAttribute";
    private static readonly ImmutableArray<string> KeyedLookUps = ["GetKeyedService", "GetRequiredKeyedService"];

    /// <summary>Whether a call is one of the extensions for registrations, and not one of the same name.</summary>
    public static bool IsRegistration(IInvocationOperation call) =>
        call.TargetMethod is { ContainingNamespace: { } @namespace } method && IsExtension(method) && Namespaces.Contains(@namespace.ToDisplayString());

    /// <summary>Whether a call registers a client.</summary>
    public static bool AddsClient(IInvocationOperation call) =>
        OfServices.Contains(call.TargetMethod.Name) && IsRegistration(call) && !TakesBuilder(call);

    /// <summary>Whether a call registers a client that a library makes of an interface.</summary>
    public static bool MakesOfInterface(IInvocationOperation call) => OfInterfaces.Contains(call.TargetMethod.Name) && IsRegistration(call);

    /// <summary>Whether a call says by its types what is injected with the client.</summary>
    public static bool NamesService(IInvocationOperation call) => call.TargetMethod.Name == AddTypedClient || OfServices.Contains(call.TargetMethod.Name);

    /// <summary>The argument with the name of the client; null where the call has none.</summary>
    public static IOperation? NameIn(IInvocationOperation call) => call.Arguments.FirstOrDefault(argument =>
        argument.Parameter is { } parameter && NameParameters.Contains(parameter.Name) && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    /// <summary>The argument that a member of the client is set to by the registration itself; null where there is none.</summary>
    public static IOperation? SettingOf(IInvocationOperation call, string member) => member != BaseAddress ? null
        : call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == BaseAddressParameter && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    /// <summary>The type that a call makes or registers a client for: its last type argument, or a type that it is given.</summary>
    public static ITypeSymbol? ServiceOf(IInvocationOperation call) => call.TargetMethod.TypeArguments is { IsEmpty: false } types
        ? types[types.Length - 1]
        : call.Arguments.Select(argument => ValueTracer.Peel(argument.Value)).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;

    /// <summary>Whether a call adds something to the builder that it is given, and gives a builder back.</summary>
    public static bool IsOfBuilder(IInvocationOperation call) => IsRegistration(call) && TakesBuilder(call);

    /// <summary>Whether a call is that of an extension of builders.</summary>
    public static bool TakesBuilder(IInvocationOperation call) => IsExtension(call.TargetMethod)
        && (call.Instance?.Type ?? call.TargetMethod.Parameters.FirstOrDefault()?.Type)?.Name == "IHttpClientBuilder";

    /// <summary>The object that an extension is called on; null where none is written.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) => call.Instance ?? NamedCalls.ArgumentFor(call.Arguments, 0);

    // What stands in an extension block has the block for its type, which has no name.
    private static bool IsExtension(IMethodSymbol method) => method.IsExtensionMethod || method.ContainingType is { Name: "", ContainingType.IsStatic: true };

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
