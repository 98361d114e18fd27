using System.Collections.Immutable;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A type that sends requests, as data.</summary>
/// <param name="MetadataName">The metadata name of the type that declares the methods.</param>
/// <param name="ClientParameter">For extension methods the name of the parameter with the client, else null.</param>
/// <param name="Members">The methods that send.</param>
internal sealed record SendingType(string MetadataName, string? ClientParameter, ImmutableArray<SendingMember> Members);

/// <summary>Where the address and the method of a request are kept.</summary>
/// <param name="BaseAddress">The address that relative addresses of a client start from, if clients have one.</param>
/// <param name="Address">The address of a request object, if there are such.</param>
/// <param name="Method">The request method of a request object, if there are such; GET where nobody sets it.</param>
internal sealed record RequestSource(ObjectMember? BaseAddress, ObjectMember? Address, ObjectMember? Method);

/// <summary>An HTTP library, as data: what sends, where the request's address and method come from, and how the outcome comes back.</summary>
/// <param name="Shape">How an outcome is handed back.</param>
/// <param name="Request">Where the request's address and method come from.</param>
/// <param name="Types">The types that send.</param>
internal sealed record HttpLibrary(ResponseShape Shape, RequestSource Request, ImmutableArray<SendingType> Types);
