using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

public class OffByDefault
{
    private readonly HttpClient c = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> OnlyTheThree(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task);
        if (r.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests) return "";
        r.EnsureSuccessStatusCode();
        return await r.Content.ReadAsStringAsync();
    }

    public async Task<string> NoneAtAll(HttpContent task)
    {
        using var r = await c.PostAsync("task/annotation", task); // expect: SCALE402 SCALE409 SCALE429
        return await r.Content.ReadAsStringAsync();
    }
}
