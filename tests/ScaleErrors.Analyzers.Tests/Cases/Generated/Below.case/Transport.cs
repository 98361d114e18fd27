using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

// Written by hand, called by generated code, which is called by hand-written code again.
internal sealed class Transport(HttpClient http)
{
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => http.PostAsync("https://api.scale.com/v1/" + path, content);

    // Nobody tells anything apart: the send is the place to say so.
    public Task<HttpResponseMessage> DeleteAsync(string path) => http.DeleteAsync("https://api.scale.com/v1/" + path); // expect: SCALE402 SCALE429

    // It is told apart here, whoever calls.
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        while (true)
        {
            var response = await http.GetAsync("https://api.scale.com/v1/" + path); // expect: SCALE402
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
                return response;
            await Task.Delay(TimeSpan.FromSeconds(5));
        }
    }
}
