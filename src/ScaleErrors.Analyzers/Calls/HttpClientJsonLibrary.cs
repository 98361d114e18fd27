using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>System.Net.Http.Json: extensions of the client, of which those that read ensure success first.</summary>
internal static class HttpClientJsonLibrary
{
    public static readonly HttpLibrary Library = new(
        HttpResponseMessageShape.Shape,
        HttpClientLibrary.Request,
        [
            new("System.Net.Http.Json.HttpClientJsonExtensions", "client",
            [
                new("PostAsJsonAsync", RequestMethods.Post, "requestUri", null),
                new("PutAsJsonAsync", RequestMethods.Put, "requestUri", null),
                new("PatchAsJsonAsync", RequestMethods.Patch, "requestUri", null),
                new("GetFromJsonAsync", RequestMethods.Get, "requestUri", null, FailureForm.Exception),
                new("GetFromJsonAsAsyncEnumerable", RequestMethods.Get, "requestUri", null, FailureForm.Exception),
                new("DeleteFromJsonAsync", RequestMethods.Delete, "requestUri", null, FailureForm.Exception),
            ]),
        ]);
}
