//! uses: azure
//! output: exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Contoso.Pipelines;

// Requests and messages that are made by hand.
public static class Program
{
    public static async Task Main()
    {
        await new BatchSender(new ScaleOptions()).FinalizeAsync("images", default);
        new TaskCanceler(new ScaleOptions { Retry = { MaxRetries = 0 } }).Cancel("42");
        await new Uploader("https://api.scale.com").UploadAsync(Stream.Null);
        Notes.Add("hello");
        await new Searcher(new ScaleOptions { RetryPolicy = new RetryPolicy(maxRetries: 0) }).FindAsync("42");
        new Elsewhere(new ScaleOptions()).Send();
        var notifier = new Notifier(new ScaleOptions());
        if (await notifier.NotifyAsync("42"))
            await notifier.RemindAsync("42");
    }
}

public sealed class ScaleOptions : ClientOptions
{
    public Uri Endpoint { get; init; } = new("https://api.scale.com/v1/");
}

public sealed class BatchSender
{
    private readonly HttpPipeline _pipeline;
    private readonly Uri _endpoint;

    public BatchSender(ScaleOptions options)
    {
        options.Retry.MaxRetries = 5;
        _pipeline = HttpPipelineBuilder.Build(options);
        _endpoint = options.Endpoint;
    }

    public async Task FinalizeAsync(string name, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(_endpoint);
        message.Request.Uri.AppendPath($"batches/{name}/finalize", escape: false);
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false); // expect: SCALE402 SCALE409
        if (message.Response.IsError)
            throw new InvalidOperationException("Scale failed.");
    }
}

public sealed class TaskCanceler(ScaleOptions options)
{
    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(options);

    // Nobody retries for it.
    public void Cancel(string id)
    {
        using var request = _pipeline.CreateRequest();
        request.Method = RequestMethod.Post;
        request.Uri.Reset(new Uri(options.Endpoint, $"task/{id}/cancel"));
        var response = _pipeline.SendRequest(request, default); // expect: SCALE429
        switch (response.Status)
        {
            case 200:
                break;
            case 402:
                throw new NotSupportedException("Ask Scale to enable the endpoint.");
            case 409:
                Console.WriteLine("The task is done already.");
                break;
            default:
                throw new RequestFailedException(response.Status, "Scale failed.");
        }
    }
}

public sealed class Uploader
{
    private readonly HttpPipeline _pipeline;
    private readonly Uri _files;

    public Uploader(string endpoint)
    {
        var options = new ScaleOptions();
        options.Retry.MaxRetries = 0;
        _pipeline = HttpPipelineBuilder.Build(options);
        _files = new Uri(new Uri(endpoint), "/v1/files/upload");
    }

    public async Task UploadAsync(Stream file)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var message = CreateUpload(file);
            await _pipeline.SendAsync(message, CancellationToken.None); // expect: SCALE402 SCALE409
            if (!message.Response.IsError)
                return;
            if (attempt == 3 || !message.Response.Headers.TryGetValue("Retry-After", out var seconds))
                throw new IOException($"Scale answered {message.Response.Status} ({message.Response.ReasonPhrase}).");
            await Task.Delay(TimeSpan.FromSeconds(int.Parse(seconds)));
        }
    }

    private HttpMessage CreateUpload(Stream file)
    {
        var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Parse("POST");
        var uri = new RequestUriBuilder();
        uri.Reset(_files);
        request.Uri = uri;
        request.Content = RequestContent.Create(file);
        return message;
    }
}

// A pipeline that is put together by hand has what it is given.
public static class Notes
{
    private static readonly HttpPipeline Pipeline = new(new HttpClientTransport());

    public static void Add(string text)
    {
        var message = Pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Put;
        message.Request.Uri.Reset(new Uri("https://api.scale.com/v1/notes"));
        message.Request.Content = RequestContent.Create(BinaryData.FromString(text));
        Pipeline.Send(message, default); // expect: SCALE402 SCALE409 SCALE429
        Check(message);
    }

    private static void Check(HttpMessage message)
    {
        if (message.Response.Status != 200)
            throw new InvalidOperationException($"Scale answered {message.Response.Status}.");
    }
}

public sealed class Searcher(ScaleOptions options)
{
    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(options);

    // 409 is no answer to a GET, and the caller asks the response for the rest.
    public async Task<string?> FindAsync(string id)
    {
        var response = await SendAsync(id);
        return response.Status switch
        {
            200 => response.Content.ToString(),
            404 => null,
            402 => throw new NotSupportedException("Ask Scale to enable the endpoint."),
            429 => throw new TimeoutException("Too many requests."),
            _ => throw new InvalidOperationException("Scale failed."),
        };
    }

    private async Task<Response> SendAsync(string id)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(options.Endpoint);
        message.Request.Uri.AppendPath("task/", false);
        message.Request.Uri.AppendPath(id, true);
        await _pipeline.SendAsync(message, CancellationToken.None);
        return message.Response;
    }
}

public sealed class ScaleFailedException(Response response) : RequestFailedException(response);

// The exception is of a class of its own, and has the status all the same.
public sealed class Notifier(ScaleOptions options)
{
    private readonly HttpPipeline _pipeline = HttpPipelineBuilder.Build(options);

    public async Task<bool> NotifyAsync(string id)
    {
        try
        {
            await SendAsync($"task/{id}/notify");
            return true;
        }
        catch (ScaleFailedException e) when (e.Status is 402 or 409)
        {
            return false;
        }
    }

    public async Task RemindAsync(string id)
    {
        try
        {
            await SendAsync($"task/{id}/remind"); // expect: SCALE402 SCALE409
        }
        catch (ScaleFailedException e) when (e.Status >= 500)
        {
            throw new TimeoutException("Later, perhaps.", e);
        }
    }

    private async Task SendAsync(string path)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri(options.Endpoint, path));
        await _pipeline.SendAsync(message, CancellationToken.None);
        if (message.Response.IsError)
            throw new ScaleFailedException(message.Response);
    }
}

public sealed class Elsewhere(ScaleOptions options)
{
    public void Send()
    {
        var pipeline = HttpPipelineBuilder.Build(options);
        var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(new Uri("https://storage.contoso.example/files"));
        pipeline.Send(message, default);
    }
}
