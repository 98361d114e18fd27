using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class DeclaredOnTwoLines(HttpClient http)
{
    public async Task<string> FindAsync(string id)
    {
        var
            body = await http.GetStringAsync(
                "https://api.scale.com/v1/task/" + id);
        return body.Trim();
    }
}
