using System.Collections.Immutable;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Settings;

/// <summary>What code says of the failures of a request.</summary>
internal sealed record RequestSettings
{
    /// <summary>Nothing is said.</summary>
    public static RequestSettings None { get; } = new();

    /// <summary>The failures that come back as responses.</summary>
    public StatusPatterns Allowed { get; init; } = StatusPatterns.None;

    /// <summary>The failures that may do so: others set up clients, of which this may be one.</summary>
    public StatusPatterns MayBeAllowed { get; init; } = StatusPatterns.None;

    /// <summary>The functions that are run for each failure.</summary>
    public ImmutableArray<GivenFunction> Callbacks { get; init; } = [];

    /// <summary>Whether such a function is not seen.</summary>
    public bool HasUnseenCallback { get; init; }

    /// <summary>Both.</summary>
    public RequestSettings And(RequestSettings other) => new()
    {
        Allowed = Allowed.Or(other.Allowed),
        MayBeAllowed = MayBeAllowed.Or(other.MayBeAllowed),
        Callbacks = Callbacks.AddRange(other.Callbacks),
        HasUnseenCallback = HasUnseenCallback || other.HasUnseenCallback,
    };

    /// <summary>The same as settings of a client that may be another one.</summary>
    public RequestSettings OfAnyClient() => this with { Allowed = StatusPatterns.None, MayBeAllowed = MayBeAllowed.Or(Allowed) };
}
