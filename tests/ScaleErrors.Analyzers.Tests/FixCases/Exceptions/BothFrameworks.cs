//! target: both
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling
{
    public sealed class BothFrameworks
    {
        private readonly HttpClient http = new HttpClient();

        public async Task<string> FindAsync(string id)
        {
            return await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
        }
    }
}
