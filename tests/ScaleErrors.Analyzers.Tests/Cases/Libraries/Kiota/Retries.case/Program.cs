//! uses: kiota
//! output: exe
using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Contoso.Scale.Batches;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

namespace Contoso.Batches;

public static class Program
{
    public static async Task Main()
    {
        var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: new HttpClient())
        {
            BaseUrl = "https://api.scale.com/v1",
        };
        await RunAsync(new BatchClient(adapter));
    }

    // Such a client has none of Kiota's handlers.
    private static async Task RunAsync(BatchClient client)
    {
        try
        {
            using var batch = new MemoryStream();
            await client.Batches.PostAsync(batch); // expect: SCALE402 SCALE429
        }
        catch (ApiException e) when (e.ResponseStatusCode == 409)
        {
            Console.WriteLine("The batch exists already.");
        }

        using var other = new MemoryStream();
        await SendPatientlyAsync(client, other);
    }

    private static async Task SendPatientlyAsync(BatchClient client, Stream batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await client.Batches.PostAsync(batch); // expect: SCALE402 SCALE409
                return;
            }
            catch (ApiException e) when (e.ResponseHeaders.TryGetValue("Retry-After", out _) && attempt < 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }
}
