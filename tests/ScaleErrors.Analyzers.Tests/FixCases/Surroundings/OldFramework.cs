//! target: netstandard2.0
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling
{
    public sealed class OldFramework
    {
        private readonly HttpClient http = new HttpClient();

        public async Task<string> CreateAsync(HttpContent task)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            return await response.Content.ReadAsStringAsync();
        }
    }
}
