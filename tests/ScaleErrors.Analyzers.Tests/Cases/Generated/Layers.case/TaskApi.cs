using System;
using System.Net;
using System.Threading.Tasks;

namespace Contoso.Labeling;

// What a person adds to a generated class is the person's.
public partial class TaskApi
{
    public async Task<bool> TryCreateAsync(object task)
    {
        using var response = await PostAsync("task/textcollection", task); // expect: SCALE402 SCALE409 SCALE429
        return response.IsSuccessStatusCode;
    }

    public async Task<bool> CreateOnceAsync(object task)
    {
        using var response = await PostAsync("task/textcollection", task);
        return response.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => throw new NotSupportedException("Not enabled."),
            HttpStatusCode.Conflict => throw new InvalidOperationException("Exists."),
            HttpStatusCode.TooManyRequests => throw new TimeoutException(),
            _ => response.IsSuccessStatusCode,
        };
    }
}
