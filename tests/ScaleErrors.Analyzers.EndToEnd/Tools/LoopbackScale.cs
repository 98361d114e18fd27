using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>A real server on this machine that stands in for Scale: answers every request with one status, and remembers the requests.</summary>
internal sealed class LoopbackScale : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly int _statusCode;
    private readonly int _retryAfterSeconds;
    private ImmutableList<string> _requests = [];

    private LoopbackScale(WebApplication application, int statusCode, int retryAfterSeconds)
    {
        _application = application;
        _statusCode = statusCode;
        _retryAfterSeconds = retryAfterSeconds;
    }

    public int Port => new Uri(_application.Urls.Single()).Port;

    /// <summary>The requests so far, a line each: method, host, address and body.</summary>
    public ImmutableList<string> Requests => _requests;

    public static async Task<LoopbackScale> StartAsync(int statusCode, int retryAfterSeconds)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var scale = new LoopbackScale(builder.Build(), statusCode, retryAfterSeconds);
        scale._application.Run(scale.AnswerAsync);
        await scale._application.StartAsync();
        return scale;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var request = context.Request;
        var line = $"{request.Method} {request.Host}{request.Path}{request.QueryString} {WithoutBoundary(request, body)}".ReplaceLineEndings(" ");
        ImmutableInterlocked.Update(ref _requests, requests => requests.Add(line));

        context.Response.StatusCode = _statusCode;
        if (_statusCode == 429)
        {
            context.Response.Headers.RetryAfter = _retryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(
            _statusCode == 200
                ? """{ "task_id": "task-1", "id": "file-1", "status": "completed" }"""
                : $$"""{ "status_code": {{_statusCode}}, "error": "as the test asked" }""");
    }

    // The boundary of a form is another one on every run.
    private static string WithoutBoundary(HttpRequest request, string body)
    {
        var boundary = request.GetTypedHeaders().ContentType?.Boundary.Value?.Trim('"');
        return string.IsNullOrEmpty(boundary) ? body : body.Replace(boundary, "boundary", StringComparison.Ordinal);
    }
}
