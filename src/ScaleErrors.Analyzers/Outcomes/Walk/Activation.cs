using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>One run of a function within a walk. No function is on the way twice, so variables are told apart by their symbols alone.</summary>
/// <param name="Body">The function.</param>
/// <param name="Caller">Who runs it; null for the root of the walk.</param>
/// <param name="This">Where its own object is kept; null where that is the object of the root.</param>
/// <param name="IsEarlierAttempt">Whether the call, if it is met here, is made before the one whose outcome is asked about.</param>
internal sealed record Activation(FunctionBody Body, Activation? Caller, Slot? This, bool IsEarlierAttempt)
{
    // Deep enough for layers of services, each with helpers that run its lambdas; past it a function counts as unseen.
    private const int MaxDepth = 24;

    /// <summary>The run that the function was made in, where it is a lambda or local function that was a value in between.</summary>
    public Activation? Around { get; init; }

    /// <summary>What the type parameters in its code stand for.</summary>
    public TypeArguments Types { get; init; } = TypeArguments.None;

    private int Depth { get; } = Caller is null ? 0 : Caller.Depth + 1;

    /// <summary>Whether a function may be run from here: recursion is not followed.</summary>
    public bool MayRun(FunctionBody body)
    {
        if (Depth >= MaxDepth)
            return false;
        for (var activation = this; activation is not null; activation = activation.Caller)
        {
            if (activation.Body == body)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a variable that a function captured in some run is now what it was there. Where the run has ended, or where another run of
    /// the same function has its variables in that place, it is not.
    /// </summary>
    public bool Keeps(ISymbol variable, Activation madeIn)
    {
        var owner = madeIn;
        while (owner is not null && !owner.Body.Declares(variable))
            owner = owner.Around;
        if (owner is null)
            return true;
        for (var activation = this; activation is not null; activation = activation.Caller)
        {
            for (var frame = activation; frame is not null; frame = frame.Around)
            {
                if (frame.Body == owner.Body)
                    return ReferenceEquals(frame, owner);
            }
        }

        return false;
    }

    /// <summary>Whether a variable belongs to a function that is being run, and not to one around it.</summary>
    public bool Owns(ISymbol variable)
    {
        for (var activation = this; activation is not null; activation = activation.Caller)
        {
            if (activation.Body.Declares(variable))
                return true;
        }

        return false;
    }
}
