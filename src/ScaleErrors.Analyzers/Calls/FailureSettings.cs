using System.Collections.Immutable;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>How code changes the way in which a library hands back failures, as data: at a request, at its client, or for all clients.</summary>
internal sealed record FailureSettings
{
    /// <summary>Where a client keeps whether methods throw that hand back responses otherwise.</summary>
    public ImmutableArray<MemberPath> Throws { get; init; } = [];

    /// <summary>Methods by which some failures come back as responses: status codes, or patterns of them, are their arguments.</summary>
    public ImmutableArray<string> Allow { get; init; } = [];

    /// <summary>Methods by which all failures do.</summary>
    public ImmutableArray<string> AllowAny { get; init; } = [];

    /// <summary>The property of the settings that holds patterns of such failures.</summary>
    public string? AllowedProperty { get; init; }

    /// <summary>The namespaces of all these methods.</summary>
    public ImmutableArray<string> Namespaces { get; init; } = [];

    /// <summary>Methods that are given a function which is run for each failure, and properties of the settings that hold one.</summary>
    public ImmutableArray<string> Callbacks { get; init; } = [];

    /// <summary>The full names of the types of requests, and of what they are made of: what is set there is so for that request only.</summary>
    public ImmutableArray<string> Requests { get; init; } = [];

    /// <summary>Methods that are given a function which sets up settings or clients.</summary>
    public ImmutableArray<string> Configure { get; init; } = [];
}
