using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes;

/// <summary>What the code does with one outcome.</summary>
internal enum Treatment
{
    /// <summary>The code tells it apart.</summary>
    Handled,

    /// <summary>Silent or lumped here, but handed to code that may tell it apart.</summary>
    HandedOn,

    /// <summary>Not silent, but its behaviour is that of a failure that the contract does not list.</summary>
    Lumped,

    /// <summary>Its behaviour is that of success.</summary>
    Silent,
}

/// <summary>The verdict for one status code, as one function sees it.</summary>
/// <param name="StatusCode">The status code.</param>
/// <param name="Treatment">What the code does with it.</param>
/// <param name="Lumping">Where it is thrown together with every other failure; null where that has no one place, or where it is not lumped.</param>
/// <param name="GoesToCallers">Whether the callers get it, and may tell it apart.</param>
internal readonly record struct Verdict(int StatusCode, Treatment Treatment, SyntaxNode? Lumping = null, bool GoesToCallers = false)
{
    /// <summary>Whether nobody has told it apart, and nobody else has got it.</summary>
    public bool IsIgnored => Treatment is Treatment.Silent or Treatment.Lumped;

    /// <summary>The verdict where code gets the outcome that could not be judged: it may tell it apart.</summary>
    public Verdict LeftUnseen() => Treatment == Treatment.Handled ? this : this with { Treatment = Treatment.HandedOn, GoesToCallers = false };

    /// <summary>The verdict of a root together with one of those that catch what leaves it.</summary>
    /// <param name="caught">The verdict with the catch; null where it was not asked about.</param>
    public Verdict CaughtAs(Verdict? caught) => caught switch
    {
        null => this,
        { Treatment: Treatment.Handled } => this with { Treatment = Treatment.Handled, GoesToCallers = false },
        _ when Treatment == Treatment.Handled => this,

        // The catch lets it on: as if it were not there.
        { GoesToCallers: true } => this,
        { Treatment: Treatment.HandedOn } handed => handed,

        // It ends there. Where the root lumped it, the root is the place to say so.
        { } ended => Treatment == Treatment.HandedOn && !GoesToCallers ? this : IsIgnored ? this with { GoesToCallers = false } : ended,
    };
}
