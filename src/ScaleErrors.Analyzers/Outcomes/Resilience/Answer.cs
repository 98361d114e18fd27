using System;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>What a predicate may say to an outcome.</summary>
[Flags]
internal enum Answer
{
    /// <summary>It is not asked, or never comes to an answer.</summary>
    None = 0,

    No = 1,

    Yes = 2,

    /// <summary>Nobody can tell: the outcome went to code that is not seen.</summary>
    Unseen = 4,
}
