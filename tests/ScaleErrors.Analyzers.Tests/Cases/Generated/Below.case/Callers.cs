using System;
using System.Net;
using System.Threading.Tasks;

namespace Contoso.Labeling;

internal sealed class Callers(LabelApi api)
{
    public async Task CreateAsync(string task)
    {
        using var response = await api.CreateAsync(task);
        if (response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
            throw new NotSupportedException(response.ReasonPhrase);
        response.EnsureSuccessStatusCode();
    }

    public async Task CreateSomehowAsync(string task)
    {
        using var response = await api.CreateAsync(task); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public Task<bool> DeleteAsync(string id) => api.DeleteAsync(id);

    public Task<string> ReadAsync(string id) => api.GetAsync(id);
}
