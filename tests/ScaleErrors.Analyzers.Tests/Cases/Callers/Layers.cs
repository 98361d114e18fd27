//! scale_errors.all_calls = true
//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.Layers;

// Eight layers between the send and the catch: the outermost tells one status apart, and no other.
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        try
        {
            await new Application(new Jobs(new Importer(new Catalog(new Repository(new Gateway(new Transport(http))))))).RunAsync(args);
            return 0;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return 75;
        }
    }
}

internal sealed class Application(Jobs jobs)
{
    public Task RunAsync(string[] args) => args.Length == 0 ? jobs.RunAllAsync() : jobs.RunAsync(args[0]);
}

internal sealed class Jobs(Importer importer)
{
    public async Task RunAllAsync()
    {
        await RunAsync("images");
        await RunAsync("texts");
    }

    public async Task RunAsync(string name)
    {
        Console.WriteLine($"Job {name}");
        await importer.ImportAsync(name);
    }
}

internal sealed class Importer(Catalog catalog)
{
    public Task ImportAsync(string name) => catalog.AddAsync(name);
}

internal sealed class Catalog(Repository repository)
{
    public async Task AddAsync(string name) => await repository.SaveAsync(new { name });
}

internal sealed class Repository(Gateway gateway)
{
    public Task SaveAsync(object task) => gateway.PostAsync("task/annotation", task);
}

internal sealed class Gateway(Transport transport)
{
    public async Task PostAsync(string path, object body)
    {
        using var response = await transport.SendAsync(path, body);
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class Transport(HttpClient http)
{
    public Task<HttpResponseMessage> SendAsync(string path, object body) => http.PostAsJsonAsync(path, body); // expect: SCALE402 SCALE409
}
