//! uses: restsharp
using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RestSharp;

namespace Cases.Libraries.RestSharp.Headers;

internal sealed class Throttled
{
    private readonly RestClient _client = new("https://api.scale.com/v1");

    public async Task<RestResponse> FirstAsync(RestRequest request, CancellationToken ct)
    {
        while (true)
        {
            var response = await _client.ExecutePostAsync(request, ct); // expect: SCALE402 SCALE409
            if (response.IsSuccessful)
                return response;
            var retryAfter = response.Headers?.FirstOrDefault(header => header.Name == "Retry-After")?.Value;
            if (retryAfter is null)
                throw new InvalidOperationException(response.StatusDescription);
            await Task.Delay(TimeSpan.FromSeconds(int.Parse(retryAfter, CultureInfo.InvariantCulture)), ct);
        }
    }

    public async Task FilteredAsync(RestRequest request)
    {
        var response = await _client.ExecutePostAsync(request); // expect: SCALE402 SCALE409
        if (response.IsSuccessful)
            return;
        var seconds = response.Headers!
            .Where(header => string.Equals(header.Name, "retry-after", StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault();
        throw new TimeoutException(seconds);
    }

    public async Task ByMethodAsync(RestRequest request)
    {
        var response = await _client.ExecutePostAsync(request); // expect: SCALE402 SCALE409
        if (!response.IsSuccessful)
            throw new TimeoutException(response.GetHeaderValue("Retry-After"));
    }

    // Another header says nothing of the outcome.
    public async Task OtherAsync(RestRequest request)
    {
        var response = await _client.ExecutePostAsync(request); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessful)
            return;
        var id = response.Headers?.FirstOrDefault(header => header.Name == "X-Request-Id")?.Value;
        var others = response.Headers?.Where(header => header.Name != "Date").Select(header => header.Value);
        throw new InvalidOperationException($"Request {id} failed: {string.Join(", ", others ?? [])}");
    }
}

internal sealed class OverHttpClient(HttpClient http)
{
    public static OverHttpClient Create() => new(new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") });

    public async Task PairsAsync(HttpContent content)
    {
        using var response = await http.PostAsync("batches", content); // expect: SCALE402 SCALE409
        if (response.IsSuccessStatusCode)
            return;
        if (response.Headers.Any(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)))
            await Task.Delay(1000);
        throw new InvalidOperationException();
    }

    public async Task OtherPairsAsync(HttpContent content)
    {
        using var response = await http.PostAsync("batches", content); // expect: SCALE402 SCALE409 SCALE429
        if (response.IsSuccessStatusCode)
            return;
        if (response.Headers.Any(header => header.Key == "X-Scale-Request"))
            await Task.Delay(1000);
        throw new InvalidOperationException();
    }
}
