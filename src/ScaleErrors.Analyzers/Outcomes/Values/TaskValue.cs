namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>
/// A task that brings another task, or nothing at all: whoever waits for it does not yet wait for what is inside. Every other task is
/// the value that it brings.
/// </summary>
/// <param name="Inner">What it brings.</param>
internal sealed record TaskValue(AbstractValue Inner) : AbstractValue
{
    public override Provenance Provenance => Inner.Provenance;

    public override int Depth => Inner.Depth + 1;

    public override bool HoldsGeneratedFailure => Inner.HoldsGeneratedFailure;
}
