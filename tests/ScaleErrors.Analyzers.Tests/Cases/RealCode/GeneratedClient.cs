//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Cases.RealCode.GeneratedClient;

// As generators of clients write it: the message is long, the exception generic.

public partial class ApiException : Exception
{
    public int StatusCode { get; private set; }
    public string? Response { get; private set; }
    public IReadOnlyDictionary<string, IEnumerable<string>> Headers { get; private set; }

    public ApiException(string message, int statusCode, string? response, IReadOnlyDictionary<string, IEnumerable<string>> headers, Exception? innerException)
        : base(message + "\n\nStatus: " + statusCode + "\nResponse: \n" + ((response == null) ? "(null)" : response.Substring(0, response.Length >= 512 ? 512 : response.Length)), innerException)
    {
        StatusCode = statusCode;
        Response = response;
        Headers = headers;
    }

    public override string ToString() => string.Format("HTTP Response: \n\n{0}\n\n{1}", Response, base.ToString());
}

public partial class ApiException<TResult> : ApiException
{
    public TResult Result { get; private set; }

    public ApiException(string message, int statusCode, string? response, IReadOnlyDictionary<string, IEnumerable<string>> headers, TResult result, Exception? innerException)
        : base(message, statusCode, response, headers, innerException)
    {
        Result = result;
    }
}

public sealed class ErrorDto { public string? Message { get; set; } public string? Code { get; set; } }

internal sealed class GeneratedClient(HttpClient httpClient)
{
    internal async Task<string> CreateAsync(object body, CancellationToken ct)
    {
        var client_ = httpClient;
        using (var request_ = new HttpRequestMessage())
        {
            request_.Content = JsonContent.Create(body);
            request_.Method = new HttpMethod("POST");
            var response_ = await client_.SendAsync(request_, HttpCompletionOption.ResponseHeadersRead, ct).ConfigureAwait(false); // expect: SCALE402
            var disposeResponse_ = true;
            try
            {
                var headers_ = new Dictionary<string, IEnumerable<string>>();
                foreach (var item_ in response_.Headers)
                    headers_[item_.Key] = item_.Value;
                var status_ = (int)response_.StatusCode;
                if (status_ == 200)
                {
                    var r = await ReadAsync<string>(response_, headers_, ct).ConfigureAwait(false);
                    return r.Object;
                }
                else if (status_ == 409)
                {
                    var r = await ReadAsync<ErrorDto>(response_, headers_, ct).ConfigureAwait(false);
                    throw new ApiException<ErrorDto>("dup", status_, r.Text, headers_, r.Object, null);
                }
                else
                {
                    var text = response_.Content == null ? null : await response_.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
                    throw new ApiException("The HTTP status code of the response was not expected (" + status_ + ").", status_, text, headers_, null);
                }
            }
            finally
            {
                if (disposeResponse_)
                    response_.Dispose();
            }
        }
    }

    private static async Task<(T Object, string Text)> ReadAsync<T>(HttpResponseMessage response, IReadOnlyDictionary<string, IEnumerable<string>> headers, CancellationToken ct)
    {
        var text = await response.Content.ReadAsStringAsync(ct);
        try
        {
            return (JsonSerializer.Deserialize<T>(text)!, text);
        }
        catch (JsonException e)
        {
            throw new ApiException("Could not deserialize.", (int)response.StatusCode, text, headers, e);
        }
    }
}

internal sealed class Service(GeneratedClient client, ILogger<Service> log)
{
    private async Task<string?> TryCreateAsync(object o)
    {
        try
        {
            return await client.CreateAsync(o, default);
        }
        catch (ApiException e) when (e.StatusCode == 429)
        {
            await Task.Delay(1000);
            return null;
        }
        catch (ApiException<ErrorDto> e)
        {
            log.LogError("dup {M}", e.Result.Message);
            return null;
        }
        catch (ApiException e)
        {
            log.LogError(e, "failed");
            return null;
        }
    }

    public Task<string?> CreateAsync(object o) => TryCreateAsync(o);
}
