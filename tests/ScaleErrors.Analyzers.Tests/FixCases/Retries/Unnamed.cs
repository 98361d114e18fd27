//! scale_errors.fix_429 = retry
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Unnamed(HttpClient http)
{
    public int Sent { get; private set; }

    public async Task FinalizeAsync(string batch)
    {
        await http.PostAsync($"https://api.scale.com/v1/batches/{batch}/finalize", null);
        Sent++;
    }
}
