using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Waited(HttpClient http)
{
    public void Create(HttpContent task)
    {
        http.PostAsync("https://api.scale.com/v1/task/annotation", task).Wait();
    }
}
