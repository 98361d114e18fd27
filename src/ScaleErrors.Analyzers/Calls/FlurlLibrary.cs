using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// Flurl.Http, versions 2 to 4: extensions of texts, addresses and requests, of which all throw for a failure unless the code allows it. What they are
/// called on is the address.
/// </summary>
internal static class FlurlLibrary
{
    private const string Client = "Flurl.Http.FlurlClient";
    private const string Cache = "Flurl.Http.Configuration.FlurlClientCache";

    // clients.GetOrAdd("scale", "https://…"), factory.Get("https://…")
    private static readonly ObjectFactory Clients = new(
        ["Add", "GetOrAdd", "Get"],
        ["baseUrl", "url"],
        Cache,
        "Flurl.Http.Configuration.IFlurlClientCache",
        "Flurl.Http.Configuration.IFlurlClientFactory",
        "Flurl.Http.Configuration.FlurlClientFactoryBase");

    private static readonly ObjectMember HttpClient = new(Client, "HttpClient", "httpClient");

    private static readonly RequestSource Source = new(
        [
            MemberPath.To(new ObjectMember(Client, "BaseUrl", "baseUrl", Clients)),
            MemberPath.To(new ObjectMember("Flurl.Http.Configuration.FlurlClientBuilder", "baseUrl", "baseUrl")),
            MemberPath.To(HttpClient, HttpClientLibrary.BaseAddress),
        ],
        null,
        null)
    {
        MakesRequests = "Request",
        Transport = HttpClient,
    };

    public static readonly HttpLibrary Library = new(
        FlurlShape.Shape,
        Source,
        [
            new("Flurl.Http.GeneratedExtensions", SendingMember.Receiver,
            [
                Sending("SendAsync"), Sending("SendJsonAsync"), Sending("SendStringAsync"), Sending("SendUrlEncodedAsync"),
                Get("GetAsync"), Get("GetJsonAsync"), Get("GetJsonListAsync"), Get("GetStringAsync"), Get("GetStreamAsync"), Get("GetBytesAsync"), Get("DownloadFileAsync"),
                Of("PostAsync", RequestMethods.Post), Of("PostJsonAsync", RequestMethods.Post), Of("PostStringAsync", RequestMethods.Post),
                Of("PostUrlEncodedAsync", RequestMethods.Post), Of("PostMultipartAsync", RequestMethods.Post),
                Of("PutAsync", RequestMethods.Put), Of("PutJsonAsync", RequestMethods.Put), Of("PutStringAsync", RequestMethods.Put),
                Of("PatchAsync", RequestMethods.Patch), Of("PatchJsonAsync", RequestMethods.Patch), Of("PatchStringAsync", RequestMethods.Patch),
                Of("DeleteAsync", RequestMethods.Delete), Of("HeadAsync", RequestMethods.Head), Of("OptionsAsync", RequestMethods.Options),
            ]),
            new("Flurl.Http.DownloadExtensions", SendingMember.Receiver, [Get("DownloadFileAsync")]),
            new("Flurl.Http.MultipartExtensions", SendingMember.Receiver, [Of("PostMultipartAsync", RequestMethods.Post)]),
            new("Flurl.Http.IFlurlRequest", SendingMember.Receiver, [Sending("SendAsync")]),
            new("Flurl.Http.FlurlRequest", SendingMember.Receiver, [Sending("SendAsync")]),
        ])
    {
        Settings = new FailureSettings
        {
            Allow = ["AllowHttpStatus"],
            AllowAny = ["AllowAnyHttpStatus"],
            AllowedProperty = "AllowedHttpStatusRange",
            Callbacks = ["OnError", "OnErrorAsync"],
            Configure = ["Add", "Configure", "ConfigureClient", "GetOrAdd", "WithDefaults", "WithSettings"],
            Namespaces = ["Flurl.Http", "Flurl.Http.Configuration"],
            Requests = ["Flurl.Url", "Flurl.Http.IFlurlRequest", "Flurl.Http.FlurlRequest", "System.String", "System.Uri"],
        },
    };

    private static SendingMember Of(string name, RequestMethods methods) => new(name, methods, SendingMember.Receiver, null, FailureForm.Exception);

    private static SendingMember Get(string name) => Of(name, RequestMethods.Get);

    private static SendingMember Sending(string name) => Of(name, RequestMethods.Any) with { MethodParameter = "verb" };
}
