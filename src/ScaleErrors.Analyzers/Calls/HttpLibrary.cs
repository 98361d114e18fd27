using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A type that sends requests, as data.</summary>
/// <param name="MetadataName">The metadata name of the type that declares the methods.</param>
/// <param name="ClientParameter">For extension methods the name of the parameter with the client, else null.</param>
/// <param name="Members">The methods that send.</param>
internal sealed record SendingType(string MetadataName, string? ClientParameter, ImmutableArray<SendingMember> Members);

/// <summary>An HTTP library, as data: what sends, and where the request's address and method come from.</summary>
/// <param name="Types">The types that send.</param>
internal sealed record HttpLibrary(ImmutableArray<SendingType> Types);
