//! scale_errors.fix_429 = retry
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Synchronous(HttpClient http)
{
    public int Create()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/batches");
        using var response = http.Send(request);
        return response.IsSuccessStatusCode ? 1 : 0;
    }
}
