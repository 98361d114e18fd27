//! scale_errors.all_calls = true
//! output: exe
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.Decorators;

// An object that stands before others of its own interface tells apart for all who call through that interface.
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        ITasks tasks = new RetryingTasks(new LoggingTasks(new ScaleTasks(http)));
        IBatches batches = args.Length > 1 ? new LoggingBatches(new ScaleBatches(http)) : new ScaleBatches(http);
        ITeams teams = new TolerantTeams(new ScaleTeams(http));
        var import = new Import(tasks, batches, teams);
        try
        {
            await import.RunAsync(args);
            return 0;
        }
        catch (ScaleException e) when (e.Status == HttpStatusCode.PaymentRequired)
        {
            return 2;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}

internal sealed class ScaleException(HttpStatusCode status, string message) : Exception(message)
{
    public HttpStatusCode Status { get; } = status;
}

internal sealed class Import(ITasks tasks, IBatches batches, ITeams teams)
{
    public async Task RunAsync(IEnumerable<string> lines)
    {
        var team = await teams.NameAsync();
        await batches.OpenAsync(team);
        foreach (var line in lines)
            Console.WriteLine(await tasks.CreateAsync(line));
        Console.WriteLine(await batches.CountAsync(team));
    }
}

internal interface ITasks
{
    Task<string> CreateAsync(object task);
}

// 402 is told by Main, 429 by the decorator, 409 by nobody.
internal sealed class ScaleTasks(HttpClient http) : ITasks
{
    public async Task<string> CreateAsync(object task)
    {
        using var response = await http.PostAsJsonAsync("task/annotation", task); // expect: SCALE409
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw new ScaleException(response.StatusCode, body);
    }
}

internal sealed class LoggingTasks(ITasks inner) : ITasks
{
    public async Task<string> CreateAsync(object task)
    {
        try
        {
            return await inner.CreateAsync(task);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e);
            throw;
        }
    }
}

internal sealed class RetryingTasks(ITasks inner) : ITasks
{
    public Task<string> CreateAsync(object task) => RetryAsync(() => inner.CreateAsync(task));

    private static async Task<T> RetryAsync<T>(Func<Task<T>> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (ScaleException e) when (e.Status == HttpStatusCode.TooManyRequests && attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }
}

internal interface IBatches
{
    Task OpenAsync(string name);

    Task<string> CountAsync(string name);
}

// The decorator only logs.
internal sealed class ScaleBatches(HttpClient http) : IBatches
{
    public async Task OpenAsync(string name)
    {
        using var response = await http.PostAsJsonAsync("batches", new { name }); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task<string> CountAsync(string name) => await http.GetStringAsync($"batches/{name}/count"); // expect: SCALE402 SCALE429
}

internal sealed class LoggingBatches(IBatches inner) : IBatches
{
    public async Task OpenAsync(string name)
    {
        Console.WriteLine($"Opening {name}");
        await inner.OpenAsync(name);
    }

    public Task<string> CountAsync(string name) => inner.CountAsync(name);
}

internal interface ITeams
{
    Task<string> NameAsync();
}

// The decorator swallows all failures alike.
internal sealed class ScaleTeams(HttpClient http) : ITeams
{
    public async Task<string> NameAsync() => await http.GetStringAsync("teams/own"); // expect: SCALE402 SCALE429
}

internal sealed class TolerantTeams(ITeams inner) : ITeams
{
    public async Task<string> NameAsync()
    {
        try
        {
            return await inner.NameAsync();
        }
        catch (HttpRequestException)
        {
            return "unknown";
        }
    }
}
