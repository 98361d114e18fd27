using System.Collections.Immutable;
using System.Linq;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// RestSharp: <c>Execute…</c> gives the response of every outcome; from version 107 on <c>Get…</c>, <c>Post…</c> and the like throw for most failures.
/// </summary>
internal static class RestSharpLibrary
{
    private const string Client = "RestSharp.RestClient";
    private const string ClientInterface = "RestSharp.IRestClient";
    private const string Extensions = "RestSharp.RestClientExtensions";
    private const string Options = "RestSharp.RestClientOptions";
    private const string Request = "RestSharp.RestRequest";

    private static readonly ImmutableArray<(string Name, RequestMethods Methods)> Verbs =
    [
        ("Get", RequestMethods.Get),
        ("Post", RequestMethods.Post),
        ("Put", RequestMethods.Put),
        ("Patch", RequestMethods.Patch),
        ("Delete", RequestMethods.Delete),
        ("Head", RequestMethods.Head),
        ("Options", RequestMethods.Options),
    ];

    private static readonly ObjectMember HttpClient = new(Client, "httpClient", "httpClient");

    private static readonly ObjectMember Throws = new(Options, "ThrowOnAnyError");

    private static readonly ObjectMember Handler = new(Options, "ConfigureMessageHandler");

    private static readonly RequestSource Source = new(
        [
            MemberPath.To(new ObjectMember(Client, "BaseUrl", "baseUrl")),
            MemberPath.To(new ObjectMember(Client, "Options", "options"), new ObjectMember(Options, "BaseUrl", "baseUrl")),

            MemberPath.To(HttpClient, HttpClientLibrary.BaseAddress),

            // new RestClient(options => options.BaseUrl = …)
            MemberPath.To(new ObjectMember(Options, "BaseUrl")),
        ],
        new(Request, "Resource", "resource"),
        new(Request, "Method", "method"))
    {
        MethodType = "RestSharp.Method",
        Transport = HttpClient,
        Handlers = [MemberPath.To(new ObjectMember(Client, "Options", "options"), Handler), MemberPath.To(Handler)],
    };

    /// <summary>From version 107 on.</summary>
    public static readonly HttpLibrary Library = new(
        RestSharpShape.Shape,
        Source,
        [
            new(Client, null, [Any("ExecuteAsync"), Any("Execute"), Downloading("DownloadStreamAsync"), Downloading("DownloadStream")]),
            new(ClientInterface, null, [Any("ExecuteAsync"), Downloading("DownloadStreamAsync")]),
            new(Extensions, "client",
            [
                Any("Execute"),
                Any("ExecuteAsync"),
                .. Verbs.SelectMany(verb => Pair(name => new SendingMember(name, verb.Methods, ResourceOf(verb.Methods), "request"), "Execute" + verb.Name)),
                .. Verbs.SelectMany(verb => Pair(name => new SendingMember(name, verb.Methods, ResourceOf(verb.Methods), "request", FailureForm.Exception), verb.Name)),
                .. Pair(name => new SendingMember(name, RequestMethods.Get, "resource", null, FailureForm.Exception), "GetJson"),
                .. Pair(name => new SendingMember(name, RequestMethods.Post, "resource", null, FailureForm.Exception), "PostJson"),
                .. Pair(name => new SendingMember(name, RequestMethods.Put, "resource", null, FailureForm.Exception), "PutJson"),
                .. Pair(Downloading, "DownloadData"),
                Downloading("DownloadStream"),
                new("StreamJsonAsync", RequestMethods.Get, "resource", null),
            ]),
        ])
    {
        Settings = new FailureSettings
        {
            Throws = [MemberPath.To(new ObjectMember(Client, "Options", "options"), Throws), MemberPath.To(Throws)],
        },
    };

    /// <summary>Before version 107, where nothing throws for a status code.</summary>
    public static readonly HttpLibrary Before107 = new(
        RestSharpShape.Before107,
        Source,
        [
            new(Client, null, ClientMembers),
            new(ClientInterface, null, ClientMembers),
            new(Extensions, "client",
            [
                .. Verbs.SelectMany(verb => Pair(name => new SendingMember(name, verb.Methods, null, "request"), verb.Name)),
            ]),
        ]);

    private static ImmutableArray<SendingMember> ClientMembers =>
    [
        Any("Execute"),
        Any("ExecuteAsync"),
        new("ExecuteTaskAsync", RequestMethods.Any, null, "request"),
        new("ExecuteGetAsync", RequestMethods.Get, null, "request"),
        new("ExecutePostAsync", RequestMethods.Post, null, "request"),
        new("ExecuteGetTaskAsync", RequestMethods.Get, null, "request"),
        new("ExecutePostTaskAsync", RequestMethods.Post, null, "request"),
        new("ExecuteAsGet", RequestMethods.Get, null, "request", MethodParameter: "httpMethod"),
        new("ExecuteAsPost", RequestMethods.Post, null, "request", MethodParameter: "httpMethod"),
        new("DownloadData", RequestMethods.Any, null, "request"),
    ];

    private static ImmutableArray<SendingMember> Pair(System.Func<string, SendingMember> make, string name) => [make(name), make(name + "Async")];

    // What has no body may be sent to an address without a request object.
    private static string? ResourceOf(RequestMethods methods) => methods is RequestMethods.Get or RequestMethods.Delete ? "resource" : null;

    // One that gives its outcome to a callback is not looked at.
    private static SendingMember Any(string name) =>
        new(name, RequestMethods.Any, null, "request", MethodParameter: "httpMethod") { UnlessParameter = "callback" };

    private static SendingMember Downloading(string name) => new(name, RequestMethods.Any, null, "request", FailureForm.Null);
}
