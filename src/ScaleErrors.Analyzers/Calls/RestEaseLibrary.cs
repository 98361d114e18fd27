using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>RestEase: interfaces of the user's own, with an attribute at each method. A failure is an exception unless an attribute allows it.</summary>
internal static class RestEaseLibrary
{
    private const string Client = "RestEase.RestClient";

    private static readonly ObjectFactory For = new(["For"], []);
    private static readonly ObjectMember RestClient = new(Client, "For", null, For with { Parameters = [ObjectFactory.Receiver] });
    private static readonly ObjectMember HttpClientGiven = new(Client, "httpClient", null, For with { Parameters = ["httpClient"] });
    private static readonly ObjectMember HttpClientKept = new(Client, "httpClient", "httpClient");

    private static readonly RequestSource Source = new(
        [
            MemberPath.To(new ObjectMember(Client, "baseUrl", null, For with { Parameters = ["baseUrl"] })),
            MemberPath.To(HttpClientGiven, HttpClientLibrary.BaseAddress),
            MemberPath.To(RestClient, new ObjectMember(Client, "baseUrl", "baseUrl")),
            new MemberPath([RestClient, HttpClientKept], HttpClientLibrary.BaseAddress),
        ],
        null,
        null)
    {
        Handlers =
        [
            MemberPath.To(new ObjectMember(Client, "messageHandler", null, For with { Parameters = ["messageHandler"] })),
            MemberPath.To(RestClient, new ObjectMember(Client, "messageHandler", "messageHandler")),
        ],
    };

    public static readonly HttpLibrary Library = new(RestEaseShape.Shape, Source, [])
    {
        Attributed = new(
            [
                new("RestEase.GetAttribute", RequestMethods.Get),
                new("RestEase.PostAttribute", RequestMethods.Post),
                new("RestEase.PutAttribute", RequestMethods.Put),
                new("RestEase.PatchAttribute", RequestMethods.Patch),
                new("RestEase.DeleteAttribute", RequestMethods.Delete),
                new("RestEase.HeadAttribute", RequestMethods.Head),
                new("RestEase.OptionsAttribute", RequestMethods.Options),
                new("RestEase.TraceAttribute", RequestMethods.Trace),
                new("RestEase.RequestAttribute", RequestMethods.Any, "httpMethod"),
            ],
            "path",
            FailureForm.Exception)
        {
            BasePath = "RestEase.BasePathAttribute",
            BaseAddress = "RestEase.BaseAddressAttribute",
            AllowsAll = "RestEase.AllowAnyStatusCodeAttribute",
        },
    };
}
