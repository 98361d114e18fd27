using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Options.Named;

// The other part of the type, and those who get what it hands back.
public sealed partial class ScaleClient
{
    public async Task CancelAsync(string id) => (await http.DeleteAsync($"task/{id}")).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429

    internal Task<HttpResponseMessage> FindAsync(string id) => http.GetAsync($"task/{id}");
}

internal static class Finder
{
    public static async Task<string> FindAsync(ScaleClient scale, string id)
    {
        using var response = await scale.FindAsync(id); // expect: SCALE402
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return "later";
        return response.IsSuccessStatusCode ? "found" : "none";
    }

    public static async Task<string> TryAsync(ScaleClient scale, string id)
    {
        using var response = await scale.FindAsync(id);
        return response.StatusCode switch
        {
            HttpStatusCode.PaymentRequired => "not enabled",
            HttpStatusCode.TooManyRequests => "later",
            _ => "",
        };
    }
}
