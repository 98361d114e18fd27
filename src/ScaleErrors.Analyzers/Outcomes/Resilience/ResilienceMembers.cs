using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>What a member of a resilience library does.</summary>
internal enum ResilienceRole
{
    /// <summary>Retries after a wait.</summary>
    WaitsAndRetries,

    /// <summary>Retries at once.</summary>
    Retries,

    /// <summary>Gives something else in place of what it handles.</summary>
    FallsBack,

    /// <summary>Adds a retry or the like to a pipeline, as its options say.</summary>
    AddsStrategy,

    /// <summary>Puts policies or pipelines together.</summary>
    Combines,

    /// <summary>Gives what it is called on, perhaps with something besides that handles no outcome.</summary>
    PassesOn,

    /// <summary>Makes a policy that handles no outcome of its own: it breaks circuits, limits or times out.</summary>
    HandlesNothing,

    /// <summary>Handles the results that a function picks.</summary>
    HandlesResults,

    /// <summary>Handles exceptions of a type.</summary>
    HandlesExceptions,

    /// <summary>Handles transient failures of HTTP.</summary>
    HandlesTransient,

    /// <summary>Runs a function with the policy or pipeline around it.</summary>
    Executes,

    /// <summary>Tells whether an outcome is a transient failure of HTTP.</summary>
    TellsTransient,

    /// <summary>Says yes.</summary>
    SaysYes,

    /// <summary>Says no.</summary>
    SaysNo,
}

/// <summary>The members of Polly, in both of its generations, and of the packages that join it to HTTP clients.</summary>
internal static class ResilienceMembers
{
    /// <summary>The function of options and pipelines that decides what is handled.</summary>
    public const string ShouldHandle = "ShouldHandle";

    private const string Resilience = "Microsoft.Extensions.Http.Resilience";
    private const string Polly = "Polly";

    // Names tell the members of these libraries apart.
    private static readonly Dictionary<string, ResilienceRole> Roles = new()
    {
        ["WaitAndRetry"] = ResilienceRole.WaitsAndRetries,
        ["WaitAndRetryAsync"] = ResilienceRole.WaitsAndRetries,
        ["WaitAndRetryForever"] = ResilienceRole.WaitsAndRetries,
        ["WaitAndRetryForeverAsync"] = ResilienceRole.WaitsAndRetries,
        ["Retry"] = ResilienceRole.Retries,
        ["RetryAsync"] = ResilienceRole.Retries,
        ["RetryForever"] = ResilienceRole.Retries,
        ["RetryForeverAsync"] = ResilienceRole.Retries,
        ["Fallback"] = ResilienceRole.FallsBack,
        ["FallbackAsync"] = ResilienceRole.FallsBack,
        ["AddRetry"] = ResilienceRole.AddsStrategy,
        ["AddFallback"] = ResilienceRole.AddsStrategy,
        ["AddHedging"] = ResilienceRole.AddsStrategy,
        ["Wrap"] = ResilienceRole.Combines,
        ["WrapAsync"] = ResilienceRole.Combines,
        ["AddPipeline"] = ResilienceRole.Combines,
        ["AsResiliencePipeline"] = ResilienceRole.PassesOn,
        ["AsPolicy"] = ResilienceRole.PassesOn,
        ["AsAsyncPolicy"] = ResilienceRole.PassesOn,
        ["WithPolicyKey"] = ResilienceRole.PassesOn,
        ["Build"] = ResilienceRole.PassesOn,
        ["AddTimeout"] = ResilienceRole.PassesOn,
        ["AddCircuitBreaker"] = ResilienceRole.PassesOn,
        ["AddConcurrencyLimiter"] = ResilienceRole.PassesOn,
        ["AddRateLimiter"] = ResilienceRole.PassesOn,
        ["ConfigureTelemetry"] = ResilienceRole.PassesOn,
        ["SelectPipelineByAuthority"] = ResilienceRole.PassesOn,
        ["SelectPipelineBy"] = ResilienceRole.PassesOn,
        ["Timeout"] = ResilienceRole.HandlesNothing,
        ["TimeoutAsync"] = ResilienceRole.HandlesNothing,
        ["CircuitBreaker"] = ResilienceRole.HandlesNothing,
        ["CircuitBreakerAsync"] = ResilienceRole.HandlesNothing,
        ["AdvancedCircuitBreaker"] = ResilienceRole.HandlesNothing,
        ["AdvancedCircuitBreakerAsync"] = ResilienceRole.HandlesNothing,
        ["Bulkhead"] = ResilienceRole.HandlesNothing,
        ["BulkheadAsync"] = ResilienceRole.HandlesNothing,
        ["RateLimit"] = ResilienceRole.HandlesNothing,
        ["RateLimitAsync"] = ResilienceRole.HandlesNothing,
        ["NoOp"] = ResilienceRole.HandlesNothing,
        ["NoOpAsync"] = ResilienceRole.HandlesNothing,
        ["HandleResult"] = ResilienceRole.HandlesResults,
        ["OrResult"] = ResilienceRole.HandlesResults,
        ["Handle"] = ResilienceRole.HandlesExceptions,
        ["HandleInner"] = ResilienceRole.HandlesExceptions,
        ["Or"] = ResilienceRole.HandlesExceptions,
        ["OrInner"] = ResilienceRole.HandlesExceptions,
        ["HandleTransientHttpError"] = ResilienceRole.HandlesTransient,
        ["OrTransientHttpError"] = ResilienceRole.HandlesTransient,
        ["OrTransientHttpStatusCode"] = ResilienceRole.HandlesTransient,
        ["Execute"] = ResilienceRole.Executes,
        ["ExecuteAsync"] = ResilienceRole.Executes,
        ["ExecuteAndCapture"] = ResilienceRole.Executes,
        ["ExecuteAndCaptureAsync"] = ResilienceRole.Executes,
        ["IsTransient"] = ResilienceRole.TellsTransient,
        ["True"] = ResilienceRole.SaysYes,
        ["False"] = ResilienceRole.SaysNo,
    };

    /// <summary>What a member does; null where it belongs to no such library, or is not known.</summary>
    public static ResilienceRole? RoleOf(IMethodSymbol method) =>
        IsOfLibrary(method.ContainingType) && Roles.TryGetValue(method.Name, out var role) ? role : null;

    /// <summary>Whether a type belongs to the libraries.</summary>
    public static bool IsOfLibrary(ITypeSymbol? type)
    {
        if (type?.ContainingNamespace is not { IsGlobalNamespace: false } @namespace)
            return false;
        var name = @namespace.ToDisplayString();
        return name == Polly || name == Resilience || name.StartsWith(Polly + ".", System.StringComparison.Ordinal);
    }

    /// <summary>Whether a type is a policy or a pipeline.</summary>
    public static bool IsPolicy(ITypeSymbol? type) => IsOfLibrary(type) && (IsNamedLike(type, "Policy") || IsNamedLike(type, "ResiliencePipeline"));

    /// <summary>Whether a type builds a pipeline.</summary>
    public static bool IsPipelineBuilder(ITypeSymbol? type) => IsOfLibrary(type) && IsNamedLike(type, "ResiliencePipelineBuilder");

    /// <summary>Whether a type holds the options of a strategy that is made for HTTP.</summary>
    public static bool IsForHttp(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() == Resilience;

    /// <summary>What a call is made on: its object, or the first argument of an extension.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) => call.Instance
        ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    // IAsyncPolicy, AsyncRetryPolicy<T>, ResiliencePipelineBuilderBase
    private static bool IsNamedLike(ITypeSymbol? type, string name) => type is not null && type.Name.Contains(name);
}
