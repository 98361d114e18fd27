using System;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>What a run was seen to do from the answer on, and what it gave to others.</summary>
/// <param name="Events">The effects and the exit, the status replaced by one symbol.</param>
/// <param name="Given">What left for code that may tell outcomes apart.</param>
/// <param name="Disturbed">Whether an exception that has nothing to do with the status was thrown on the way.</param>
internal sealed record Trace(string Events, Given Given, bool Disturbed);

/// <summary>What of the outcome was given to code that is not part of the body.</summary>
[Flags]
internal enum Given
{
    Nothing = 0,

    /// <summary>The response, its status, or an exception made of it.</summary>
    Outcome = 1,

    /// <summary>What the server wrote.</summary>
    Body = 2,
}
