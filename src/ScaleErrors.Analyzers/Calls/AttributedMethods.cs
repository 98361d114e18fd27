using System.Collections.Immutable;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>An attribute that makes a method of an interface send a request; attributes derived from it do so, too.</summary>
/// <param name="MetadataName">The metadata name of the attribute.</param>
/// <param name="Methods">The request method that it stands for.</param>
/// <param name="MethodParameter">The name of the parameter with the request method, where whoever uses the attribute says it.</param>
internal sealed record SendingAttribute(string MetadataName, RequestMethods Methods, string? MethodParameter = null);

/// <summary>How a library makes the methods of an interface send, whose code it writes itself: data only.</summary>
/// <param name="Sending">The attributes of methods that send.</param>
/// <param name="AddressParameter">The name of their parameter with the address.</param>
/// <param name="Failure">How a failure comes back.</param>
internal sealed record AttributedMethods(ImmutableArray<SendingAttribute> Sending, string AddressParameter, FailureForm Failure)
{
    /// <summary>The attribute of a parameter that is given the address.</summary>
    public string? AddressArgument { get; init; }

    /// <summary>The attribute of interfaces with what stands before a relative address; a base address behind it counts only where it is relative itself.</summary>
    public string? BasePath { get; init; }

    /// <summary>The attribute of interfaces with the base address of clients that are given none.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>The attribute of methods and interfaces by which failures come back like success.</summary>
    public string? AllowsAll { get; init; }
}
