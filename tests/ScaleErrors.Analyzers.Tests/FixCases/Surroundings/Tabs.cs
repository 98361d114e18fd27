//! indent_style = tab
using System.Net.Http;
using System.Threading.Tasks;

public sealed class Tabs(HttpClient http) {
	public async Task<string?> CreateAsync(HttpContent task) {
		var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
		if (!response.IsSuccessStatusCode)
			return null;
		return await response.Content.ReadAsStringAsync();
	}
}
