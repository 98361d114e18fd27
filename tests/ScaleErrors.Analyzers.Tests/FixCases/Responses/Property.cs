using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Property(HttpClient http)
{
    public string Batch => http.PostAsync("https://api.scale.com/v1/batches", null).Result.Content.ReadAsStringAsync().Result;
}
