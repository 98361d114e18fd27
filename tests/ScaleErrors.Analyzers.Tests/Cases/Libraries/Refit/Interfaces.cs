//! uses: refit
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Refit;

public sealed record Project(string Name);

public sealed record Repository(string Name);

// One interface for many.
public interface ICrud<T, in TKey>
    where T : class
{
    [Post("")]
    Task<T> CreateAsync([Body] T item);

    [Get("/{key}")]
    Task<T> ReadAsync(TKey key);

    [Delete("/{key}")]
    Task DeleteAsync(TKey key);
}

public interface IProjectApi : ICrud<Project, string>
{
    [Post("/{name}/setParams")]
    Task SetParamsAsync(string name, [Body] IDictionary<string, object> parameters);
}

public interface IRepositoryApi : ICrud<Repository, long>
{
}

public interface ITokenApi
{
    string Token { get; set; }
}

public interface ITaggedApi : ITokenApi
{
    [Link("/v1/task/{id}/tags")]
    Task TagAsync(string id);

    Task UntagAsync(string id);
}

// A request method of the user's own.
public sealed class LinkAttribute(string path) : HttpMethodAttribute(path)
{
    public override HttpMethod Method => new("LINK");
}

public static class Registrations
{
    public static void Add(IServiceCollection services)
    {
        services.AddRefitClient<IProjectApi>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.scale.com/v1/projects"));
        services.AddRefitClient<IRepositoryApi>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://api.github.com/repos"));
        AddApi<ITaggedApi>(services, "https://api.scale.com");
        services.AddRefitClient<ICrud<Uri, int>>().ConfigureHttpClient(client => client.BaseAddress = new Uri("https://links.example.com"));
    }

    private static void AddApi<TApi>(IServiceCollection services, string url)
        where TApi : class =>
        services.AddRefitClient<TApi>().ConfigureHttpClient(client => client.BaseAddress = new Uri(url));
}

public sealed class Projects(IProjectApi projects, IRepositoryApi repositories, ICrud<Uri, int> links, ITaggedApi tags)
{
    public async Task<Project> CreateAsync(Project project)
    {
        var created = await projects.CreateAsync(project); // expect: SCALE402 SCALE409 SCALE429
        await projects.SetParamsAsync(project.Name, new Dictionary<string, object>()); // expect: SCALE402 SCALE409 SCALE429
        await repositories.CreateAsync(new Repository(project.Name));
        await links.CreateAsync(new Uri("https://links.example.com/1"));
        return created;
    }

    public Task DeleteAsync(string name) => projects.DeleteAsync(name); // expect: SCALE402 SCALE429

    public async Task TagAsync(string id)
    {
        await tags.TagAsync(id); // expect: SCALE402 SCALE409 SCALE429
        await tags.UntagAsync(id);
    }
}

// Which of them it is, the type parameter leaves open: one that goes to Scale will do.
public sealed class Copier<TApi, T, TKey>(TApi source, TApi target)
    where TApi : ICrud<T, TKey>
    where T : class
{
    public async Task<bool> CopyAsync(TKey key)
    {
        try
        {
            var item = await source.ReadAsync(key); // expect: SCALE402
            await target.CreateAsync(item); // expect: SCALE402 SCALE409
            return true;
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Copying too fast.", e);
        }
        catch (ApiException e)
        {
            Console.Error.WriteLine(e.ReasonPhrase);
            return false;
        }
    }
}
