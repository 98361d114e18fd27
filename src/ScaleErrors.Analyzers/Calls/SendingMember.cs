using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// A method that sends a request: a row of an <see cref="HttpLibrary"/>. It stands for all overloads.
/// </summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Methods">The request method it sends with, or <see cref="RequestMethods.Any"/> where the request message decides.</param>
/// <param name="AddressParameter">The name of the parameter with the address, if there is one; <see cref="Receiver"/> for what the method is called on.</param>
/// <param name="RequestParameter">The name of the parameter with the request object, if there is one; <see cref="Receiver"/> where that object sends.</param>
/// <param name="Failure">How a failure comes back; whether success comes as a response is for the method's return type to say.</param>
/// <param name="MethodParameter">The name of the parameter with another request method, if there is one.</param>
internal sealed record SendingMember(
    string Name,
    RequestMethods Methods,
    string? AddressParameter,
    string? RequestParameter,
    FailureForm Failure = FailureForm.Value,
    string? MethodParameter = null)
{
    /// <summary>The member by which the argument for the request holds it; null where the argument is the request.</summary>
    public ObjectMember? RequestPart { get; init; }

    /// <summary>The name of the parameter whose argument has the response when the call is over; null where the method returns it.</summary>
    public string? ResponseParameter { get; init; }

    /// <summary>The name of the parameter that says which exception stands for which status code, if there is one.</summary>
    public string? ErrorMappingParameter { get; init; }

    /// <summary>Stands for the object that the method is called on.</summary>
    public const string Receiver = "this";

    /// <summary>The way from the argument for the request to one of its members.</summary>
    public MemberPath PathTo(ObjectMember member) => RequestPart is { } part ? MemberPath.To(part, member) : MemberPath.To(member);

    /// <summary>The name of a parameter that overloads have which are not meant, if there are such.</summary>
    public string? UnlessParameter { get; init; }
}
