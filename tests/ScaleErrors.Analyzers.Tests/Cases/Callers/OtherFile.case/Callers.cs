using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Callers.OtherFile;

internal sealed class Import(ScaleClient scale)
{
    public async Task<string> TaskAsync(object task)
    {
        using var response = await scale.CreateTaskAsync(task);
        if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
            return response.StatusCode is HttpStatusCode.Conflict ? "exists" : "later";
        return response.IsSuccessStatusCode ? "made" : "failed";
    }

    public async Task<string> BatchAsync(object batch)
    {
        try
        {
            await scale.CreateBatchAsync(batch);
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "exists";
        }
    }
}

internal sealed class Copy(ScaleClient scale)
{
    public async Task TaskAsync(string id)
    {
        var text = await scale.ReadTaskAsync(id);
        using var response = await scale.CreateTaskAsync(text); // expect: SCALE409 SCALE429
        Console.WriteLine(response.IsSuccessStatusCode ? "copied" : "failed");
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException("The task was not copied.");
    }
}
