//! scale_errors.all_calls = TRUE
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Endpoints.Everything;

internal sealed class Everything(HttpClient http, HttpContent content, HttpRequestMessage message)
{
    public async Task Send(string unknown, Uri address)
    {
        await http.PostAsync("https://api.scale.com/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.other.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(unknown, content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(address, content); // expect: SCALE402 SCALE409 SCALE429
        await http.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
        await http.PutAsJsonAsync("v1/tasks", "1"); // expect: SCALE402 SCALE409 SCALE429
        await http.SendAsync(message); // expect: SCALE402 SCALE409 SCALE429
        await http.GetStringAsync("v1/tasks"); // expect: SCALE402 SCALE429
    }
}
