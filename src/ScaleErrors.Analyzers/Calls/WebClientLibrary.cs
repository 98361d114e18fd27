using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// System.Net.WebClient: every call reads the body. Its <c>…Async</c> methods are not listed: they give their outcome to an event handler.
/// </summary>
internal static class WebClientLibrary
{
    private const string Client = "System.Net.WebClient";

    public static readonly HttpLibrary Library = new(
        WebExceptionShape.Shape,
        new([MemberPath.To(new ObjectMember(Client, "BaseAddress"))], null, null),
        [
            new(Client, null,
            [
                Reading("DownloadString"),
                Reading("DownloadStringTaskAsync"),
                Reading("DownloadData"),
                Reading("DownloadDataTaskAsync"),
                Reading("DownloadFile"),
                Reading("DownloadFileTaskAsync"),
                Reading("OpenRead"),
                Reading("OpenReadTaskAsync"),
                Writing("UploadString"),
                Writing("UploadStringTaskAsync"),
                Writing("UploadData"),
                Writing("UploadDataTaskAsync"),
                Writing("UploadFile"),
                Writing("UploadFileTaskAsync"),
                Writing("UploadValues"),
                Writing("UploadValuesTaskAsync"),
            ]),
        ]);

    private static SendingMember Reading(string name) => new(name, RequestMethods.Get, "address", null, FailureForm.Exception);

    private static SendingMember Writing(string name) => new(name, RequestMethods.Post, "address", null, FailureForm.Exception, "method");
}
