using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Callers.OwnedObjects;

// An object that the caller makes and frees keeps the response; its other members have nothing of it.
internal sealed class Batches : IDisposable
{
    private readonly HttpClient _http;
    private readonly Recorder _recorder;
    private HttpResponseMessage? _last;

    public Batches(string name)
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        _recorder = new Recorder(name);
    }

    public async Task ReadAsync(string name)
    {
        _last = await _http.GetAsync($"batches/{name}"); // expect: SCALE402 SCALE429
        _last.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Outside.Free(_recorder);
        _http.Dispose();
    }
}

internal sealed class Recorder(string name)
{
    public string Name { get; } = name;
}

// Another object keeps the response, and is asked later: that is out of the hands of this one.
internal sealed class AskedBatches : IDisposable
{
    private readonly HttpClient _http;
    private readonly Gate _gate;
    private HttpResponseMessage? _last;

    public AskedBatches()
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        _gate = new Gate();
    }

    public async Task ReadAsync(string name)
    {
        _last = await _http.GetAsync($"batches/{name}");
        _gate.Remember(_last);
        _last.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        if (_gate.IsThrottled)
            throw new TimeoutException("Come back later.");
        _http.Dispose();
    }
}

internal sealed class Gate
{
    private HttpResponseMessage? _last;

    public bool IsThrottled => _last?.StatusCode == (HttpStatusCode)429;

    public void Remember(HttpResponseMessage response) => _last = response;
}

// The member that holds the response itself goes to code that is not seen.
internal sealed class SharedBatches : IDisposable
{
    private readonly HttpClient _http;
    private HttpResponseMessage? _last;

    public SharedBatches()
    {
        _http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
    }

    public async Task ReadAsync(string name)
    {
        _last = await _http.GetAsync($"batches/{name}");
        _last.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        Outside.Take(_last);
        _http.Dispose();
    }
}

internal static class Program
{
    public static async Task RunAsync(string name)
    {
        using var batches = new Batches(name);
        using var asked = new AskedBatches();
        using var shared = new SharedBatches();
        try
        {
            await batches.ReadAsync(name);
            await asked.ReadAsync(name);
            await shared.ReadAsync(name);
        }
        catch (Exception e)
        {
            Console.WriteLine($"failed: {e.GetType().Name}");
        }
    }
}

internal static class Outside
{
    public static Action<object?> Free { get; set; } = _ => { };

    public static Action<HttpResponseMessage?> Take { get; set; } = _ => { };
}
