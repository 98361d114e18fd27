using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>Which outcomes a part of a predicate is for.</summary>
internal enum PredicateKind
{
    /// <summary>A function decides.</summary>
    Function,

    /// <summary>Every exception of a type, or those that a function picks.</summary>
    Exceptions,

    /// <summary>408 and 5xx, and the library's exception: <c>HandleTransientHttpError</c>.</summary>
    Transient,

    /// <summary>408, 429 and 5xx, and the library's exception: what the resilience handlers of the framework retry by default.</summary>
    TransientOrThrottled,

    /// <summary>Code that is not seen decides.</summary>
    Unseen,
}

/// <summary>A part of what a strategy handles.</summary>
/// <param name="Kind">Which outcomes it is for.</param>
/// <param name="Function">What decides; null where the kind does.</param>
/// <param name="Exception">The exceptions that it is for.</param>
internal sealed record Predicate(PredicateKind Kind, GivenFunction? Function = null, ITypeSymbol? Exception = null);

/// <summary>A step of a policy or pipeline that acts on some outcomes: a retry, a fallback, a hedge.</summary>
/// <param name="Handles">What it acts on: any of these.</param>
/// <param name="Waits">Whether it waits and sends again.</param>
/// <param name="Methods">The requests that it is for.</param>
internal sealed record Strategy(ImmutableArray<Predicate> Handles, bool Waits, RequestMethods Methods = RequestMethods.Any)
{
    /// <summary>Code that is not seen: it may do anything with any outcome.</summary>
    public static Strategy Unseen { get; } = new([new Predicate(PredicateKind.Unseen)], Waits: false);
}
