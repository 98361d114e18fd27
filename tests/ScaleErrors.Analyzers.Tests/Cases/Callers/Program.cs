//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Callers.ProgramCase;

// In a program the callers of public methods can be seen, all of them.
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var scale = new ScaleClient();
        using var created = await scale.CreateTaskAsync(new { attachment = args[0] });
        if (created.StatusCode == HttpStatusCode.Conflict)
            return 73;
        if (!created.IsSuccessStatusCode)
            return 1;

        var status = await scale.CancelTaskAsync(args[1]);
        if (status == HttpStatusCode.TooManyRequests)
            return 75;

        await scale.TouchAsync(args[1]);
        return (int)status < 400 ? 0 : 1;
    }
}

public class ScaleClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public Task<HttpResponseMessage> CreateTaskAsync(object task) => _http.PostAsJsonAsync("task/annotation", task); // expect: SCALE402 SCALE429

    public async Task<HttpStatusCode> CancelTaskAsync(string id) => (await _http.PostAsync($"task/{id}/cancel", null)).StatusCode; // expect: SCALE402 SCALE409

    public Task<HttpResponseMessage> TouchAsync(string id) => _http.PostAsync($"task/{id}/touch", null); // expect: SCALE402 SCALE409 SCALE429
}
