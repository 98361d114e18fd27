using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>System.Net.HttpWebRequest: the request is the object that sends, and a response comes for success only.</summary>
internal static class HttpWebRequestLibrary
{
    private const string Request = "System.Net.WebRequest";

    private static readonly ObjectFactory Factory = new(["Create", "CreateDefault", "CreateHttp"], ["requestUriString", "requestUri"]);
    private static readonly RequestSource Source = new(
        [], new(Request, "RequestUri", null, Factory), new(Request, "Method", null, Factory with { Parameters = [] }));

    public static readonly HttpLibrary Library = new(
        WebExceptionShape.Shape,
        Source,
        [
            new(Request, null, [Answering("GetResponse"), Answering("GetResponseAsync"), Answering("EndGetResponse")]),

            // Its overrides of the above.
            new("System.Net.HttpWebRequest", null, [Answering("GetResponse"), Answering("EndGetResponse")]),
        ]);

    private static SendingMember Answering(string name) =>
        new(name, RequestMethods.Any, null, SendingMember.Receiver, FailureForm.Exception);
}
