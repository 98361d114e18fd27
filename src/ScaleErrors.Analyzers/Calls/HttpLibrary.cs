using System.Collections.Immutable;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A type that sends requests, as data.</summary>
/// <param name="MetadataName">The metadata name of the type that declares the methods.</param>
/// <param name="ClientParameter">
/// For extension methods the name of the parameter with the client, <see cref="SendingMember.Receiver"/> where they are called on a request that knows its client; else null.
/// </param>
/// <param name="Members">The methods that send.</param>
internal sealed record SendingType(string MetadataName, string? ClientParameter, ImmutableArray<SendingMember> Members);

/// <summary>Where the address and the method of a request are kept.</summary>
/// <param name="BaseAddresses">
/// Where the address is that relative addresses of a client start from: the members on the way from the client to it. There may be several ways, and none.
/// </param>
/// <param name="Address">The address of a request object, if there are such.</param>
/// <param name="Method">The request method of a request object, if there are such; GET where nobody sets it.</param>
internal sealed record RequestSource(ImmutableArray<MemberPath> BaseAddresses, ObjectMember? Address, ObjectMember? Method)
{
    /// <summary>The full name of the type whose static members are the request methods; null where they are texts.</summary>
    public string? MethodType { get; init; }

    /// <summary>The member of an object that builds addresses, where <see cref="Address"/> holds such.</summary>
    public ObjectMember? BuiltAddress { get; init; }

    /// <summary>The way to the address from what a method is given to send; null where there are no requests.</summary>
    public MemberPath? PathToAddress(SendingMember member)
    {
        if (Address is null)
            return null;
        var path = member.PathTo(Address);
        return BuiltAddress is null ? path : new MemberPath(path.Holders.Add(path.Last), BuiltAddress);
    }

    /// <summary>Where a client keeps the message handlers that it is given besides those of an HttpClient beneath it: handlers, or functions that make them.</summary>
    public ImmutableArray<MemberPath> Handlers { get; init; } = [];

    /// <summary>Where a client keeps the functions of the user that make the exception of a response, or null where none is thrown.</summary>
    public ImmutableArray<MemberPath> ExceptionMakers { get; init; } = [];

    /// <summary>The name of the methods of a client that make a request of it, where what is sent knows its client; else null.</summary>
    public string? MakesRequests { get; init; }

    /// <summary>Where a client keeps the HttpClient that it sends with, if it can be given one.</summary>
    public ObjectMember? Transport { get; init; }
}

/// <summary>An HTTP library, as data: what sends, where the request's address and method come from, and how the outcome comes back.</summary>
/// <param name="Shape">How an outcome is handed back.</param>
/// <param name="Request">Where the request's address and method come from.</param>
/// <param name="Types">The types that send.</param>
internal sealed record HttpLibrary(ResponseShape Shape, RequestSource Request, ImmutableArray<SendingType> Types)
{
    /// <summary>How interfaces of the user's own send, where the library implements them.</summary>
    public AttributedMethods? Attributed { get; init; }

    /// <summary>How code changes the way in which failures come back, if it can.</summary>
    public FailureSettings? Settings { get; init; }

    /// <summary>What the library retries by itself, if it does.</summary>
    public DefaultRetry? Retry { get; init; }
}
