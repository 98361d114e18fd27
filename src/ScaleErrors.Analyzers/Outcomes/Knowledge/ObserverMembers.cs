using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>
/// Members that look at a value without acting on it: loggers, consoles, traces, metrics, assertions, argument checks.
/// A status or a response that ends there was not handed on to code that may tell outcomes apart.
/// </summary>
internal sealed class ObserverMembers
{
    /// <summary>The types all of whose members are observers; so are those of types derived from them, and extension methods on them.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "System.Console",
        "System.IO.TextWriter",
        "System.ArgumentNullException",
        "System.GC",
        "System.Diagnostics.Activity",
        "System.Diagnostics.ActivityTagsCollection",
        "System.Diagnostics.Debug",
        "System.Diagnostics.Debugger",
        "System.Diagnostics.DiagnosticSource",
        "System.Diagnostics.EventLog",
        "System.Diagnostics.TagList",
        "System.Diagnostics.Trace",
        "System.Diagnostics.TraceSource",
        "System.Diagnostics.Metrics.Counter",
        "System.Diagnostics.Metrics.Gauge",
        "System.Diagnostics.Metrics.Histogram",
        "System.Diagnostics.Metrics.UpDownCounter",
        "System.Diagnostics.Tracing.EventSource",
        "Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult",
        "Microsoft.Extensions.Logging.ILogger",
        "Microsoft.Extensions.Logging.LoggerExtensions",
        "Microsoft.ApplicationInsights.TelemetryClient",
        "Microsoft.VisualStudio.TestTools.UnitTesting.Assert",
        "NUnit.Framework.Assert",
        "NUnit.Framework.Legacy.ClassicAssert",
        "Xunit.Assert",
        "Xunit.Abstractions.ITestOutputHelper",
        "Xunit.ITestOutputHelper",
        "Serilog.ILogger",
        "Serilog.Log",
        "NLog.ILogger",
        "NLog.ILoggerBase",
        "NLog.Logger",
        "log4net.ILog",
        "Prometheus.ICounter",
        "Spectre.Console.AnsiConsole",
    ];

    /// <summary>
    /// The last words of the names of types that people write for their own logs: a method of such a type that gives nothing back is an observer.
    /// </summary>
    public static IReadOnlyList<string> Endings { get; } =
        ["Log", "Logger", "Logging", "LogWriter", "Trace", "Tracer", "Tracing", "Telemetry", "Diagnostics", "Metrics", "Console", "Terminal"];

    /// <summary>
    /// The names of methods that write a text into some log, whatever the type is called: for people, where the method gives nothing back and its
    /// code is not seen.
    /// </summary>
    public static IReadOnlyList<string> Writers { get; } =
    [
        "Critical", "Debug", "Error", "Fatal", "Info", "Information", "Log", "LogCritical", "LogDebug", "LogError", "LogInfo", "LogInformation",
        "LogMessage", "LogTrace", "LogVerbose", "LogWarning", "Trace", "Verbose", "Warn", "Warning",
    ];

    private static readonly HashSet<string> Known = new(Types);

    private static readonly HashSet<string> KnownWriters = new(Writers);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a method only looks at what it is given.</summary>
    public bool Contains(IMethodSymbol method) =>
        IsObserver(method.ContainingType)
        || IsNamedObserver(method)
        || (TakesObserver(method) && method.Parameters.Length > 0 && IsObserver(method.Parameters[0].Type as INamedTypeSymbol))
        || IsInterpolationHandler(method.ContainingType)
        || IsLoggerMessage(method);

    /// <summary>Whether a method that is not seen takes a text for some log.</summary>
    public static bool TakesMessage(IMethodSymbol method) =>
        KnownWriters.Contains(method.Name)
        && IsWithoutResult(method.ReturnType)
        && method.Parameters.Length > 0
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && !FrameworkMembers.IsFramework(method.ContainingType);

    // Who writes a log does not answer. The members of the framework are all in the table.
    private static bool IsNamedObserver(IMethodSymbol method) =>
        IsWithoutResult(method.ReturnType)
        && method.ContainingType is { } type
        && !FrameworkMembers.IsFramework(type)
        && Endings.Any(ending => type.Name.EndsWith(ending, System.StringComparison.Ordinal));

    private static bool IsWithoutResult(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void || type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.IsEmpty: true };

    // An extension of a logger, or a delegate made for it by LoggerMessage.Define.
    private static bool TakesObserver(IMethodSymbol method) => method.IsExtensionMethod || method.MethodKind == MethodKind.DelegateInvoke;

    /// <summary>Whether all members of a type only look on.</summary>
    public bool IsObserver(INamedTypeSymbol? type)
    {
        if (type is null)
            return false;
        var definition = type.OriginalDefinition;
        if (_types.TryGetValue(definition, out var known))
            return known;
        var found = definition.LineageWithInterfaces().Any(ancestor => Known.Contains(ancestor.FullName()));
        _types.TryAdd(definition, found);
        return found;
    }

    // A partial method whose body the logging source generator writes.
    private static bool IsLoggerMessage(IMethodSymbol method) =>
        (method.PartialDefinitionPart ?? method) is { IsPartialDefinition: true } definition
        && definition.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute");

    // A custom interpolated string (of a logger, of Debug.Assert) is a text, whatever its handler is called.
    private static bool IsInterpolationHandler(INamedTypeSymbol? type) =>
        type is not null && type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InterpolatedStringHandlerAttribute");
}
