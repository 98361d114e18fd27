//! uses: refit
using System;
using System.Collections.Generic;
using System.Net;
using System.Threading.Tasks;
using Refit;

public interface ICatalog
{
    [Post("/v1/projects")]
    Task<string> CreateAsync([Body] string project);

    [Get("/v1/projects/{name}")]
    Task<string> GetAsync(string name);
}

// Stands before the real one.
public sealed class PatientCatalog : ICatalog
{
    private readonly ICatalog _inner;

    public PatientCatalog(ICatalog inner) => _inner = inner;

    public async Task<string> CreateAsync(string project)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await _inner.CreateAsync(project);
            }
            catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests && attempt < 4)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }

    Task<string> ICatalog.GetAsync(string name) => _inner.GetAsync(name);
}

// Stands in for it where there is no network.
public sealed class FakeCatalog : ICatalog
{
    private readonly Dictionary<string, string> _projects = [];

    public Task<string> CreateAsync(string project) => Task.FromResult(_projects[project] = project);

    public Task<string> GetAsync(string name) => Task.FromResult(_projects[name]);
}

public static class Catalogs
{
    public static ICatalog Create(bool offline) =>
        offline ? new FakeCatalog() : new PatientCatalog(RestService.For<ICatalog>("https://api.scale.com"));
}

public sealed class Projects
{
    private readonly ICatalog _catalog = Catalogs.Create(offline: false);

    public async Task<string> CreateAsync(string project)
    {
        try
        {
            return await _catalog.CreateAsync(project); // expect: SCALE402
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return await _catalog.GetAsync(project); // expect: SCALE402 SCALE429
        }
    }
}

public interface ILog
{
    [Post("/v1/log")]
    Task WriteAsync([Body] string line);
}

// What a class that has the interface does by itself is its own affair.
public sealed class SwallowingLog(ILog inner) : ILog
{
    public async Task WriteAsync(string line)
    {
        try
        {
            await inner.WriteAsync(line); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (ApiException)
        {
            Console.Error.WriteLine(line);
        }
    }
}

public static class Logs
{
    public static ILog Log { get; } = new SwallowingLog(RestService.For<ILog>("https://api.scale.com"));
}
