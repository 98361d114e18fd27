#nullable enable
using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Cases.Outcomes.FunctionalStyle;

// Results and expressions only.
public static class Functional
{
    private static readonly HttpClient Http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };
    public readonly record struct Result<T, E>(T? Value, E? Error, bool IsOk);
    public static Result<T, E> Ok<T, E>(T v) => new(v, default, true);
    public static Result<T, E> Err<T, E>(E e) => new(default, e, false);
    public static TOut Pipe<TIn, TOut>(this TIn x, Func<TIn, TOut> f) => f(x);
    public static async Task<TOut> Then<TIn, TOut>(this Task<TIn> x, Func<TIn, TOut> f) => f(await x);

    public static async Task<Result<string, HttpStatusCode>> Get(string id)
    {
        var r = await Http.GetAsync(id);
        return r.IsSuccessStatusCode ? Ok<string, HttpStatusCode>(await r.Content.ReadAsStringAsync()) : Err<string, HttpStatusCode>(r.StatusCode);
    }

    public static async Task<Result<string, string>> GetText(string id)
    {
        var r = await Http.GetAsync(id); // expect: SCALE402 SCALE429
        return r.IsSuccessStatusCode ? Ok<string, string>(await r.Content.ReadAsStringAsync()) : Err<string, string>("failed");
    }

    public static async Task<Result<string, string>> GetSwitch(string id) =>
        await Http.GetAsync(id) switch
        {
            { StatusCode: HttpStatusCode.OK } r => Ok<string, string>(await r.Content.ReadAsStringAsync()),
            { StatusCode: HttpStatusCode.TooManyRequests } => Err<string, string>("slow"),
            { StatusCode: HttpStatusCode.PaymentRequired } => Err<string, string>("pay"),
            var r => Err<string, string>(r.StatusCode.ToString()),
        };

    public static async Task<Result<string, string>> GetSwitchSame(string id) =>
        await Http.GetAsync(id) switch // expect: SCALE402 SCALE429
        {
            { StatusCode: HttpStatusCode.OK } r => Ok<string, string>(await r.Content.ReadAsStringAsync()),
            { StatusCode: HttpStatusCode.NotFound } => Err<string, string>("none"),
            _ => Err<string, string>("bad"),
        };

    public static Task<bool> Piped(string id) => Http.GetAsync(id).Then(r => r.IsSuccessStatusCode); // expect: SCALE402 SCALE429
}
