using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Labeling;

public sealed class ExceptionWithAnId(HttpClient http)
{
    public async Task<string> CreateAsync(string name, HttpContent task)
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        if (!response.IsSuccessStatusCode)
            throw new TaskFailedException(name);
        return await response.Content.ReadAsStringAsync();
    }
}

public sealed class TaskFailedException(string task) : Exception("failed: " + task)
{
    public string Task => task;
}
