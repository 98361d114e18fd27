using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using System.Timers;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cases.Exceptions.Roots;

internal sealed class ScaleApi
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    // Called by a worker that tells 429 apart.
    public async Task SubmitAsync(object task) => (await _http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409

    // Called by a worker that logs whatever comes.
    public async Task ArchiveAsync(string id) => (await _http.PostAsync($"task/{id}/archive", null)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    // Called when a host starts: it does not start, whatever the status was.
    public async Task<string> TeamsAsync() => await _http.GetStringAsync("teams"); // expect: SCALE402 SCALE429

    // Called by event handlers: one of them tells 402 apart.
    public async Task TouchAsync(string id) => (await _http.PostAsync($"task/{id}/touch", null)).EnsureSuccessStatusCode(); // expect: SCALE409 SCALE429

    // Called by implementations of types from outside.
    public async Task<string> PingAsync() => await _http.GetStringAsync("ping"); // expect: SCALE402

    public async Task<byte[]> FileAsync(string name) => await _http.GetByteArrayAsync($"files/{name}"); // expect: SCALE402 SCALE429
}

public sealed class SubmitWorker(ConcurrentQueue<object> tasks, ILogger<SubmitWorker> logger) : BackgroundService
{
    private readonly ScaleApi _scale = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested && tasks.TryDequeue(out var task))
        {
            try
            {
                await _scale.SubmitAsync(task);
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                tasks.Enqueue(task);
                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
            }
            catch (Exception e)
            {
                logger.LogError(e, "A task was not submitted");
                throw;
            }
        }
    }
}

public sealed class ArchiveWorker(ConcurrentQueue<string> ids, ILogger<ArchiveWorker> logger) : BackgroundService
{
    private readonly ScaleApi _scale = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (ids.TryDequeue(out var id))
        {
            try
            {
                await _scale.ArchiveAsync(id);
            }
            catch (Exception e)
            {
                logger.LogError(e, "Task {Id} was not archived", id);
            }
        }
    }
}

public sealed class StartupCheck : IHostedService
{
    private readonly ScaleApi _scale = new();

    public Task StartAsync(CancellationToken cancellationToken) => _scale.TeamsAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public sealed class KeepAlive : IDisposable
{
    private readonly ScaleApi _scale = new();
    private readonly System.Timers.Timer _timer = new(60_000);

    public KeepAlive(string id)
    {
        _timer.Elapsed += OnElapsed;
        _timer.Elapsed += async (_, _) =>
        {
            try
            {
                await _scale.TouchAsync(id);
            }
            catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
            {
                _timer.Stop();
            }
        };
        Id = id;
        _timer.Start();
    }

    public string Id { get; }

    public void Dispose() => _timer.Dispose();

    // An exception out of it ends the process.
    private async void OnElapsed(object? sender, ElapsedEventArgs e) => await _scale.TouchAsync(Id); // expect: SCALE402
}

public sealed class ScaleHealth : IHealthCheck
{
    private readonly ScaleApi _scale = new();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return HealthCheckResult.Healthy(await _scale.PingAsync());
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return HealthCheckResult.Degraded("Scale wants us to slow down.");
        }
        catch (HttpRequestException e)
        {
            return HealthCheckResult.Unhealthy("Scale is not there.", e);
        }
    }
}

public sealed class ScaleStream(string name) : Stream
{
    private readonly ScaleApi _scale = new();
    private MemoryStream? _file;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _file ??= new MemoryStream(_scale.FileAsync(name).GetAwaiter().GetResult());
        return _file.Read(buffer, offset, count);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
