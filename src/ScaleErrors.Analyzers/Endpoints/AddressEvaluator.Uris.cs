using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <content>Objects of type Uri, and the members that hold addresses.</content>
internal sealed partial class AddressEvaluator
{
    private ImmutableArray<AddressText> EvaluateProperty(IPropertyReferenceOperation reference, IOperation instance)
    {
        var property = reference.Property;
        if (IsUri(property.ContainingType))
            return property.Name switch
            {
                "AbsoluteUri" => EvaluatePrinted(instance),
                "OriginalString" => Evaluate(instance),
                _ => [AddressText.Unknown],
            };
        foreach (var member in HttpLibraries.AddressMembers)
        {
            if (property.Name == member.Name && property.ContainingType.ToDisplayString() == member.TypeName)
                return EvaluateMember(member, instance);
        }

        return AskSources(reference);
    }

    private ImmutableArray<AddressText> EvaluateUri(IObjectCreationOperation creation)
    {
        var first = Evaluate(ArgumentOf(creation, 0));
        if (creation.Constructor?.Parameters[0].Name != "baseUri")
            return first;
        var relative = Evaluate(ArgumentOf(creation, 1));
        return [.. first.SelectMany(start => relative.Select(end => Resolve(start, end))).Take(MostTexts)];
    }

    private static IOperation? ArgumentOf(IObjectCreationOperation creation, int ordinal) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    // What is relative, or unknown, keeps the authority of the base; what is absolute has its own.
    private static AddressText Resolve(AddressText start, AddressText relative) => Destination.Read(relative).Kind switch
    {
        DestinationKind.Relative or DestinationKind.Unknown => Destination.Read(start) is { Authority: { } authority }
            ? AddressText.Of(authority + "/", start.Place).Then(AddressText.Unknown)
            : AddressText.Unknown,
        _ => relative,
    };

    // An absolute Uri prints a path even where it was made without one: new Uri("https://api.scale.com") + "v1" has its slash.
    private ImmutableArray<AddressText> EvaluatePrinted(IOperation? value)
    {
        var texts = Evaluate(value);
        return value is not null && IsUri(ValueTracer.Peel(value).Type) ? [.. texts.Select(WithPath)] : texts;
    }

    private static AddressText WithPath(AddressText text) =>
        text.Parts.Length == 1 && Destination.Read(text).Authority is { } authority && authority == text.Start.Trim()
            ? AddressText.Of(authority + "/", text.Place)
            : text;
}
