//! scale_errors.additional_hosts = scale.corp.example
//! scale_errors.all_calls = maybe
//! expect: SCALE9001
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.AddedHosts;

internal sealed class Lists(HttpClient http, HttpContent content)
{
    public async Task Send()
    {
        await http.PostAsync("https://api.scale.com/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://scale.corp.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.other.example/", content);
    }
}
