//! scale_errors.fix_429 = retry
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Labeling;

public sealed class Failure(HttpClient http)
{
    public async Task<string?> CreateAsync(string json, CancellationToken cancellationToken)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", new StringContent(json), cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            Console.Error.WriteLine("The task was not created.");
            return null;
        }

        return await response.Content.ReadAsStringAsync(cancellationToken);
    }
}
