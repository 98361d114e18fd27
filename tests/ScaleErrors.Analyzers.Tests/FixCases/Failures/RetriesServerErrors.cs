using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class RetriesServerErrors(HttpClient http)
{
    public async Task<string> CreateAsync(string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await http.PostAsync("https://api.scale.com/v1/task/" + name, null);
            if ((int)response.StatusCode >= 500 && attempt < 3)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
                continue;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }
}
