//! scale_errors.all_calls = true
//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Functions.TemplateMethods;

// The base class calls what the derived classes send with, and asks them what a failure means: each its own, and no other.
internal static class Program
{
    public static async Task Main()
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        await new CreateJob(http).RunAsync("image");
        await new ArchiveJob(http).RunAsync("5f1b");
        await new TouchJob(http).RunAsync("5f1b");
        await new CountJob(http).RunAsync("5f1b");
    }
}

internal abstract class Job<TInput>
{
    public async Task<bool> RunAsync(TInput input)
    {
        try
        {
            await RunCoreAsync(input);
            return true;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(TimeSpan.FromSeconds(30));
            return false;
        }
        catch (HttpRequestException e)
        {
            return OnFailure(e);
        }
    }

    protected abstract Task RunCoreAsync(TInput input);

    protected virtual bool OnFailure(HttpRequestException failure)
    {
        Console.Error.WriteLine(failure.Message);
        return false;
    }
}

internal sealed class CreateJob(HttpClient http) : Job<object>
{
    protected override async Task RunCoreAsync(object input)
    {
        using var response = await http.PostAsJsonAsync("task/annotation", input); // expect: SCALE402
        response.EnsureSuccessStatusCode();
    }

    protected override bool OnFailure(HttpRequestException failure)
    {
        if (failure.StatusCode != HttpStatusCode.Conflict)
            return base.OnFailure(failure);
        Console.WriteLine("This task exists.");
        return true;
    }
}

internal sealed class ArchiveJob(HttpClient http) : Job<string>
{
    protected override async Task RunCoreAsync(string input)
    {
        using var response = await http.PostAsync($"task/{input}/archive", null); // expect: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
    }
}

// A class between: what it says holds for those below it.
internal abstract class StrictJob : Job<string>
{
    protected override bool OnFailure(HttpRequestException failure)
    {
        if (failure.StatusCode == HttpStatusCode.PaymentRequired)
            throw new NotSupportedException("Contact Scale.", failure);
        return base.OnFailure(failure);
    }
}

internal sealed class TouchJob(HttpClient http) : StrictJob
{
    protected override async Task RunCoreAsync(string input)
    {
        using var response = await http.PostAsync($"task/{input}/touch", null); // expect: SCALE409
        response.EnsureSuccessStatusCode();
    }
}

internal sealed class CountJob(HttpClient http) : StrictJob
{
    protected override async Task RunCoreAsync(string input)
    {
        using var response = await http.GetAsync($"task/{input}/count"); // expect: SCALE402
        response.EnsureSuccessStatusCode();
    }

    protected override bool OnFailure(HttpRequestException failure) => throw new InvalidOperationException("No count.", failure);
}
