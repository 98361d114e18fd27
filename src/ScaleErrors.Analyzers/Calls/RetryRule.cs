using System.Collections.Immutable;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// Whether an object retries by itself what a library retries by default, as data: a rule for objects that are made in one way. An object for which
/// there is no rule may retry.
/// </summary>
/// <param name="Type">The metadata name of the type of the object, or of the type that declares the methods which make it.</param>
/// <param name="Methods">The methods that make it; none where its constructors do.</param>
internal sealed record RetryRule(string Type, ImmutableArray<string> Methods)
{
    /// <summary>The parameters with objects that decide, and whether the object retries where none is given.</summary>
    public ImmutableArray<RetryPart> Given { get; init; } = [];

    /// <summary>The members with objects that decide, where they are set.</summary>
    public ImmutableArray<MemberPath> Members { get; init; } = [];

    /// <summary>The parameter with the number of retries.</summary>
    public string? CountParameter { get; init; }

    /// <summary>The member with the number of retries.</summary>
    public MemberPath? Count { get; init; }

    /// <summary>Whether it never retries.</summary>
    public bool Never { get; init; }
}

/// <summary>An object that another one is made with.</summary>
/// <param name="Parameter">The name of the parameter that gets it.</param>
/// <param name="RetriesWithout">Whether there are retries where nothing is given.</param>
internal readonly record struct RetryPart(string Parameter, bool RetriesWithout);

/// <summary>The retries that a library makes by itself: it waits, as Retry-After says, and sends again.</summary>
/// <param name="Statuses">The status codes that it retries.</param>
/// <param name="Rules">Where the code turns it off.</param>
internal sealed record DefaultRetry(StatusPatterns Statuses, ImmutableArray<RetryRule> Rules);
