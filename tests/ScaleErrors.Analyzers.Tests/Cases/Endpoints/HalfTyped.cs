//! allow-errors
// Code as it is while somebody types: nothing is known, and nothing breaks.
using System;
using System.Net.Http;

namespace Cases.Endpoints.HalfTyped;

internal class First : Second
{
}

internal class Second : First
{
}

internal interface INothing;

internal class Typing : Missing
{
    private HttpClient _http = new() { BaseAddress = };
    private HttpClient _other = new HttpClient { BaseAddress = new Uri( };
    private string Empty => ;
    private string Half { get; set } = Half +

    public void Send(HttpClient http, First circular, INothing nothing)
    {
        http.PostAsync();
        http.PostAsync("https://api.scale.com/");
        http.PostAsync(undefined, null);
        http.PostAsync(new Uri(), null);
        http.PostAsync(Empty + Half, null);
        _http.PostAsync("tasks", null);
        _other.PostAsync("tasks", null);
        _other.SendAsync(new HttpRequestMessage(HttpMethod., "tasks"));
        _other.SendAsync(new HttpRequestMessage(HttpMethod.Nope, "tasks"));
        _other.SendAsync(new(HttpMethod.Post));
        _other.SendAsync(new HttpRequestMessage { Method = , RequestUri = new Uri("tasks" });
        base.PostAsync("tasks", null);
        this.PostAsync("tasks", null);
        ((HttpClient)(object)circular).PostAsync("tasks", null);
        ((HttpClient)nothing).PostAsync("tasks", null);
        (_http, _other = http;
        Nope(out _http, ref
    }
