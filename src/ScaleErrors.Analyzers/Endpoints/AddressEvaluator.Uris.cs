using System;
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
    private const string UriBuilder = "System.UriBuilder";

    private static readonly ObjectMember BuilderHost = new(UriBuilder, "Host", "hostName");

    private ImmutableArray<AddressText> EvaluateProperty(IPropertyReferenceOperation reference, IOperation instance)
    {
        var property = reference.Property;
        if (IsUri(property.ContainingType))
            return property.Name switch
            {
                "AbsoluteUri" => EvaluatePrinted(instance),
                "OriginalString" => Evaluate(instance),
                "Host" or "DnsSafeHost" or "IdnHost" => [.. Evaluate(instance).Select(HostOf)],
                "Authority" => [.. Evaluate(instance).Select(AuthorityOf)],
                "Scheme" => [.. Evaluate(instance).Select(SchemeOf)],
                _ => [AddressText.Unknown],
            };
        if (property.Name == "Uri" && IsNamed(property.ContainingType, UriBuilder))
            return EvaluateUriBuilder(instance);
        if (AddressObjects.GiveAddress(property))
            return Evaluate(instance);
        foreach (var member in HttpLibraries.AddressMembers)
        {
            if (property.Name == member.Name && property.ContainingType.ToDisplayString() == member.TypeName)
                return OwnBase(member, EvaluateMember(member, instance));
        }

        return AskSources(reference);
    }

    // client.BaseAddress.Host, where no code that is seen sets it: what is made of it goes wherever the client goes.
    private static ImmutableArray<AddressText> OwnBase(ObjectMember member, ImmutableArray<AddressText> texts) =>
        member == HttpClientLibrary.BaseAddress && texts.All(text => Destination.Read(text).Host is null) ? [AddressText.Empty] : texts;

    private ImmutableArray<AddressText> EvaluateUri(ImmutableArray<IArgumentOperation> arguments)
    {
        var first = Evaluate(ArgumentOf(arguments, 0));
        if (arguments.All(argument => argument.Parameter?.Name != "baseUri"))
            return first;
        var relative = Evaluate(ArgumentOf(arguments, 1));
        return [.. first.SelectMany(start => relative.Select(end => Resolve(start, end))).Take(MostTexts)];
    }

    private static IOperation? ArgumentOf(ImmutableArray<IArgumentOperation> arguments, int ordinal) =>
        arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    /// <summary>The address that a UriBuilder gives: of its parts only the host decides.</summary>
    private ImmutableArray<AddressText> EvaluateUriBuilder(IOperation builder)
    {
        var texts = ImmutableArray.CreateBuilder<AddressText>();
        foreach (var value in _tracer.ValuesOf(BuilderHost, builder, _context))
        {
            var creation = value.IsObject ? value.Operation as IObjectCreationOperation : null;
            var host = value.IsObject ? creation?.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "host")?.Value : value.Operation;
            if (host is not null)
                texts.AddRange(EvaluateAt(value with { Operation = host }).Select(OfHost));
            else if (creation is { Arguments: { Length: 1 } arguments })
                texts.AddRange(EvaluateAt(value with { Operation = arguments[0].Value }).Select(start => Resolve(WithScheme(start), AddressText.Unknown)));
            else
                texts.Add(AddressText.Unknown);
        }

        return texts.ToImmutable();
    }

    private static AddressText OfHost(AddressText host) => host.Parts.IsEmpty ? host
        : AddressText.Of("https://", host.Place).Then(host).Then(AddressText.Of("/")).Then(AddressText.Unknown);

    // new UriBuilder("api.scale.com") is an address with http.
    private static AddressText WithScheme(AddressText text) =>
        Destination.Read(text).Kind == DestinationKind.Relative && text.Start.Length > 0 ? AddressText.Of("http://", text.Place).Then(text) : text;

    private static AddressText HostOf(AddressText text) => text.Parts.IsEmpty ? text
        : Destination.Read(text).Host is { } host ? AddressText.Of(host, text.Place) : AddressText.Unknown;

    private static AddressText AuthorityOf(AddressText text) => Destination.Read(text).Authority is { } authority
        ? AddressText.Of(authority.Substring(Math.Max(authority.LastIndexOf('/'), authority.LastIndexOf('@')) + 1), text.Place)
        : AddressText.Unknown;

    private static AddressText SchemeOf(AddressText text) => Destination.Read(text).Authority is { } authority
        ? AddressText.Of(authority.Substring(0, authority.IndexOf(':')), text.Place)
        : AddressText.Unknown;

    private static AddressText LeftPartOf(AddressText text) => Destination.Read(text).Authority is { } authority
        ? AddressText.Of(authority, text.Place)
        : AddressText.Unknown;

    private static AddressText PrintUriConstant(IFieldSymbol field) => field.Name switch
    {
        nameof(Uri.UriSchemeHttps) => AddressText.Of(Uri.UriSchemeHttps),
        nameof(Uri.UriSchemeHttp) => AddressText.Of(Uri.UriSchemeHttp),
        nameof(Uri.SchemeDelimiter) => AddressText.Of(Uri.SchemeDelimiter),
        _ => AddressText.Unknown,
    };

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
        if (value is not null && IsNamed(ValueTracer.Peel(value).Type, UriBuilder))
            return EvaluateUriBuilder(value);
        var texts = Evaluate(value);
        return value is not null && IsUri(ValueTracer.Peel(value).Type) ? [.. texts.Select(WithPath)] : texts;
    }

    private static AddressText WithPath(AddressText text) =>
        text.Parts.Length == 1 && Destination.Read(text).Authority is { } authority && authority == text.Start.Trim()
            ? AddressText.Of(authority + "/", text.Place)
            : text;
}
