//! uses: refit6
using System;
using System.Net;
using System.Threading.Tasks;
using Refit;

public sealed record Estimate(int Price);

public interface IPrices
{
    [Post("/v1/estimates")]
    Task<ApiResponse<Estimate>> EstimateAsync([Body] string project);

    [Get("/v1/estimates")]
    Task<Estimate> LastAsync();
}

public sealed class Prices
{
    private readonly IPrices _prices = RestService.For<IPrices>("https://api.scale.com");

    public async Task<int> EstimateAsync(string project)
    {
        var response = await _prices.EstimateAsync(project); // expect: SCALE402 SCALE409 SCALE429
        await response.EnsureSuccessStatusCodeAsync();
        return response.Content!.Price;
    }

    public async Task<int?> TryEstimateAsync(string project)
    {
        using var response = await _prices.EstimateAsync(project); // expect: SCALE402
        if (response.IsSuccessStatusCode)
            return response.Content!.Price;
        return (int?)response.Error?.StatusCode is 409 or 429 ? 0 : null;
    }

    public async Task<Estimate?> LastAsync()
    {
        try
        {
            return await _prices.LastAsync(); // expect: SCALE402
        }
        catch (ApiException e) when (e.StatusCode == (HttpStatusCode)429)
        {
            throw new TimeoutException("Too many questions.", e);
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}
