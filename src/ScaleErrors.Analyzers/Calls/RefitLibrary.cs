using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>
/// Refit: interfaces of the user's own, with an attribute at each method. A method that hands back a response never throws for one; any other
/// throws for a failure.
/// </summary>
internal static class RefitLibrary
{
    private const string Service = "Refit.RestService";
    private const string Settings = "Refit.RefitSettings";

    private static readonly ObjectFactory For = new(["For", "ForGenerated"], []);
    private static readonly ObjectMember HttpClient = new(Service, "client", null, For with { Parameters = ["client"] });
    private static readonly ObjectMember SettingsOfClient = new(Service, "settings", null, For with { Parameters = ["settings"] });

    private static readonly RequestSource Source = new(
        [
            MemberPath.To(new ObjectMember(Service, "hostUrl", null, For with { Parameters = ["hostUrl"] })),
            MemberPath.To(HttpClient, HttpClientLibrary.BaseAddress),
            MemberPath.To(HttpClient, new ObjectMember(Service, "hostUrl", null, new ObjectFactory(["CreateHttpClient"], ["hostUrl"]))),
        ],
        null,
        null)
    {
        Handlers = [MemberPath.To(SettingsOfClient, new ObjectMember(Settings, "HttpMessageHandlerFactory"))],
        ExceptionMakers = [MemberPath.To(SettingsOfClient, new ObjectMember(Settings, "ExceptionFactory"))],
    };

    public static readonly HttpLibrary Library = new(RefitShape.Shape, Source, [])
    {
        Attributed = new(
            [
                new("Refit.GetAttribute", RequestMethods.Get),
                new("Refit.PostAttribute", RequestMethods.Post),
                new("Refit.PutAttribute", RequestMethods.Put),
                new("Refit.PatchAttribute", RequestMethods.Patch),
                new("Refit.DeleteAttribute", RequestMethods.Delete),
                new("Refit.HeadAttribute", RequestMethods.Head),
                new("Refit.OptionsAttribute", RequestMethods.Options),

                // What others derive from it sends with a method that only its code says.
                new("Refit.HttpMethodAttribute", RequestMethods.Any),
            ],
            "path",
            FailureForm.ExceptionForBody)
        {
            AddressArgument = "Refit.UrlAttribute",
        },
    };
}
