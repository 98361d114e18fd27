using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

internal sealed class Submitter(ITaskApi api)
{
    public async Task SubmitAsync(object task)
    {
        using var response = await api.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task SubmitPatientlyAsync(object task)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var response = await api.CreateAsync(task);
            if (response.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException("The unique_id is taken.");
            if (response.StatusCode == HttpStatusCode.PaymentRequired)
                throw new NotSupportedException("Contact Scale.");
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                response.EnsureSuccessStatusCode();
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
        }
    }

    // A GET is not answered with 409, whatever else the shared helper sends.
    public async Task<string> ReadAsync(string id)
    {
        using var response = await api.GetAsync(id); // expect: SCALE402 SCALE429
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : "";
    }

    public Task<HttpResponseMessage> BatchAsync(string name) => api.CreateBatchAsync(name);
}

internal sealed class Importer(Submitter submitter, TaskApi api)
{
    public async Task ImportAsync(string name)
    {
        using var response = await submitter.BatchAsync(name); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            Console.Error.WriteLine("Exists: " + name);
        else
            response.EnsureSuccessStatusCode();
    }

    public async Task ImportCarefullyAsync(string name)
    {
        using var response = await submitter.BatchAsync(name);
        switch (response.StatusCode)
        {
            case HttpStatusCode.Conflict:
                throw new ArgumentException("Exists.", nameof(name));
            case HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests:
                throw new InvalidOperationException("Later.");
            default:
                response.EnsureSuccessStatusCode();
                break;
        }
    }

    // Generated code has lumped the outcomes: nobody behind it can tell them apart any more.
    public async Task FinalizeAsync(string name)
    {
        if (!await api.FinalizeBatchAsync(name)) // expect: SCALE402 SCALE409 SCALE429
            throw new InvalidOperationException("Not finalized.");
    }

    public Task<HttpResponseMessage> AgainAsync(object task) => TwiceAsync(api.CreateAsync, task); // expect: SCALE402 SCALE409

    private static async Task<HttpResponseMessage> TwiceAsync(Func<object, Task<HttpResponseMessage>> send, object task)
    {
        var response = await send(task);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(1000);
            response = await send(task);
        }

        return response.EnsureSuccessStatusCode();
    }
}
