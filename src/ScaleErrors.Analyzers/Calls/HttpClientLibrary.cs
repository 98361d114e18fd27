using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>System.Net.Http: the client and the invoker beneath it.</summary>
internal static class HttpClientLibrary
{
    /// <summary>The metadata name of what sends by a message handler; the client derives from it.</summary>
    public const string Invoker = "System.Net.Http.HttpMessageInvoker";

    /// <summary>The metadata name of the base of all message handlers.</summary>
    public const string MessageHandler = "System.Net.Http.HttpMessageHandler";

    /// <summary>The metadata name of the base of message handlers around others.</summary>
    public const string DelegatingHandler = "System.Net.Http.DelegatingHandler";

    private const string Message = "System.Net.Http.HttpRequestMessage";
    private const string Client = "System.Net.Http.HttpClient";
    private const string AddressParameter = "requestUri";
    private const string RequestParameter = "request";

    /// <summary>The address that relative addresses of a client start from.</summary>
    public static readonly ObjectMember BaseAddress = new(Client, "BaseAddress");

    /// <summary>Where the requests of the client and of its extensions keep their address and method.</summary>
    public static readonly RequestSource Request = new(
        [MemberPath.To(BaseAddress)], new(Message, "RequestUri", "requestUri"), new(Message, "Method", "method"))
    {
        MethodType = "System.Net.Http.HttpMethod",
    };

    /// <summary>The message handler that another one stands around.</summary>
    public static readonly ObjectMember InnerHandler = new(DelegatingHandler, "InnerHandler", "innerHandler");

    public static readonly HttpLibrary Library = new(
        HttpResponseMessageShape.Shape,
        Request,
        [
            new(Client, null,
            [
                ByAddress("GetAsync", RequestMethods.Get),
                ByAddress("PostAsync", RequestMethods.Post),
                ByAddress("PutAsync", RequestMethods.Put),
                ByAddress("PatchAsync", RequestMethods.Patch),
                ByAddress("DeleteAsync", RequestMethods.Delete),
                ByMessage("SendAsync"),
                ByMessage("Send"),

                // HttpClient's reading shortcuts ensure success before they read.
                Reading("GetStringAsync"),
                Reading("GetByteArrayAsync"),
                Reading("GetStreamAsync"),
            ]),
            new(Invoker, null,
            [
                ByMessage("SendAsync"),
                ByMessage("Send"),
            ]),
        ]);

    private static SendingMember ByAddress(string name, RequestMethods methods) => new(name, methods, AddressParameter, null);

    private static SendingMember Reading(string name) => new(name, RequestMethods.Get, AddressParameter, null, FailureForm.Exception);

    private static SendingMember ByMessage(string name) => new(name, RequestMethods.Any, null, RequestParameter);
}
