namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// How many steps the judgement of one send may take, over all functions that get its outcome: one that a whole library stands behind must not
/// hold an editor up. What is not judged for lack of steps may handle.
/// </summary>
internal sealed class StepBudget
{
    // More than a dozen long functions take; about a second.
    private const int StepsPerSend = 100_000;

    private int _spent;

    /// <summary>Takes a step; false once there are none left.</summary>
    public bool Spend() => ++_spent <= StepsPerSend;
}
