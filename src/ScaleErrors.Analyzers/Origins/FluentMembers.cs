using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Methods of libraries that give back the object that they are called on, changed or not, so that calls can be chained. An address stays with
/// it: <c>"https://…".AppendPathSegment("v1").WithHeader(…)</c>.
/// </summary>
internal static class FluentMembers
{
    // The types that declare such methods. Among their members these are the ones that give back one of the types below, or the receiver's own.
    private static readonly HashSet<string> Declaring =
    [
        "Flurl.GeneratedExtensions",
        "Flurl.Url",
        "Flurl.Http.Configuration.FlurlClientBuilder",
        "Flurl.Http.Configuration.IFlurlClientBuilder",
        "Flurl.Http.CookieExtensions",
        "Flurl.Http.EventHandlerContainerExtensions",
        "Flurl.Http.GeneratedExtensions",
        "Flurl.Http.HeaderExtensions",
        "Flurl.Http.SettingsExtensions",
        "Flurl.Http.UrlBuilderExtensions",
        "RestSharp.IRestRequest",
        "RestSharp.RestClientExtensions",
        "RestSharp.RestRequest",
        "RestSharp.RestRequestExtensions",
    ];

    private static readonly HashSet<string> Given =
    [
        "Flurl.Url",
        "Flurl.Http.Configuration.FlurlClientBuilder",
        "Flurl.Http.Configuration.IFlurlClientBuilder",
        "Flurl.Http.FlurlClient",
        "Flurl.Http.FlurlRequest",
        "Flurl.Http.IFlurlClient",
        "Flurl.Http.IFlurlRequest",
        "RestSharp.IRestClient",
        "RestSharp.IRestRequest",
        "RestSharp.RestClient",
        "RestSharp.RestRequest",
    ];

    /// <summary>The names of all types in the tables.</summary>
    public static IEnumerable<string> TypeNames => [.. Declaring, .. Given];

    /// <summary>Whether an operator makes an address of a text, or the other way round.</summary>
    public static bool Converts(IMethodSymbol conversion) => conversion.ContainingType is { Name: "Url" } type && Declaring.Contains(type.FullName());

    /// <summary>Whether a method gives back its receiver, or what it has made of it.</summary>
    public static bool PassesOn(IMethodSymbol method) =>
        method.ReturnType is INamedTypeSymbol given && IsOfLibrary(given) && Given.Contains(given.FullName())
        && method.DeclaringType() is { } type && Declaring.Contains(type.FullName());

    // Asked about every call that a value is followed through.
    private static bool IsOfLibrary(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name is "Flurl" or "RestSharp";
    }
}
