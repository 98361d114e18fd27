#nullable enable
using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Outcomes.GeneratedStyle;

// As generators write it.
public partial class GeneratedLooking
{
    private HttpClient _httpClient = new HttpClient();
    private string _baseUrl = "https://api.scale.com/v1";

    public virtual async Task<string> GetTaskAsync(string id, CancellationToken cancellationToken)
    {
        var client_ = _httpClient;
        var disposeClient_ = false;
        try
        {
            using (var request_ = new HttpRequestMessage())
            {
                request_.Method = new HttpMethod("GET");
                var urlBuilder_ = new StringBuilder();
                urlBuilder_.Append("https://api.scale.com/v1").Append("/task/").Append(Uri.EscapeDataString(id));
                var url_ = urlBuilder_.ToString();
                request_.RequestUri = new Uri(url_, UriKind.RelativeOrAbsolute);
                var response_ = await client_.SendAsync(request_, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
                var disposeResponse_ = true;
                try
                {
                    var status_ = (int)response_.StatusCode;
                    if (status_ == 200) return await response_.Content.ReadAsStringAsync(cancellationToken);
                    throw new ScaleException(response_.StatusCode, "The HTTP status code of the response was not expected (" + status_ + ").");
                }
                finally
                {
                    if (disposeResponse_) response_.Dispose();
                }
            }
        }
        finally
        {
            if (disposeClient_) client_.Dispose();
        }
    }

    public virtual async Task<string> GetTask2Async(string id, CancellationToken cancellationToken)
    {
        var client_ = _httpClient;
        using (var request_ = new HttpRequestMessage())
        {
            request_.Method = new HttpMethod("GET");
            request_.RequestUri = new Uri("https://api.scale.com/v1/task/" + id, UriKind.RelativeOrAbsolute);
            var response_ = await client_.SendAsync(request_, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false); // expect: SCALE402
            var status_ = (int)response_.StatusCode;
            if (status_ == 200) { return await response_.Content.ReadAsStringAsync(cancellationToken); }
            else if (status_ == 429) { throw new TimeoutException("Too many requests"); }
            else { throw new InvalidOperationException("unexpected (" + status_ + ")."); }
        }
    }
}

public sealed class ScaleException(HttpStatusCode code, string body) : Exception(body) { public HttpStatusCode Code => code; }
