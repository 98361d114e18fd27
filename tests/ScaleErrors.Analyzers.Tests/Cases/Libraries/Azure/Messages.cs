//! uses: azure
using System;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Contoso.Messages;

// Retries are turned off in the options themselves, wherever these are made.
public sealed class ScaleOptions : ClientOptions
{
    public ScaleOptions() => Retry.MaxRetries = 0;

    public string Endpoint { get; set; } = "https://api.scale.com";
}

public sealed class TaskMessages
{
    private readonly HttpPipeline _pipeline;
    private readonly string _endpoint;
    private HttpMessage? _last;

    public TaskMessages(ScaleOptions options)
    {
        _pipeline = HttpPipelineBuilder.Build(options);
        _endpoint = options.Endpoint;
    }

    public static TaskMessages Create() => new(new ScaleOptions());

    public async Task<Response> DeleteAsync(string id)
    {
        using var message = _pipeline.CreateMessage();
        var request = message.Request;
        request.Method = RequestMethod.Delete;
        request.Uri.Reset(new Uri($"{_endpoint}/v1/task/{id}"));
        await _pipeline.SendAsync(message, CancellationToken.None); // expect: SCALE402 SCALE429
        if (message.Response.IsError)
            throw new InvalidOperationException("Scale failed.");
        return message.Response;
    }

    public void Touch(string id)
    {
        _last = CreateGet(id);
        _pipeline.Send(_last, default); // expect: SCALE402 SCALE429
        if (_last.Response.IsError)
            throw new InvalidOperationException("Scale failed.");
    }

    public async Task ForgetAsync(string id)
    {
        using var message = CreateGet(id);
        await _pipeline.SendAsync(message, default); // expect: SCALE402 SCALE429
    }

    public async Task<bool> ExistsAsync(string id)
    {
        using var message = CreateGet(id);
        await _pipeline.SendAsync(message, default); // expect: SCALE402 SCALE429
        return message.Response is { IsError: false };
    }

    // These hand the answer on, whole or in part.
    public async Task<int> StatusAsync(string id)
    {
        using var message = CreateGet(id);
        await _pipeline.SendAsync(message, default);
        return message.Response.Status;
    }

    public Task<Response> GetAsync(string id) => SendAsync(CreateGet(id));

    public async Task<HttpMessage> GetMessageAsync(string id)
    {
        var message = CreateGet(id);
        await _pipeline.SendAsync(message, default);
        return message;
    }

    // This one is looked at by a helper.
    public async Task<string> ReadAsync(string id)
    {
        using var message = CreateGet(id);
        await _pipeline.SendAsync(message, default);
        Check(message);
        return message.Response.Content.ToString();
    }

    private static void Check(HttpMessage message)
    {
        switch (message.Response)
        {
            case { Status: 402 }:
                throw new NotSupportedException("Ask Scale to enable the endpoint.");
            case { Status: 429 } response when response.Headers.TryGetValue("Retry-After", out var seconds):
                throw new TimeoutException($"Too many requests: wait {seconds} s.");
            case { IsError: true } response:
                throw new InvalidOperationException(response.ReasonPhrase);
        }
    }

    private async Task<Response> SendAsync(HttpMessage message)
    {
        await _pipeline.SendAsync(message, default);
        return message.Response;
    }

    private HttpMessage CreateGet(string id)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(new Uri(_endpoint));
        message.Request.Uri.AppendPath($"/v1/task/{id}", false);
        return message;
    }
}
