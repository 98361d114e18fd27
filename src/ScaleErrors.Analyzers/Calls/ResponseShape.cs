using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>What a member of a response (or of the exception that stands for one) tells about the outcome.</summary>
internal enum ResponseRole
{
    /// <summary>The status code itself.</summary>
    Status,

    /// <summary>True if and only if the status code is 200 to 299.</summary>
    Success,

    /// <summary>False if and only if the status code is 200 to 299.</summary>
    NoSuccess,

    /// <summary>Throws the library's exception unless the status code is 200 to 299; returns the response.</summary>
    ThrowOnFailure,

    /// <summary>The library's exception for the response; null unless it is a failure.</summary>
    Failure,

    /// <summary>True if and only if the response is a failure; gives the library's exception for it to its <c>out</c> parameter.</summary>
    TellsFailure,

    /// <summary>Makes the library's exception for the response that it is given, whatever that is.</summary>
    MakesException,

    /// <summary>The body, still to be read, or as text.</summary>
    Body,

    /// <summary>What was read from the body of a success; of a failure it is not read.</summary>
    BodyOfSuccess,

    /// <summary>The response, which the exception has with it.</summary>
    Response,

    /// <summary>A static method that makes an object of the library which has the given response with it.</summary>
    Holder,

    /// <summary>A setting of a single request, by which failures may come back as responses; nobody changes it but who makes the settings.</summary>
    Setting,

    /// <summary>A method of such settings by which a status code is no failure: its code, and <c>false</c>.</summary>
    Exemption,

    /// <summary>A value of an enum that tells success from failure: see <see cref="ResponseShape.Completion"/>.</summary>
    Completion,

    /// <summary>A text that follows from the status code, such as the reason phrase.</summary>
    StatusText,

    /// <summary>A member that says nothing about the outcome, such as the protocol version.</summary>
    Neutral,

    /// <summary>The headers: neutral, but for Retry-After.</summary>
    Headers,

    /// <summary>The Retry-After header.</summary>
    RetryAfter,

    /// <summary>A member that gets a header by its name, passed as the first argument.</summary>
    NamedHeader,
}

/// <summary>The role of one member.</summary>
/// <param name="Type">Metadata name of the declaring type.</param>
/// <param name="Member">Name of the property or method; every overload is meant.</param>
/// <param name="Role">What it tells.</param>
internal sealed record ResponseMember(string Type, string Member, ResponseRole Role)
{
    /// <summary>Metadata name of the exception that the member throws; null for that of the library.</summary>
    public string? Exception { get; init; }
}

/// <summary>How a library hands back the outcome of a call: data only.</summary>
/// <param name="ResponseTypes">
/// Metadata names of the response types, classes or interfaces; a method answers with a response if it returns one of them, a type derived from one, or a base class of the first.
/// </param>
/// <param name="ExceptionType">Metadata name of the exception that stands for a failure; null where there is none.</param>
/// <param name="Members">The members that tell about the outcome, of the response, of its parts and of the exception.</param>
internal sealed record ResponseShape(ImmutableArray<string> ResponseTypes, string? ExceptionType, ImmutableArray<ResponseMember> Members)
{
    /// <summary>The failures that the library never throws for.</summary>
    public StatusPatterns NeverThrown { get; init; } = StatusPatterns.None;

    /// <summary>Metadata name of what the user may give to a request to get the response in place of the library, if there is such.</summary>
    public string? ResponseTaker { get; init; }

    /// <summary>The names of the enum's members that stand for success, or a failure that is never thrown, and for any other failure.</summary>
    public CompletionNames? Completion { get; init; }
}

/// <summary>What an enum calls the ends of a request.</summary>
/// <param name="Completed">An answer that is not thrown.</param>
/// <param name="Failed">Any other.</param>
internal sealed record CompletionNames(string Completed, string Failed);
