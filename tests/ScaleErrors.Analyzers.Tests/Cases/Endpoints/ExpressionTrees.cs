// Code that is turned into data sends nothing.
using System;
using System.Linq.Expressions;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Endpoints.Trees;

internal sealed class Trees(HttpClient http, HttpContent content)
{
    private const string Url = "https://api.scale.com/v1/tasks";

    public void Data()
    {
        Expression<Func<HttpClient, Task<HttpResponseMessage>>> tree = client => client.PostAsync(Url, content);
        Setup(client => client.PostAsync(Url, content));
        Setup(client => client.PostAsync(Url, new StringContent(client.PostAsync(Url, content).ToString()!)));
        Console.WriteLine(tree);
    }

    public async Task Code()
    {
        Func<HttpClient, Task> run = async client => await client.PostAsync(Url, content); // expect: SCALE402 SCALE409 SCALE429
        Run(async client => await client.PostAsync(Url, content)); // expect: SCALE402 SCALE409 SCALE429
        await run(http);
    }

    public void Mixed()
    {
        Run(async client =>
        {
            Setup(inner => inner.PostAsync(Url, content));
            await client.PostAsync(Url, content); // expect: SCALE402 SCALE409 SCALE429
        });
    }

    private static void Setup(Expression<Func<HttpClient, object>> call) => Console.WriteLine(call);

    private static void Run(Func<HttpClient, Task> call) => Console.WriteLine(call);
}
