namespace Labeling;

/// <summary>Somebody else's service, of which nothing is known.</summary>
public sealed class PartnerClient(HttpClient http)
{
    public async Task NotifyAsync(string task)
    {
        using var response = await http.PostAsJsonAsync("notifications", new { task });
        response.EnsureSuccessStatusCode();
    }
}
