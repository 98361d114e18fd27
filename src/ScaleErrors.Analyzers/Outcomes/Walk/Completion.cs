using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>One way in which a function comes to its end.</summary>
/// <param name="Kind"><see cref="EffectKind.Return"/> or <see cref="EffectKind.Throw"/>.</param>
/// <param name="Value">The result, or the exception.</param>
/// <param name="State">What is known then.</param>
/// <param name="Node">Where the path stands in the behaviour.</param>
internal sealed record Completion(EffectKind Kind, AbstractValue Value, PathState State, int Node)
{
    /// <summary>More ways than this are not told apart by anybody: a function is an effect as a whole then.</summary>
    public const int MaxWays = 16;

    /// <summary>The same for a function on the way to the call, which has to be run. Past it the call is not judged.</summary>
    public const int MaxWaysToSend = 40;
}
