using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>System.Net.Http.Json: the extensions that answer with the response.</summary>
internal static class HttpClientJsonLibrary
{
    public static readonly HttpLibrary Library = new(
    [
        new("System.Net.Http.Json.HttpClientJsonExtensions", "client",
        [
            new("PostAsJsonAsync", RequestMethods.Post, "requestUri", null),
            new("PutAsJsonAsync", RequestMethods.Put, "requestUri", null),
            new("PatchAsJsonAsync", RequestMethods.Patch, "requestUri", null),
        ]),
    ]);
}
