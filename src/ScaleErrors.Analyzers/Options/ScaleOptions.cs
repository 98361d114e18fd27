using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Options;

/// <summary>The options that apply in one syntax tree.</summary>
internal sealed class ScaleOptions
{
    /// <summary>What every key of this package begins with.</summary>
    public const string Prefix = "scale_errors.";

    private const string DefaultHosts = "api.scale.com, api.scaleapi.com";

    private static readonly BooleanForm TrueOrFalse = new();

    private static readonly ListForm<HostPatterns> HostList = new(
        "hosts such as api.scale.com, *.example.com or *, with commas between them",
        HostPatterns.Parse, hosts => hosts.IsEmpty, text => text, HostPatterns.IsEntry);

    private static readonly ListForm<TypeNames> TypeList = new(
        "full names of types such as Contoso.ScaleClient, or Contoso.Labeling.*, with commas between them",
        TypeNames.Parse, types => types.IsEmpty, QualifiedName.WithoutTypeArguments, entry => TypeNames.ReadEntry(entry) is not null);

    private static readonly ListForm<ImmutableHashSet<string>> MethodList = new(
        "full names of methods such as Contoso.ScaleErrors.Handle, without parentheses, with commas between them",
        ParseMethods, methods => methods.IsEmpty, QualifiedName.WithoutTypeArguments, entry => ReadMethod(entry) is not null);

    public static readonly ScaleOption<HostPatterns> HostsOption = new(
        "scale_errors.hosts", DefaultHosts,
        "The hosts that are Scale, in place of the default; `*` and `*.example.com` are understood.",
        HostPatterns.Parse(DefaultHosts), HostList);

    public static readonly ScaleOption<HostPatterns> AdditionalHostsOption = new(
        "scale_errors.additional_hosts", "",
        "Hosts that are Scale too, such as that of a private deployment.",
        HostPatterns.None, HostList);

    public static readonly ScaleOption<bool> AllCallsOption = new(
        "scale_errors.all_calls", "false",
        "Whether every HTTP call in these files goes to Scale, wherever its address comes from.",
        false, TrueOrFalse);

    public static readonly ScaleOption<TypeNames> ClientTypesOption = new(
        "scale_errors.client_types", "",
        "Types whose HTTP calls go to Scale, such as `Contoso.ScaleClient` or `Contoso.Labeling.*`.",
        TypeNames.None, TypeList);

    public static readonly ScaleOption<bool> AcceptGeneralChecksOption = new(
        "scale_errors.accept_general_checks", "false",
        "Whether code that treats an outcome like every other failure handles it, so that only outcomes taken for success are reported.",
        false, TrueOrFalse);

    public static readonly ScaleOption<ImmutableHashSet<string>> HandlerMethodsOption = new(
        "scale_errors.handler_methods", "",
        "Methods that deal with every outcome given to them, such as `Contoso.ScaleErrors.Handle`.",
        [], MethodList);

    public static readonly ScaleOption<TypeNames> HandlerTypesOption = new(
        "scale_errors.handler_types", "",
        "Message handlers that deal with 429, such as `Contoso.ScaleRetryHandler` or `Contoso.Http.*`.",
        TypeNames.None, TypeList);

    public static readonly ScaleOption<TooManyRequestsFix> TooManyRequestsFixOption = new(
        "scale_errors.fix_429", "leave",
        "What the fix for 429 does, in `dotnet format` and first in the light bulb: leave as the general failure path does, or retry.",
        TooManyRequestsFix.Leave, new ChoiceForm<TooManyRequestsFix>(("leave", TooManyRequestsFix.Leave), ("retry", TooManyRequestsFix.Retry)));

    private ScaleOptions(AnalyzerConfigOptions options)
    {
        Hosts = HostsOption.Read(options).Union(AdditionalHostsOption.Read(options));
        AllCalls = AllCallsOption.Read(options);
        ClientTypes = ClientTypesOption.Read(options);
        AcceptGeneralChecks = AcceptGeneralChecksOption.Read(options);
        HandlerMethods = HandlerMethodsOption.Read(options);
        HandlerTypes = HandlerTypesOption.Read(options);
        TooManyRequestsFix = TooManyRequestsFixOption.Read(options);
    }

    /// <summary>The keys, for whoever lists them.</summary>
    public static ImmutableArray<ScaleOption> All { get; } =
    [
        HostsOption, AdditionalHostsOption, AllCallsOption, ClientTypesOption, AcceptGeneralChecksOption, HandlerMethodsOption, HandlerTypesOption,
        TooManyRequestsFixOption,
    ];

    /// <summary>The hosts that count as Scale.</summary>
    public HostPatterns Hosts { get; }

    /// <summary>Whether every HTTP call goes to Scale.</summary>
    public bool AllCalls { get; }

    /// <summary>Types whose calls go to Scale.</summary>
    public TypeNames ClientTypes { get; }

    /// <summary>Whether an outcome that is treated like every other failure counts as handled.</summary>
    public bool AcceptGeneralChecks { get; }

    /// <summary>Full names of methods that deal with every outcome given to them.</summary>
    public ImmutableHashSet<string> HandlerMethods { get; }

    /// <summary>Message handlers that deal with 429.</summary>
    public TypeNames HandlerTypes { get; }

    /// <summary>What the fix for 429 does.</summary>
    public TooManyRequestsFix TooManyRequestsFix { get; }

    /// <summary>Reads the options of a syntax tree.</summary>
    public static ScaleOptions For(AnalyzerConfigOptions options) => new(options);

    private static ImmutableHashSet<string> ParseMethods(string text) =>
        [.. OptionList.Entries(QualifiedName.WithoutTypeArguments(text)).Select(ReadMethod).OfType<string>()];

    // A method stands in a type, so there is a dot.
    private static string? ReadMethod(string entry) => QualifiedName.Read(entry) is { } name && name.IndexOf('.') > 0 ? name : null;
}
