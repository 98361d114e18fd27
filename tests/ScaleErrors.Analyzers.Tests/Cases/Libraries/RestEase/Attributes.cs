//! uses: restease16
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RestEase;

public sealed record Assignment(string Id);

[BaseAddress("https://api.scale.com")]
[BasePath("v1")]
public interface IAssignments
{
    [Path("project")]
    string Project { get; set; }

    [Post("studio/assignments/{project}/add")]
    Task AddAsync([Body] Assignment assignment);

    [AllowAnyStatusCode]
    [Post("studio/assignments/{project}/remove")]
    Task<HttpResponseMessage> RemoveAsync([Body] Assignment assignment);

    [AllowAnyStatusCode]
    [Get("studio/assignments/{project}")]
    Task<Response<List<Assignment>>> FindAsync();

    [Get("studio/assignments")]
    Task<Response<List<Assignment>>> FindAllAsync();

    [AllowAnyStatusCode]
    [Get("studio/assignments/first")]
    Task<Assignment> FirstAsync();

    // An absolute address goes where it says.
    [Post("https://hooks.example.com/scale")]
    Task NotifyAsync([Body] Assignment assignment);
}

[BasePath("https://api.scale.com/v1")]
[AllowAnyStatusCode]
public interface ITeams
{
    [Post("teams/invite")]
    Task<HttpResponseMessage> InviteAsync([Body] string email);

    [AllowAnyStatusCode(false)]
    [Post("teams/set_role")]
    Task<HttpResponseMessage> SetRoleAsync([Body] string email);

    // A path from the root is not one of the base path.
    [Post("/teams/remove")]
    Task<HttpResponseMessage> RemoveAsync([Body] string email);
}

[BaseAddress("https://api.scale.com/v1")]
public interface IStaged
{
    [Post("batches")]
    Task CreateAsync([Body] string name);
}

public interface IAbsolute
{
    [Post("https://api.scale.com/v1/batches")]
    Task CreateAsync([Body] string name);

    [Post("https://{region}.example.com/batches")]
    Task CreateInAsync([Path] string region, [Body] string name);
}

public sealed class Assignments
{
    private readonly IAssignments _assignments = RestClient.For<IAssignments>();
    private readonly ITeams _teams = new RestClient().For<ITeams>();

    public async Task AddAsync(Assignment assignment)
    {
        await _assignments.AddAsync(assignment); // expect: SCALE402 SCALE409 SCALE429
        await _assignments.NotifyAsync(assignment);
    }

    public async Task<bool> RemoveAsync(Assignment assignment)
    {
        using var response = await _assignments.RemoveAsync(assignment); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("It is on its way.");
        return response.IsSuccessStatusCode;
    }

    public async Task EnsureRemovedAsync(Assignment assignment)
    {
        try
        {
            using var response = await _assignments.RemoveAsync(assignment); // expect: SCALE402 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            // Never thrown where any status code is allowed.
            throw new TimeoutException("Later.", e);
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException("It is on its way.", e);
        }
    }

    public async Task<List<Assignment>> FindAsync()
    {
        using var response = await _assignments.FindAsync(); // expect: SCALE402
        if (response.ResponseMessage.StatusCode == HttpStatusCode.TooManyRequests)
            return [];
        return response.GetContent();
    }

    public async Task<List<Assignment>?> FindAllAsync()
    {
        try
        {
            using var response = await _assignments.FindAllAsync(); // expect: SCALE402
            return response.ResponseMessage.IsSuccessStatusCode ? response.GetContent() : null;
        }
        catch (ApiException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(e.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
            return null;
        }
    }

    // The body of a failure is taken for an assignment.
    public Task<Assignment> FirstAsync() => _assignments.FirstAsync(); // expect: SCALE402 SCALE429

    public async Task InviteAsync(string email)
    {
        using var response = await _teams.InviteAsync(email); // expect: SCALE402 SCALE409 SCALE429
        Console.WriteLine(response.StatusCode);
    }

    public async Task SetRoleAsync(string email)
    {
        try
        {
            using var response = await _teams.SetRoleAsync(email); // expect: SCALE402 SCALE409
            Console.WriteLine(response.StatusCode);
        }
        catch (ApiException e) when (e.StatusCode is HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Later.", e);
        }
    }

    public async Task RemoveAsync(string email)
    {
        using var response = await _teams.RemoveAsync(email);
        Console.WriteLine(response.StatusCode);
    }
}

// What the client is given goes before what its interface says.
public sealed class Staging
{
    private readonly IStaged _staged = RestClient.For<IStaged>("https://staging.example.com");
    private readonly IAbsolute _absolute = RestClient.For<IAbsolute>("https://staging.example.com");

    public async Task CreateAsync(string name)
    {
        await _staged.CreateAsync(name);
        await _absolute.CreateAsync(name); // expect: SCALE402 SCALE409 SCALE429
        await _absolute.CreateInAsync("eu", name);
    }
}
