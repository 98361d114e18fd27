namespace Labeling;

/// <summary>Reviews of tasks: the standard handler waits and tries again.</summary>
public sealed class ReviewClient(HttpClient http)
{
    public async Task<string> RequestAsync(string task)
    {
        using var response = await http.PostAsJsonAsync("reviews", new { task }); // lumped: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
