using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Endpoints;

/// <content>Objects that stand for an address, and requests that a client makes: relative, unless they begin with an address.</content>
internal sealed partial class AddressEvaluator
{
    private ImmutableArray<AddressText> EvaluateAddressObject(IObjectCreationOperation creation) =>
        creation.Arguments.FirstOrDefault() is { } start ? Evaluate(start.Value) : [AddressText.Empty];

    // client.Request("v1", "tasks")
    private ImmutableArray<AddressText> EvaluateRequest(IInvocationOperation invocation) =>
        [.. Evaluate(ArgumentsOf(invocation).FirstOrDefault()).Select(text => WithPath(text).Then(AddressText.Unknown))];
}
