using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Cases.RealCode.ManyChoices;

// A loop that follows redirects by itself, and makes the next request out of many choices: they double the paths, and count for nothing.
public sealed class Browser
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public Task<HttpResponseMessage?> ReadAsync(string path) => RequestAsync(path, HttpMethod.Post, null, null, null, null);

    public async Task<bool> CreateAsync(string path, object task)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var response = await RequestAsync(path, HttpMethod.Post, task, null, null, null);
            if (response is null)
                continue;
            return true;
        }

        return false;
    }

    private async Task<HttpResponseMessage?> RequestAsync(
        string path, HttpMethod method, object? data, Dictionary<string, string>? headers, Uri? referer, string? language)
    {
        for (var redirects = 0; redirects < 5; redirects++)
        {
            using var request = new HttpRequestMessage(method, path);
            if (headers is not null)
            {
                foreach (var header in headers)
                    request.Headers.Add(header.Key, header.Value);
            }

            switch (data)
            {
                case null:
                    break;
                case HttpContent content:
                    request.Content = content;
                    break;
                case string text:
                    request.Content = new StringContent(text);
                    break;
                case Dictionary<string, string> form:
                    request.Content = new FormUrlEncodedContent(form);
                    break;
                default:
                    request.Content = new ByteArrayContent(new byte[8]);
                    break;
            }

            if (referer is not null)
                request.Headers.Referrer = referer;
            if (language is not null)
                request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
            HttpResponseMessage response;
            try
            {
                response = await _http.SendAsync(request); // expect: SCALE402 SCALE409
            }
            catch (HttpRequestException)
            {
                return null;
            }

            if (response.IsSuccessStatusCode)
                return response;
            switch (response.StatusCode)
            {
                case HttpStatusCode.MovedPermanently:
                    break;
                case HttpStatusCode.SeeOther:
                    method = HttpMethod.Get;
                    data = null;
                    break;
                case HttpStatusCode.TooManyRequests:
                    await Task.Delay(1000);
                    continue;
                case >= HttpStatusCode.InternalServerError:
                    return null;
                default:
                    return response.Headers.Location is null ? null : throw new InvalidOperationException("That is no redirect.");
            }

            path = response.Headers.Location?.ToString() ?? path;
            referer = response.Headers.Location;
            language ??= "en";
        }

        return null;
    }
}
