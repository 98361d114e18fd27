//! scale_errors.all_calls = true
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace Cases.Pipelines.Parallel;

internal sealed record Item(string Id);

internal sealed class Fans(HttpClient http)
{
    // Many at once, none looked at.
    public Task ForgetAsync(IEnumerable<Item> items) => Task.WhenAll(items.Select(item => http.PostAsJsonAsync("v1/task", item))); // expect: SCALE402 SCALE409 SCALE429

    // Many at once, counted.
    public async Task<int> CountAsync(IEnumerable<Item> items)
    {
        var responses = await Task.WhenAll(items.Select(item => http.PostAsJsonAsync("v1/task", item))); // expect: SCALE402 SCALE409 SCALE429
        return responses.Count(response => response.IsSuccessStatusCode);
    }

    // Many at once, told apart.
    public async Task<List<Item>> ThrottledAsync(IReadOnlyList<Item> items)
    {
        var responses = await Task.WhenAll(items.Select(item => http.PostAsJsonAsync("v1/task", item))); // expect: SCALE402 SCALE409
        return responses.Any(response => response.StatusCode == HttpStatusCode.TooManyRequests) ? items.ToList() : [];
    }

    public async Task<ILookup<HttpStatusCode, HttpResponseMessage>> GroupedAsync(IEnumerable<Item> items)
    {
        var responses = await Task.WhenAll(items.Select(item => http.PostAsJsonAsync("v1/task", item)));
        return responses.ToLookup(response => response.StatusCode);
    }

    public async Task<string[]> BodiesAsync(IEnumerable<string> ids) => await Task.WhenAll(ids.Select(id => http.GetStringAsync($"v1/task/{id}"))); // expect: SCALE402 SCALE429

    // Parallel, with a bag of what failed.
    public async Task<IReadOnlyCollection<string>> BagAsync(IEnumerable<Item> items)
    {
        var failed = new ConcurrentBag<string>();
        await System.Threading.Tasks.Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (item, token) =>
        {
            using var response = await http.PostAsJsonAsync("v1/task", item, token); // expect: SCALE402 SCALE409 SCALE429
            if (!response.IsSuccessStatusCode)
                failed.Add(item.Id);
        });
        return failed;
    }

    public async Task SlowAsync(IEnumerable<Item> items)
    {
        await System.Threading.Tasks.Parallel.ForEachAsync(items, async (item, token) =>
        {
            for (var attempt = 0; attempt < 5; attempt++)
            {
                using var response = await http.PostAsJsonAsync("v1/task", item, token); // expect: SCALE402
                if (response.StatusCode == HttpStatusCode.Conflict)
                    throw new InvalidOperationException($"{item.Id} is in use.");
                if (response.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    response.EnsureSuccessStatusCode();
                    return;
                }

                await Task.Delay(TimeSpan.FromSeconds(attempt), token);
            }
        });
    }

    // A gate that lets few in; the release is in a finally.
    private readonly SemaphoreSlim _gate = new(4);

    public async Task<string?> GatedAsync(string id)
    {
        await _gate.WaitAsync();
        try
        {
            using var response = await http.GetAsync($"v1/task/{id}"); // expect: SCALE402
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                await Task.Delay(1000);
            return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    // Races: the first that answers.
    public async Task<string> RaceAsync(string id)
    {
        var first = http.GetAsync($"v1/task/{id}"); // expect: SCALE402 SCALE429
        var timeout = Task.Delay(TimeSpan.FromSeconds(5));
        if (await Task.WhenAny(first, timeout) == timeout)
            throw new TimeoutException();
        using var response = await first;
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    public void Start(string id) => _ = Task.Run(async () =>
    {
        try
        {
            await http.PostAsync($"v1/task/{id}/cancel", null); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
        }
    });
}

// A channel between those who ask and the one who sends.
internal sealed class Sender(HttpClient http)
{
    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(100);
    private readonly Channel<(Item Item, HttpStatusCode Status)> _answers = Channel.CreateUnbounded<(Item, HttpStatusCode)>();

    public ValueTask EnqueueAsync(Item item) => _items.Writer.WriteAsync(item);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var item in _items.Reader.ReadAllAsync(cancellationToken))
        {
            using var response = await http.PostAsJsonAsync("v1/task", item, cancellationToken); // expect: SCALE402 SCALE409
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(TimeSpan.FromSeconds(5), cancellationToken);
                await _items.Writer.WriteAsync(item, cancellationToken);
            }
            else if (!response.IsSuccessStatusCode)
            {
                Console.Error.WriteLine($"{item.Id} was refused: {response.StatusCode}");
            }
        }
    }

    // The status goes through the channel to whoever reads it.
    public async Task ReportAsync(Item item)
    {
        using var response = await http.PostAsJsonAsync("v1/task", item);
        await _answers.Writer.WriteAsync((item, response.StatusCode));
    }
}

// Caches.
internal sealed class Cached(HttpClient http)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tasks = new();
    private readonly Dictionary<string, Item> _items = [];
    private readonly Lazy<Task<string>> _teams = new(() => http.GetStringAsync("v1/teams")); // expect: SCALE402 SCALE429

    public Task<string> TeamsAsync() => _teams.Value;

    public Task<string> TaskAsync(string id) => _tasks.GetOrAdd(id, key => new Lazy<Task<string>>(() => http.GetStringAsync($"v1/task/{key}"))).Value; // expect: SCALE402 SCALE429

    public async Task<Item?> ItemAsync(string id)
    {
        if (_items.TryGetValue(id, out var known))
            return known;
        using var response = await http.GetAsync($"v1/items/{id}"); // expect: SCALE402
        if (response.StatusCode == HttpStatusCode.TooManyRequests && _items.Count > 0)
            return _items.Values.First();
        response.EnsureSuccessStatusCode();
        var item = await response.Content.ReadFromJsonAsync<Item>();
        return _items[id] = item!;
    }

    // The status is what is kept; nobody reads it but for printing.
    private readonly Dictionary<string, HttpStatusCode> _last = [];

    public async Task PingAsync(string id)
    {
        using var response = await http.GetAsync($"v1/items/{id}");
        _last[id] = response.StatusCode;
    }

    public bool WasThrottled(string id) => _last.TryGetValue(id, out var status) && status == HttpStatusCode.TooManyRequests;
}

// Events and callbacks.
internal sealed class Notifier(HttpClient http)
{
    public event EventHandler<string>? Failed;

    public event Action<HttpStatusCode>? Answered;

    public Action? OnThrottled { get; set; }

    public async Task SendAsync(Item item)
    {
        using var response = await http.PostAsJsonAsync("v1/task", item); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            Failed?.Invoke(this, item.Id);
    }

    public async Task SendTellingAsync(Item item)
    {
        using var response = await http.PostAsJsonAsync("v1/task", item);
        Answered?.Invoke(response.StatusCode);
    }

    public async Task SendCallingAsync(Item item)
    {
        using var response = await http.PostAsJsonAsync("v1/task", item); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            OnThrottled?.Invoke();
        else
            response.EnsureSuccessStatusCode();
    }
}

// In constructors and properties, blocking.
internal sealed class Settings
{
    public Settings(HttpClient http)
    {
        Teams = http.GetStringAsync("v1/teams").Result; // expect: SCALE402 SCALE429
        using var response = http.Send(new HttpRequestMessage(HttpMethod.Get, "v1/settings")); // expect: SCALE402
        IsThrottled = response.StatusCode == HttpStatusCode.TooManyRequests;
    }

    public string Teams { get; }

    public bool IsThrottled { get; }
}
