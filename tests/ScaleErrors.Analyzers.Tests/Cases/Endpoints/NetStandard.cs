//! target: netstandard2.0
// An older framework has fewer members, and its text has no spans.
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.NetStandard;

internal sealed class Client
{
    private const string Root = "https://api.scale.com";
    private readonly HttpClient _http = new HttpClient { BaseAddress = new Uri(Root) };
    private readonly HttpClient _plain = new HttpClient();

    public async Task Send(HttpContent content, string type)
    {
        await _http.PostAsync("v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await _plain.PostAsync("v1/tasks", content);
        await _plain.PostAsync(string.Concat(Root, "/", "v1", "/", type), content); // expect: SCALE402 SCALE409 SCALE429
        await _plain.PostAsync(Root.TrimEnd('/') + "/v1", content); // expect: SCALE402 SCALE409 SCALE429
        await _plain.SendAsync(new HttpRequestMessage(new HttpMethod("PATCH"), Root)); // expect: SCALE402 SCALE409 SCALE429
        await _plain.SendAsync(new HttpRequestMessage(HttpMethod.Get, Root)); // expect: SCALE402 SCALE429
    }
}
