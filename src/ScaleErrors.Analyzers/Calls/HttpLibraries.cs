using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>The libraries whose calls are known. A new one is a file beside this one and an entry here.</summary>
internal static class HttpLibraries
{
    // A version that shares types with the one before it stands behind it.
    public static ImmutableArray<HttpLibrary> All { get; } =
    [
        HttpClientLibrary.Library,
        HttpClientJsonLibrary.Library,
        HttpWebRequestLibrary.Library,
        WebClientLibrary.Library,
        KiotaLibrary.Library,
        RefitLibrary.Library,
        RestEaseLibrary.Library,
        AzureCoreLibrary.Library,
        ClientModelLibrary.Library,
        FlurlLibrary.Library,
        RestSharpLibrary.Library,
        RestSharpLibrary.Before107,
    ];

    /// <summary>The full names of the types whose static members are request methods.</summary>
    public static ImmutableHashSet<string> MethodTypes { get; } = [.. All.Select(library => library.Request.MethodType).OfType<string>()];

    /// <summary>The members that hold an address: what is set there can be read back and used for another request.</summary>
    public static ImmutableArray<ObjectMember> AddressMembers { get; } =
    [
        .. All.SelectMany(library => library.Request.BaseAddresses.Select(path => path.Last).Append(library.Request.Address)).OfType<ObjectMember>().Distinct(),
    ];

    /// <summary>Whether a method makes a request of the client that it is called on.</summary>
    public static bool MakesRequest(IMethodSymbol method) => AddressObjects.Contains(method.ReturnType) && All.Any(library => library.Request.MakesRequests == method.Name);
}
