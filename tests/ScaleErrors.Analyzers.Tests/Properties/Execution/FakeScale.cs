using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>Answers every request with what the current run says.</summary>
public static class FakeScale
{
    public static HttpClient Client { get; } = new(new Handler());

    private sealed class Handler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var status = (HttpStatusCode)Recorder.Current.Answer();
            var response = new HttpResponseMessage(status)
            {
                // The reason is the name of the status, so that it is replaced by the symbol like the status.
                ReasonPhrase = status.ToString(),
                RequestMessage = request,
                Content = new StringContent(Recorder.Current.Written),
            };

            // Success has the header too: code that reads it in any case does not tell 429 apart.
            if (status == HttpStatusCode.TooManyRequests || response.IsSuccessStatusCode)
                response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
            return Task.FromResult(response);
        }
    }
}
