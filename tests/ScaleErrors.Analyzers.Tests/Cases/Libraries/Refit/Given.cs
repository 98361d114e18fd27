//! uses: refit
using System;
using System.Net;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Refit;

public interface IOrders
{
    [Post("/v1/orders")]
    Task<string> OrderAsync([Body] string order);
}

// A mocking library, or one like it.
public static class Substitute
{
    public static T For<T>()
        where T : class => Activator.CreateInstance<T>();
}

public sealed class Mock<T>
    where T : class
{
    public T Object => Activator.CreateInstance<T>();
}

public static class Startup
{
    public static void Configure(IServiceCollection services) =>
        services.AddRefitClient<IOrders>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com"));
}

public sealed class OrderPage : ComponentBase
{
    [Inject]
    public IOrders Orders { get; set; } = default!;

    public async Task SubmitAsync(string order) => await Orders.OrderAsync(order); // expect: SCALE402 SCALE409 SCALE429
}

public sealed class OrderJob(IServiceScopeFactory scopes)
{
    private IOrders? _orders;

    public async Task RunAsync()
    {
        using var scope = scopes.CreateScope();
        _orders = scope.ServiceProvider.GetService<IOrders>();
        try
        {
            if (_orders is not null)
                await _orders.OrderAsync("daily"); // expect: SCALE402
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            Console.WriteLine("Ordered already.");
        }
        catch (ApiException e) when (e.Headers.TryGetValues("Retry-After", out var values))
        {
            Console.WriteLine(string.Concat(values));
        }
    }
}

// What is no client of the library goes nowhere.
public sealed class OrderTests
{
    public async Task Orders_are_taken()
    {
        var orders = Substitute.For<IOrders>();
        await orders.OrderAsync("one");
    }

    public async Task Orders_are_taken_by_a_mock()
    {
        var orders = new Mock<IOrders>();
        await orders.Object.OrderAsync("one");
    }

    public async Task Orders_are_kept()
    {
        IOrders orders = new KeptOrders();
        await orders.OrderAsync("one");
    }

    private sealed class KeptOrders : IOrders
    {
        public Task<string> OrderAsync(string order) => Task.FromResult(order);
    }
}
