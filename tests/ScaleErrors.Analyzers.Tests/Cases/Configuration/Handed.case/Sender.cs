using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Labeling.Handed;

// No code names the host: the settings alone do.
internal sealed class Sender
{
    private readonly HttpClient _http;
    private readonly IConfiguration _configuration;

    public Sender(HttpClient http, IConfiguration configuration)
    {
        _http = http;
        _configuration = configuration;
        _http.BaseAddress = new Uri(configuration.GetSection("Scale").GetValue<string>("BaseUrl")!);
    }

    public Task<HttpResponseMessage> SendAsync(string path) => _http.PostAsync(path, null);

    public Task<HttpResponseMessage> NotifyAsync() => _http.PostAsync(_configuration["Corporate:BaseUrl"] + "notify", null);
}
