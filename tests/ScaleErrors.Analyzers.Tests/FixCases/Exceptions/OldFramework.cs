//! target: netstandard2.0
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling
{
    public sealed class OldFramework
    {
        private readonly HttpClient http = new HttpClient();

        public async Task<string> FindAsync(string id)
        {
            var body = await http.GetStringAsync("https://api.scale.com/v1/task/" + id);
            return body.Trim();
        }
    }
}
