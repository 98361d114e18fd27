using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A text that an attribute spells out.</summary>
/// <param name="Text">The text.</param>
/// <param name="Location">Where it stands; null where that is in another assembly.</param>
internal sealed record DeclaredText(string Text, Location? Location);

/// <summary>What attributes say of a request, where no argument and no request object does.</summary>
/// <param name="Address">The address; empty where the attribute names none.</param>
/// <param name="BasePath">What stands before a relative address.</param>
/// <param name="BaseAddress">The base address, where the client has none.</param>
internal sealed record DeclaredRequest(DeclaredText Address, DeclaredText? BasePath, DeclaredText? BaseAddress);
