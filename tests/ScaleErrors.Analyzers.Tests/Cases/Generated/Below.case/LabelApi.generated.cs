using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

internal sealed class LabelApi(Transport transport)
{
    public async Task<HttpResponseMessage> CreateAsync(string task) => await transport.PostAsync("task/imageannotation", new StringContent(task));

    public async Task<bool> DeleteAsync(string id) => (await transport.DeleteAsync("files/" + id)).IsSuccessStatusCode;

    public async Task<string> GetAsync(string id)
    {
        var response = await transport.GetAsync("task/" + id);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}
