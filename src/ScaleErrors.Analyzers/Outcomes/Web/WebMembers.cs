using System.Collections.Generic;
using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Outcomes.Web;

/// <summary>A member by which ASP.NET Core runs code of the application.</summary>
/// <param name="Type">The metadata name of the type.</param>
/// <param name="Member">The name of the member; null for all of them.</param>
/// <param name="Roots">Which roots the row is about.</param>
internal sealed record WebMember(string Type, string? Member, WebRoots Roots);

/// <summary>What is known of ASP.NET Core: data only.</summary>
internal static class WebMembers
{
    /// <summary>The type of the context of a request, which middleware is given.</summary>
    public const string HttpContext = "Microsoft.AspNetCore.Http.HttpContext";

    /// <summary>The type of the filters of all actions, which attributes can be added to.</summary>
    public const string FilterCollection = "Microsoft.AspNetCore.Mvc.Filters.FilterCollection";

    /// <summary>Types whose public methods answer requests, in the types that derive from them or bear them as attributes.</summary>
    public static readonly ImmutableArray<WebMember> RootTypes =
    [
        new("Microsoft.AspNetCore.Mvc.ControllerBase", null, WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.ControllerAttribute", null, WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.RazorPages.PageModel", null, WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.ViewComponent", null, WebRoots.Actions),
        new("Microsoft.AspNetCore.SignalR.Hub", null, WebRoots.Hubs),
        new("Microsoft.AspNetCore.Http.IMiddleware", null, WebRoots.Pipeline),
        new("Microsoft.AspNetCore.Http.IEndpointFilter", null, WebRoots.Endpoints),
        new("Microsoft.AspNetCore.Mvc.Filters.IFilterMetadata", null, WebRoots.Pipeline),
    ];

    /// <summary>Methods that make a root of a function that they are given.</summary>
    public static readonly ImmutableArray<WebMember> Mappings =
    [
        new("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions", null, WebRoots.Endpoints),
        new("Microsoft.AspNetCore.Builder.FallbackEndpointRouteBuilderExtensions", null, WebRoots.Endpoints),
        new("Microsoft.AspNetCore.Builder.RunExtensions", "Run", WebRoots.Pipeline),
        new("Microsoft.AspNetCore.Builder.UseExtensions", "Use", WebRoots.Pipeline),
    ];

    /// <summary>Members of interfaces that are run with an exception which has left a root, or around the root.</summary>
    public static readonly ImmutableArray<WebMember> Catches =
    [
        new("Microsoft.AspNetCore.Diagnostics.IExceptionHandler", "TryHandleAsync", WebRoots.All),
        new("Microsoft.AspNetCore.Http.IMiddleware", "InvokeAsync", WebRoots.All),
        new("Microsoft.AspNetCore.Mvc.Filters.IExceptionFilter", "OnException", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.IAsyncExceptionFilter", "OnExceptionAsync", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.IActionFilter", "OnActionExecuted", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.IAsyncActionFilter", "OnActionExecutionAsync", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.IPageFilter", "OnPageHandlerExecuted", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.IAsyncPageFilter", "OnPageHandlerExecutionAsync", WebRoots.Actions),
        new("Microsoft.AspNetCore.Http.IEndpointFilter", "InvokeAsync", WebRoots.Endpoints),
        new("Microsoft.AspNetCore.SignalR.IHubFilter", "InvokeMethodAsync", WebRoots.Hubs),
    ];

    /// <summary>Methods that are given a function to run around roots.</summary>
    public static readonly ImmutableArray<WebMember> CatchingMappings =
    [
        new("Microsoft.AspNetCore.Builder.UseExtensions", "Use", WebRoots.All),
        new("Microsoft.AspNetCore.Builder.IApplicationBuilder", "Use", WebRoots.All),
        new("Microsoft.AspNetCore.Http.EndpointFilterExtensions", "AddEndpointFilter", WebRoots.Endpoints),
    ];

    /// <summary>The names of the middleware methods that are found by convention.</summary>
    public static readonly ImmutableArray<string> MiddlewareNames = ["InvokeAsync", "Invoke"];

    /// <summary>Properties that bring the exception that has left the root.</summary>
    public static readonly ImmutableArray<WebMember> Exceptions =
    [
        new("Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature", "Error", WebRoots.All),
        new("Microsoft.AspNetCore.Diagnostics.IExceptionHandlerPathFeature", "Error", WebRoots.All),
        new("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerFeature", "Error", WebRoots.All),
        new("Microsoft.AspNetCore.Mvc.Filters.ExceptionContext", "Exception", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext", "Exception", WebRoots.Actions),
        new("Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutedContext", "Exception", WebRoots.Actions),
    ];

    /// <summary>The features that code asks a request for when it answers an exception.</summary>
    public static readonly ImmutableHashSet<string> ExceptionFeatures = ["IExceptionHandlerFeature", "IExceptionHandlerPathFeature"];

    /// <summary>Delegates by which middleware and filters run what they stand around; what they run throws.</summary>
    public static readonly ImmutableHashSet<string> Next =
    [
        "Microsoft.AspNetCore.Http.RequestDelegate",
        "Microsoft.AspNetCore.Http.EndpointFilterDelegate",
        "System.Func<System.Threading.Tasks.Task>",
        "System.Func<Microsoft.AspNetCore.SignalR.HubInvocationContext, System.Threading.Tasks.ValueTask<object>>",
    ];

    /// <summary>The row of a member, if the table has one.</summary>
    public static WebMember? Find(IEnumerable<WebMember> table, string type, string member)
    {
        foreach (var row in table)
        {
            if (row.Type == type && (row.Member is null || row.Member == member))
                return row;
        }

        return null;
    }
}
