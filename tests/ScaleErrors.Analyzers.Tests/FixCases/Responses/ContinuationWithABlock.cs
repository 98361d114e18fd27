using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ContinuationWithABlock(HttpClient http)
{
    public Task<int> CreateAsync(HttpContent task)
    {
        return http.PostAsync("https://api.scale.com/v1/task/annotation", task).ContinueWith(sent =>
        {
            var response = sent.Result;
            return (int?)response.Content.Headers.ContentLength ?? 0;
        });
    }
}
