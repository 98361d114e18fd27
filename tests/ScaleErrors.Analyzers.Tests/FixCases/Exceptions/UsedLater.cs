using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class UsedLater(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        var (first, second) = ("a", "b");
        var body = await http.GetStringAsync("https://api.scale.com/v1/task/" + id); // the task
        // Both are needed.
        return first + body + second;
    }
}
