namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>What a body returns.</summary>
internal enum Returning
{
    Nothing,
    Bool,
    Text,
    Status,
    Response,
}

/// <summary>What a construct may mention where it stands.</summary>
/// <param name="Returning">What the body returns.</param>
/// <param name="Depth">How deep constructs may still nest.</param>
internal sealed record Scope(Returning Returning, int Depth)
{
    /// <summary>Whether <c>response</c> is there.</summary>
    public bool HasResponse { get; init; }

    /// <summary>Whether the body's locals are there: not in a member beside it.</summary>
    public bool HasLocals { get; init; } = true;

    /// <summary>The variable of the innermost catch clause.</summary>
    public string? Caught { get; init; }

    /// <summary>Its type.</summary>
    public string? CaughtType { get; init; }

    /// <summary>Whether <c>throw;</c> may stand here.</summary>
    public bool CanRethrow { get; init; }

    /// <summary>Whether a return may stand here: not in a finally block.</summary>
    public bool CanReturn { get; init; } = true;

    /// <summary>Whether break and continue may stand here.</summary>
    public bool CanBreak { get; init; }

    /// <summary>Whether <c>attempt</c> is there.</summary>
    public bool HasAttempt { get; init; }

    /// <summary>The scope of a member that is given the response.</summary>
    public Scope Member(Returning returning) => new(returning, Depth - 1) { HasResponse = true, HasLocals = false };

    public Scope Deeper => this with { Depth = Depth - 1 };
}
