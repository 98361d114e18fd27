//! scale_errors.all_calls = true
//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Callers.Chains;

// Steps that hand on to the next one: what one of them tells apart is handled, though a step before it does not.
internal static class Program
{
    public static async Task Main(string[] args)
    {
        using var http = new HttpClient();
        IStep chain = new RenewStep(new WaitStep(new SendStep(http)));
        var reply = await chain.RunAsync(args[0]);
        Console.WriteLine(reply.Text);

        IFetch fetch = new TracedFetch(new TimedFetch(new HttpFetch(http)));
        Console.WriteLine(await fetch.TextAsync(args[0]));
    }
}

internal sealed record Reply(HttpStatusCode Status, string Text);

internal interface IStep
{
    Task<Reply> RunAsync(string path);
}

internal sealed class SendStep(HttpClient http) : IStep
{
    public async Task<Reply> RunAsync(string path)
    {
        using var response = await http.PostAsync(path, null); // expect: SCALE402 SCALE409
        return new Reply(response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

internal sealed class WaitStep(IStep next) : IStep
{
    public async Task<Reply> RunAsync(string path)
    {
        var reply = await next.RunAsync(path);
        for (var attempt = 1; attempt < 4 && reply.Status == HttpStatusCode.TooManyRequests; attempt++)
        {
            await Task.Delay(TimeSpan.FromSeconds(attempt));
            reply = await next.RunAsync(path);
        }

        return reply;
    }
}

internal sealed class RenewStep(IStep next) : IStep
{
    public async Task<Reply> RunAsync(string path)
    {
        var reply = await next.RunAsync(path);
        return reply.Status == HttpStatusCode.Unauthorized ? await next.RunAsync(path) : reply;
    }
}

internal interface IFetch
{
    Task<string> TextAsync(string path);
}

// Nobody in the chain tells anything apart.
internal sealed class HttpFetch(HttpClient http) : IFetch
{
    public async Task<string> TextAsync(string path) => await http.GetStringAsync(path); // expect: SCALE402 SCALE429
}

internal sealed class TimedFetch(IFetch inner) : IFetch
{
    public async Task<string> TextAsync(string path)
    {
        var start = Environment.TickCount64;
        try
        {
            return await inner.TextAsync(path);
        }
        finally
        {
            Console.WriteLine($"{path}: {Environment.TickCount64 - start} ms");
        }
    }
}

internal sealed class TracedFetch(IFetch inner) : IFetch
{
    public async Task<string> TextAsync(string path)
    {
        try
        {
            return await inner.TextAsync(path);
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException($"{path} cannot be read.", e);
        }
    }
}
