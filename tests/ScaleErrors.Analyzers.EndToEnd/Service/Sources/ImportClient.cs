namespace Labeling;

/// <summary>Imports of images: its message handler waits and tries again.</summary>
public sealed class ImportClient(HttpClient http)
{
    public async Task<string> ImportAsync(string image)
    {
        using var response = await http.PostAsJsonAsync("files/import", new { file_url = image }); // lumped: SCALE402 SCALE409
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }
}
