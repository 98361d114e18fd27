using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>A call that sends a request.</summary>
/// <param name="Operation">The invocation.</param>
/// <param name="Library">The library that the method belongs to.</param>
/// <param name="Response">The members that tell about the outcome.</param>
/// <param name="Member">The row that describes the called method.</param>
/// <param name="Form">How the outcome comes back.</param>
/// <param name="Client">What sends: the receiver, or the argument in its place.</param>
/// <param name="Address">The argument with the address, without implicit conversions.</param>
/// <param name="Request">The object with the request, without implicit conversions.</param>
/// <param name="Methods">The request methods that the call may use.</param>
internal sealed record SendCall(
    IInvocationOperation Operation,
    HttpLibrary Library,
    ResponseSymbols Response,
    SendingMember Member,
    OutcomeForm Form,
    IOperation? Client,
    IOperation? Address,
    IOperation? Request,
    SentMethods Methods)
{
    /// <summary>The name of the called method.</summary>
    public string Name => Member.Name;

    /// <summary>What attributes say of the request, where the method has them.</summary>
    public DeclaredRequest? Declared { get; init; }

    /// <summary>The failures that come back like success although the library throws for others: the code asks it to.</summary>
    public StatusPatterns Allowed { get; init; } = StatusPatterns.None;

    /// <summary>Which exception stands for which status code.</summary>
    public ThrownTypes Thrown { get; init; } = ThrownTypes.Usual;
}
