//! scale_errors.hosts = , not a host,
//! expect: SCALE9001
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.NoHost;

// A list without a host means nothing: the default applies.
internal sealed class Lists(HttpClient http, HttpContent content)
{
    public async Task Send()
    {
        await http.PostAsync("https://api.scale.com/", content); // expect: SCALE402 SCALE409 SCALE429
        await http.PostAsync("https://api.other.example/", content);
    }
}
