using System.Net;

namespace Labeling;

/// <summary>Tasks: a typed client.</summary>
public sealed class TaskClient(HttpClient http)
{
    public async Task<string> CreateAsync(string uniqueId, string image, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("task/imageannotation", new { unique_id = uniqueId, attachment = image }, cancellationToken); // lumped: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    public async Task<string> GetStatusAsync(string id)
    {
        try
        {
            return await http.GetStringAsync($"task/{id}");
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            return "Scale has not enabled this.";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return "come back later";
        }
    }

    public async Task CancelAsync(string id)
    {
        using var response = await http.PostAsync($"task/{id}/cancel", null); // lumped: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException("The task was not cancelled.");
        }
    }
}
