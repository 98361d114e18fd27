using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

public partial class Form
{
    private readonly HttpClient _http = new();

    private async Task LoadAsync()
    {
        using var response = await _http.GetAsync("https://api.scale.com/v1/tasks");
    }
}
