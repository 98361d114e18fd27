//! scale_errors.hosts = *
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.EveryHost;

// Every host: one must still be known.
internal sealed class Lists(HttpClient http, HttpContent content)
{
    public async Task Send(string unknown)
    {
        await http.PostAsync("https://api.scale.com/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.other.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("http://127.0.0.1:5000/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("http://[::1]:5000/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("http://localhost/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync(unknown, content);
        await http.PostAsync("v1/tasks", content);
        await http.PostAsync($"https://{unknown}/", content);
    }
}
