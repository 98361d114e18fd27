using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

// Objects that are filled here and leave, or that others know already.
internal sealed partial class Objects(ILogger log)
{
    private static readonly Uri T = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task<List<Res>> StoresAfterSharing(IEnumerable<HttpContent> cs)
    {
        var all = new List<Res>();
        foreach (var c in cs)
        {
            var res = new Res();
            all.Add(res);
            var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
            res.Conflict = r.StatusCode == HttpStatusCode.Conflict;
        }
        return all;
    }

    public async Task StoresInLoop(HttpContent c)
    {
        var result = new Res();
        for (var i = 0; i < 5; i++)
        {
            result.Attempts = i;
            var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
            if (r.IsSuccessStatusCode) return;
        }
    }

    public async Task<Res> ReadsBackWhatItStored(HttpContent c)
    {
        var result = new Res();
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        result.Ok = r.IsSuccessStatusCode;
        if (!result.Ok) log.LogError("failed");
        return result;
    }

    public async Task<State> WithStatus(HttpContent c, State s)
    {
        var r = await _http.PostAsync(T, c);
        return s with { Status = r.StatusCode };
    }

    public async Task<State> WithSuccess(HttpContent c, State s)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        return s with { Ok = r.IsSuccessStatusCode };
    }

    public async Task<State> WithConflict(HttpContent c, State s)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        return s with { Ok = r.StatusCode == HttpStatusCode.Conflict };
    }

    public async Task<Res> StoresChoice(HttpContent c, bool full)
    {
        var res = new Res();
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE429
        res.Code = r.StatusCode == HttpStatusCode.Conflict ? "conflict" : full ? "a" : "b";
        return res;
    }

    public async Task<Res> InitialisesWithText(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
        return new Res { Ok = r.IsSuccessStatusCode, Code = r.IsSuccessStatusCode ? "ok" : $"failed {r.StatusCode}" };
    }

    public async Task<Res> InitialisesWithSwitch(HttpContent c)
    {
        var r = await _http.PostAsync(T, c); // expect: SCALE402
        return new Res { Ok = r.IsSuccessStatusCode, Code = r.StatusCode switch { HttpStatusCode.Conflict => "conflict", HttpStatusCode.TooManyRequests => "slow", _ => "other" } };
    }

    public async Task FillsWithSuccess(HttpContent c, List<Res> done)
    {
        var res = new Res { Code = "pending" };
        try
        {
            var r = await _http.PostAsync(T, c); // expect: SCALE402 SCALE409 SCALE429
            r.EnsureSuccessStatusCode();
            res.Ok = true;
        }
        catch (HttpRequestException e) { res.Code = e.Message; }
        done.Add(res);
    }

    public async Task FillsWithStatus(HttpContent c, List<Res> done)
    {
        var res = new Res();
        try
        {
            var r = await _http.PostAsync(T, c);
            r.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) { res.Status = e.StatusCode; }
        done.Add(res);
    }

    internal sealed record Err(string Message, int Code);

    internal sealed record State(HttpStatusCode Status, bool Ok);

    internal sealed class Res
    {
        public bool Conflict { get; set; }

        public int Attempts { get; set; }

        public bool Ok { get; set; }

        public string? Code { get; set; }

        public HttpStatusCode? Status { get; set; }
    }
}
