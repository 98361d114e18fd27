using Client = System.Net.Http.HttpClient;
using Content = System.Net.Http.HttpContent;
using Status = System.Net.HttpStatusCode;
using System.Threading.Tasks;

public sealed class AliasUsings(Client http)
{
    public async Task<bool> CreateAsync(Content task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        return response.StatusCode == Status.OK;
    }
}
