using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class LambdaExpression(HttpClient http)
{
    public async Task CreateAsync(IEnumerable<string> names)
    {
        await Task.WhenAll(names.Select(async name => await http.PostAsync("https://api.scale.com/v1/task/" + name, null)));
    }
}
