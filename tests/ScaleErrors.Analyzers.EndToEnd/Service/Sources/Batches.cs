namespace Labeling;

/// <summary>Groups of tasks that are worked on together.</summary>
public interface IBatches
{
    Task<bool> FinalizeAsync(string name);
}

/// <summary>Batches over a named client.</summary>
public sealed class Batches(IHttpClientFactory clients, ILogger<Batches> logger) : IBatches
{
    public const string ClientName = "scale-batches";

    public async Task<bool> FinalizeAsync(string name)
    {
        var client = clients.CreateClient(ClientName);
        using var response = await client.PostAsync($"batches/{name}/finalize", null); // lumped: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            logger.LogError("The batch {Name} was not finalized.", name);
            return false;
        }

        return true;
    }
}
