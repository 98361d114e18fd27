using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

// What the server wrote about a failure may tell outcomes apart; the body of a failure taken for success does not.
internal sealed class Bodies
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task<ScaleTask?> ReadsWithoutCheck(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        return await response.Content.ReadFromJsonAsync<ScaleTask>();
    }

    public async Task<ScaleTask?> ReadsAfterEnsure(HttpContent content)
    {
        using var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<ScaleTask>(await response.Content.ReadAsStringAsync());
    }

    public async Task ComparesError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (!response.IsSuccessStatusCode)
        {
            var error = await response.Content.ReadFromJsonAsync<ScaleError>();
            if (error?.StatusCode == 409)
                return;
            throw new InvalidOperationException("failed");
        }
    }

    public async Task<string?> SwitchesOnError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (response.IsSuccessStatusCode)
            return "made";
        var error = JsonSerializer.Deserialize<ScaleError>(await response.Content.ReadAsStringAsync())!;
        switch (error.Message)
        {
            case "conflict":
                return "there already";
            default:
                return null;
        }
    }

    public async Task<ScaleError?> ReturnsError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        return response.IsSuccessStatusCode ? null : await response.Content.ReadFromJsonAsync<ScaleError>();
    }

    public async Task LogsError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            var error = await response.Content.ReadAsStringAsync();
            Console.Error.WriteLine($"failed: {(int)response.StatusCode} {error}");
            throw new InvalidOperationException("failed");
        }
    }

    public async Task ThrowsError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (!response.IsSuccessStatusCode)
            throw new ScaleException((await response.Content.ReadFromJsonAsync<ScaleError>())!);
    }

    public async Task ThrowsMessageOfError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            var error = await response.Content.ReadFromJsonAsync<ScaleError>();
            throw new InvalidOperationException(error?.Message ?? "failed");
        }
    }

    public async Task<string?> ReturnsMessageOfError(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (!response.IsSuccessStatusCode)
        {
            var error = await response.Content.ReadFromJsonAsync<ScaleError>();
            return error?.Message;
        }

        return null;
    }

    internal sealed record ScaleTask(string Id);

    internal sealed record ScaleError(int StatusCode, string Message);

    internal sealed class ScaleException(ScaleError error) : Exception(error.Message)
    {
        public ScaleError Error { get; } = error;
    }
}
