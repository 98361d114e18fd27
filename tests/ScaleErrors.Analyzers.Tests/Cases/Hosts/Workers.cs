//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cases.Hosts.Workers;

// Polls for ever; logs whatever goes wrong.
public sealed class Poller(HttpClient http, ILogger<Poller> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var tasks = await http.GetFromJsonAsync<List<string>>("v1/tasks", stoppingToken); // expect: SCALE402 SCALE429
                logger.LogInformation("{Count} tasks", tasks?.Count);
            }
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                logger.LogError(ex, "Polling failed");
            }
        }
    }
}

// Polls for ever; more slowly when it is told so.
public sealed partial class PolitePoller(HttpClient http, ILogger<PolitePoller> logger) : BackgroundService
{
    private TimeSpan _interval = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            using var response = await http.GetAsync("v1/tasks", stoppingToken); // expect: SCALE402
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                _interval = TimeSpan.FromTicks(Math.Min(_interval.Ticks * 2, TimeSpan.TicksPerHour));
            else if (!response.IsSuccessStatusCode)
                LogFailure((int)response.StatusCode);
            await Task.Delay(_interval, stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Scale answered {Status}")]
    private partial void LogFailure(int status);

    private partial void LogFailure(int status) => logger.LogError("Scale answered {Status}", status);
}

// A scope for each round; the work is in another class that throws by status.
public sealed class Importer(IServiceScopeFactory scopes, ILogger<Importer> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<ImportWork>();
        try
        {
            await work.RunAsync(cancellationToken);
        }
        catch (ThrottledException)
        {
            logger.LogWarning("Throttled: waiting");
            await Task.Delay(TimeSpan.FromMinutes(1), cancellationToken);
        }
        catch (Exception ex)
        {
            logger.LogError(ex, "Import failed");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal sealed class ThrottledException : Exception;

internal sealed class ImportWork(HttpClient http)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("v1/batches", new { name = "import" }, cancellationToken); // expect: SCALE402 SCALE409
        Check(response.StatusCode);
    }

    private static void Check(HttpStatusCode status)
    {
        if (status == HttpStatusCode.OK)
            return;
        throw status == HttpStatusCode.TooManyRequests ? new ThrottledException() : new InvalidOperationException("failed");
    }
}

// A timer's callback: async void, everything lost.
public sealed class Heart : IDisposable
{
    private readonly HttpClient _http;
    private readonly Timer _timer;

    public Heart(HttpClient http)
    {
        _http = http;
        _timer = new Timer(Beat, null, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private async void Beat(object? state)
    {
        try
        {
            using var response = await _http.PostAsync("v1/heartbeat", null); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch
        {
            // The next one will do.
        }
    }

    public void Dispose() => _timer.Dispose();
}
