using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class StackedLabels(HttpClient http)
{
    public async Task<int> CreateAsync(HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
            case HttpStatusCode.Created:
                return 1;
            case HttpStatusCode.PaymentRequired: case HttpStatusCode.Conflict:
            case HttpStatusCode.TooManyRequests:
            // everything else
            default:
                throw new InvalidOperationException("failed");
        }
    }
}
