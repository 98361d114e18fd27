//! scale_errors.hosts = scale.corp.example , *.Scale-Zone.example,,https://pasted.example/v1, port.example:8443, dot.example., bücher.example, api.*.example, not a host
//! expect: SCALE9001 SCALE9001
//! scale_errors.additional_hosts = MORE.example
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.HostLists;

internal sealed class Lists(HttpClient http, HttpContent content)
{
    public async Task Replaced()
    {
        await http.PostAsync("https://api.scale.com/", content);
        await http.PostAsync("https://api.scaleapi.com/", content);
    }

    public async Task Exact()
    {
        await http.PostAsync("https://scale.corp.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://x.scale.corp.example/", content);
        await http.PostAsync("https://pasted.example/v2", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://port.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://dot.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://bücher.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://xn--bcher-kva.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://more.example/", content); // expect: SCALE402 SCALE409 SCALE429
    }

    public async Task Wildcards(string part)
    {
        await http.PostAsync("https://eu.scale-zone.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://a.b.scale-zone.example/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://scale-zone.example/", content);
        await http.PostAsync("https://xscale-zone.example/", content);
        await http.PostAsync("https://eu.scale-zone.example.evil.example/", content);
        await http.PostAsync("https://api.eu.example/", content);
        await http.PostAsync($"https://{part}.scale-zone.example/", content);
    }
}
