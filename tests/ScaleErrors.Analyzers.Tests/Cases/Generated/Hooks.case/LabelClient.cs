using System;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

public partial class LabelClient
{
    // Runs inside of the generated code, and is the author's: too many requests have an exception of their own.
    partial void Process(HttpResponseMessage response)
    {
        if ((int)response.StatusCode == 429)
            throw new ThrottledException();
    }
}

public sealed class ThrottledException : Exception;

public sealed class Creating(LabelClient client)
{
    public Task<string> CreateAsync(string task) => client.CreateAsync(task); // expect: SCALE402 SCALE409

    public async Task<string?> TryCreateAsync(string task)
    {
        try
        {
            return await client.CreateAsync(task); // expect: SCALE402
        }
        catch (LabelException e) when (e.StatusCode == 409)
        {
            return null;
        }
    }

    // Both are the same to who catches everything.
    public async Task<string?> SwallowAsync(string task)
    {
        try
        {
            return await client.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (Exception)
        {
            return null;
        }
    }
}
