//! target: both
using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling
{
    public sealed class BothFrameworks
    {
        private readonly HttpClient http = new HttpClient();

        public async Task<string> CreateAsync(HttpContent task)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            if (!response.IsSuccessStatusCode)
            {
                throw new InvalidOperationException("The task was not created.");
            }

            return await response.Content.ReadAsStringAsync();
        }
    }
}
