using Microsoft.Extensions.Options;

namespace Labeling;

/// <summary>Projects: where they are is a setting.</summary>
public sealed class ProjectClient(HttpClient http, IOptions<ScaleOptions> options)
{
    public async Task<string> CreateAsync(string name)
    {
        using var response = await http.PostAsJsonAsync("projects", new { name, parent = options.Value.Project }); // silent: SCALE402 SCALE409 SCALE429
        return await response.Content.ReadAsStringAsync();
    }
}
