namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Where a call of the Scale API goes.</summary>
/// <param name="Display">The host, or "Scale" where none is known.</param>
internal sealed record Endpoint(string Display);
