using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Where a call of the Scale API goes.</summary>
/// <param name="Display">The host, or "Scale" where none is known, and in which file the evidence stands if that is another than the call's.</param>
/// <param name="Evidence">Where the address stands, if that is not in the call itself.</param>
internal sealed record Endpoint(string Display, Location? Evidence)
{
    /// <summary>Whether the call may go elsewhere for some of those who run the code around it.</summary>
    public bool DependsOnCallers { get; init; }
}
