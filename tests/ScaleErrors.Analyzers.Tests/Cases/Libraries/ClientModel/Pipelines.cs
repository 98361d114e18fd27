//! uses: azure
//! output: exe
using System;
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Threading.Tasks;

namespace Contoso.Pipelines;

// Messages that are made by hand.
public static class Program
{
    public static async Task Main()
    {
        var usual = new BatchSender(new BatchOptions());
        await usual.SendAsync("images");
        await new PatientSender(new BatchOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) }).SendAsync("images");
        await new OnceSender().SendAsync("images");
        new OtherPolicySender(new HonestRetryPolicy()).Send("images");
        ElsewhereSender.Send("images");
    }
}

public sealed class BatchOptions : ClientPipelineOptions
{
    public Uri Endpoint { get; set; } = new("https://api.scale.com/v1/");
}

public sealed class BatchSender
{
    private readonly ClientPipeline _pipeline;
    private readonly Uri _endpoint;

    public BatchSender(BatchOptions options)
    {
        _pipeline = ClientPipeline.Create(options);
        _endpoint = options.Endpoint;
    }

    public async Task SendAsync(string name)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = "POST";
        message.Request.Uri = new Uri(_endpoint, "batches");
        message.Request.Content = BinaryContent.Create(BinaryData.FromObjectAsJson(new { name }));
        await _pipeline.SendAsync(message); // expect: SCALE402 SCALE409
        if (message.Response!.IsError)
            throw new InvalidOperationException("Scale failed.");
    }
}

public sealed class PatientSender(BatchOptions options)
{
    private readonly ClientPipeline _pipeline = ClientPipeline.Create(options);

    // Nobody retries for it.
    public async Task SendAsync(string name)
    {
        using var message = _pipeline.CreateMessage(new Uri(options.Endpoint, "batches"), "POST");
        message.Request.Content = BinaryContent.Create(BinaryData.FromObjectAsJson(new { name }));
        await _pipeline.SendAsync(message); // expect: SCALE402 SCALE429
        if (message.Response is { Status: 409 })
            Console.WriteLine("The batch exists already.");
        else if (message.Response!.IsError)
            throw new ClientResultException(message.Response);
    }
}

public sealed class OnceSender
{
    private readonly ClientPipeline _pipeline;

    public OnceSender()
    {
        var options = new BatchOptions();
        options.RetryPolicy = new ClientRetryPolicy(0);
        _pipeline = ClientPipeline.Create(options);
    }

    public async Task SendAsync(string name)
    {
        using var message = _pipeline.CreateMessage(new Uri($"https://api.scale.com/v1/batches/{name}/finalize"), "POST");
        await _pipeline.SendAsync(message); // expect: SCALE402 SCALE409
        var response = message.Response!;
        if (response.Status == 429 && response.Headers.TryGetValue("Retry-After", out var seconds))
            throw new TimeoutException($"Too many requests: wait {seconds} s.");
        Ensure(response);
    }

    private static void Ensure(PipelineResponse response)
    {
        if (response.Status is < 200 or >= 300)
            throw new InvalidOperationException($"Scale answered {response.Status}.");
    }
}

// What a policy of one's own does is not known.
public sealed class OtherPolicySender(PipelinePolicy retries)
{
    private readonly ClientPipeline _pipeline = ClientPipeline.Create(new BatchOptions { RetryPolicy = retries });

    public void Send(string name)
    {
        var message = _pipeline.CreateMessage(new Uri("https://api.scale.com/v1/batches"), "PUT");
        message.Request.Content = BinaryContent.Create(BinaryData.FromString(name));
        _pipeline.Send(message); // expect: SCALE402 SCALE409
    }
}

public sealed class HonestRetryPolicy : ClientRetryPolicy
{
    protected override bool ShouldRetry(PipelineMessage message, Exception? exception) => message.Response is { Status: 429 };
}

public static class ElsewhereSender
{
    public static void Send(string name)
    {
        var pipeline = ClientPipeline.Create();
        var message = pipeline.CreateMessage(new Uri("https://batches.contoso.example/"), "PUT");
        message.Request.Content = BinaryContent.Create(BinaryData.FromString(name));
        pipeline.Send(message);
    }
}
