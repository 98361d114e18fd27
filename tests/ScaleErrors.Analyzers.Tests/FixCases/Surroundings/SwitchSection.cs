using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class SwitchSection(HttpClient http)
{
    public async Task<string> SendAsync(int kind)
    {
        switch (kind)
        {
            case 3:
                await http.PostAsync("https://api.scale.com/v1/batches/a/finalize", null);
                break;
            default:
                return "nothing";
        }

        return "sent";
    }
}
