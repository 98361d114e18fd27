using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>System.Net.Http: the client and the invoker beneath it.</summary>
internal static class HttpClientLibrary
{
    /// <summary>The metadata name of the request message.</summary>
    public const string Message = "System.Net.Http.HttpRequestMessage";

    /// <summary>The metadata name of the type of request methods.</summary>
    public const string RequestMethod = "System.Net.Http.HttpMethod";

    private const string Client = "System.Net.Http.HttpClient";
    private const string Invoker = "System.Net.Http.HttpMessageInvoker";
    private const string AddressParameter = "requestUri";
    private const string RequestParameter = "request";

    /// <summary>The address that relative addresses of a client start from.</summary>
    public static readonly ObjectMember BaseAddress = new(Client, "BaseAddress");

    /// <summary>The address of a request message.</summary>
    public static readonly ObjectMember RequestUri = new(Message, "RequestUri", "requestUri");

    /// <summary>The request method of a request message; GET where nobody sets it.</summary>
    public static readonly ObjectMember Method = new(Message, "Method", "method");

    public static readonly HttpLibrary Library = new(
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

    private static SendingMember Reading(string name) => new(name, RequestMethods.Get, AddressParameter, null, OutcomeForm.Exception);

    private static SendingMember ByMessage(string name) => new(name, RequestMethods.Any, null, RequestParameter);
}
