namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>A task that has failed: whoever waits for it gets the exception.</summary>
/// <param name="Exception">The exception.</param>
internal sealed record FaultedValue(AbstractValue Exception) : AbstractValue
{
    public override Provenance Provenance => Exception.Provenance;

    public override int Depth => Exception.Depth;

    public override bool HoldsGeneratedFailure => Exception.HoldsGeneratedFailure;
}
