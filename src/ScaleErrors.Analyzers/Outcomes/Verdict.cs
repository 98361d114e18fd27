using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Outcomes;

/// <summary>What the code does with one outcome.</summary>
internal enum Treatment
{
    /// <summary>Its behaviour is that of success.</summary>
    Silent,

    /// <summary>Its behaviour is that of a failure that the contract does not list.</summary>
    Lumped,

    /// <summary>Silent or lumped here, but handed to code that may tell it apart.</summary>
    HandedOn,

    /// <summary>The code tells it apart.</summary>
    Handled,
}

/// <summary>The verdict for one status code.</summary>
/// <param name="StatusCode">The status code.</param>
/// <param name="Treatment">What the code does with it.</param>
/// <param name="Lumping">Where it is thrown together with every other failure; null where that has no one place, or where it is not lumped.</param>
internal readonly record struct Verdict(int StatusCode, Treatment Treatment, SyntaxNode? Lumping);
