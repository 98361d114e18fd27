using System.Collections.Immutable;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Outcomes.MessageHandlers;

/// <summary>What message handlers do with outcomes before the caller of the client gets them.</summary>
/// <param name="ToldApart">The failures that they tell apart, or may.</param>
/// <param name="Ensures">Whether they let no failure through but as the library's exception.</param>
internal sealed record HandlerOutcomes(ImmutableHashSet<int> ToldApart, bool Ensures)
{
    public static HandlerOutcomes None { get; } = new([], Ensures: false);

    /// <summary>The failures that they let through while they act on every other: to treat all alike behind them is no lumping.</summary>
    public ImmutableHashSet<int> Spared { get; init; } = [];

    /// <summary>Whether a status code needs no further handling. Success is not assumed where any failure is told apart.</summary>
    public bool Handle(int statusCode) => statusCode == ScaleContract.Success ? !ToldApart.IsEmpty : ToldApart.Contains(statusCode);

    /// <summary>Both one after the other.</summary>
    public HandlerOutcomes Then(HandlerOutcomes other) => new(ToldApart.Union(other.ToldApart), Ensures || other.Ensures) { Spared = Spared.Union(other.Spared) };

    /// <summary>Either of the two.</summary>
    public HandlerOutcomes Or(HandlerOutcomes other) => new(ToldApart.Intersect(other.ToldApart), Ensures || other.Ensures) { Spared = Spared.Intersect(other.Spared) };
}
