using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Options;

/// <summary>The options that apply in one syntax tree.</summary>
internal sealed class ScaleOptions
{
    private const string DefaultHosts = "api.scale.com, api.scaleapi.com";

    // By text alone, so it outlives no compilation; a solution has a handful of different texts.
    private static readonly ConcurrentDictionary<string, HostPatterns> Lists = new();

    public static readonly ScaleOption<HostPatterns> HostsOption = new(
        "scale_errors.hosts", DefaultHosts,
        "The hosts that are Scale, in place of the default; `*` and `*.example.com` are understood.",
        ReadList(DefaultHosts), ParseHosts);

    public static readonly ScaleOption<HostPatterns> AdditionalHostsOption = new(
        "scale_errors.additional_hosts", "",
        "Hosts that are Scale too, such as that of a private deployment.",
        HostPatterns.None, ParseHosts);

    public static readonly ScaleOption<bool> AllCallsOption = new(
        "scale_errors.all_calls", "false",
        "Whether every HTTP call in these files goes to Scale, wherever its address comes from.",
        false, ParseBoolean);

    public static readonly ScaleOption<bool> AcceptGeneralChecksOption = new(
        "scale_errors.accept_general_checks", "false",
        "Whether code that treats an outcome like every other failure handles it, so that only outcomes taken for success are reported.",
        false, ParseBoolean);

    public static readonly ScaleOption<ImmutableHashSet<string>> HandlerMethodsOption = new(
        "scale_errors.handler_methods", "",
        "Methods that deal with every outcome given to them, such as `Contoso.ScaleErrors.Handle`.",
        [], ParseNames);

    private ScaleOptions(AnalyzerConfigOptions options)
    {
        Hosts = HostsOption.Read(options).Union(AdditionalHostsOption.Read(options));
        AllCalls = AllCallsOption.Read(options);
        AcceptGeneralChecks = AcceptGeneralChecksOption.Read(options);
        HandlerMethods = HandlerMethodsOption.Read(options);
    }

    /// <summary>The keys, for documentation and tests.</summary>
    public static ImmutableArray<ScaleOption> All { get; } =
        [HostsOption, AdditionalHostsOption, AllCallsOption, AcceptGeneralChecksOption, HandlerMethodsOption];

    /// <summary>The hosts that count as Scale.</summary>
    public HostPatterns Hosts { get; }

    /// <summary>Whether every HTTP call goes to Scale.</summary>
    public bool AllCalls { get; }

    /// <summary>Whether an outcome that is treated like every other failure counts as handled.</summary>
    public bool AcceptGeneralChecks { get; }

    /// <summary>Full names of methods that deal with every outcome given to them.</summary>
    public ImmutableHashSet<string> HandlerMethods { get; }

    /// <summary>Reads the options of a syntax tree.</summary>
    public static ScaleOptions For(AnalyzerConfigOptions options) => new(options);

    private static HostPatterns ReadList(string text) => Lists.GetOrAdd(text, HostPatterns.Parse);

    private static bool ParseHosts(string text, out HostPatterns value)
    {
        value = ReadList(text);
        return !value.IsEmpty;
    }

    private static bool ParseNames(string text, out ImmutableHashSet<string> value)
    {
        value = [.. text.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0)];
        return !value.IsEmpty;
    }

    private static bool ParseBoolean(string text, out bool value) => bool.TryParse(text.Trim(), out value);
}
