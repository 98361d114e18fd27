using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace Labeling;

/// <summary>Files that tasks refer to.</summary>
public static class FileClient
{
    private const string Scale = "https://api.scale.com";

    public static async Task<string> UploadAsync(string name, string text)
    {
        using var http = new HttpClient(new LoopbackHandler());
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name } };
        var response = await http.PostAsync(Scale + "/v1/files/upload", form); // lumped: SCALE409 SCALE429
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                break;
            case HttpStatusCode.PaymentRequired:
                throw new NotSupportedException("402 (Not enabled): uploads are not part of our contract, ask Scale.");
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new InvalidOperationException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
            case (HttpStatusCode)429:
                // Scale: too many requests hit the API too quickly
                throw new InvalidOperationException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}");
            default:
                throw new InvalidOperationException($"The upload of {name} failed.");
        }

        var body = await response.Content.ReadAsStringAsync();
        return Json.Text(body, "id");
    }

    public static async Task ImportAsync(string fileUrl)
    {
        HttpClient http = new HttpClient(new LoopbackHandler()) { BaseAddress = new Uri(Scale) };
        HttpResponseMessage answer = await http.PostAsync("/v1/files/import", Json.Content($"{{ \"file_url\": \"{fileUrl}\" }}")); // silent: SCALE402 SCALE409 SCALE429
        switch (answer.StatusCode)
        {
            case HttpStatusCode.PaymentRequired:
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            case HttpStatusCode.Conflict:
                // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                throw new HttpRequestException(
                    "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry");
            case (HttpStatusCode)429:
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException(
                    $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {answer.Headers.RetryAfter?.ToString() ?? "none"}");
        }

        Console.WriteLine($"Scale says: {await answer.Content.ReadAsStringAsync()}");
    }
}
