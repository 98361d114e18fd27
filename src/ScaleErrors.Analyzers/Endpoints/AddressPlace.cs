using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Where a text stands.</summary>
/// <param name="Location">Its location.</param>
/// <param name="Setting">In a file of settings the key that it stands under; null in code.</param>
internal sealed record AddressPlace(Location Location, string? Setting = null);
