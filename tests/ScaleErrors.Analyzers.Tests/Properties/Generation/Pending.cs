namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Constructs that the interpreter does not know yet: set to true together with the feature.</summary>
internal static class Pending
{
    /// <summary>Sets and tables of codes are looked into.</summary>
    public const bool CodeSets = false;

    /// <summary>The AggregateException of a call that throws and is waited for without await is nobody's work.</summary>
    public const bool BlockedThrowingCalls = false;
}
