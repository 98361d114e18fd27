using System;
using System.Linq;
using System.Linq.Expressions;
using System.Net.Http;
using System.Threading.Tasks;

// What is set up on a mock, and what a query provider translates, is data.
public class Mocks
{
    private readonly HttpClient client = new HttpClient();

    public void Setup<T>(Expression<Func<HttpClient, Task<T>>> what) { }
    public void Do(Expression<Action<HttpClient>> what) { }
    public void Run(Action<HttpClient> what) { }

    public void Arrange()
    {
        Setup(c => c.GetAsync("https://api.scale.com/v1/tasks"));
        Setup<HttpResponseMessage>(c => c.PostAsync("https://api.scale.com/v1/tasks", null));
        Do(c => c.DeleteAsync("https://api.scale.com/v1/tasks/1"));
        Run(c => c.DeleteAsync("https://api.scale.com/v1/tasks/1")); // expect: SCALE402 SCALE429
        Expression<Func<bool>> tree = () => client.GetAsync("https://api.scale.com/v1/tasks").Result.IsSuccessStatusCode;
        Func<bool> code = () => client.GetAsync("https://api.scale.com/v1/tasks").Result.IsSuccessStatusCode; // expect: SCALE402 SCALE429
        Expression<Func<Func<bool>>> nested = () => () => client.GetAsync("https://api.scale.com/v1/tasks").Result.IsSuccessStatusCode;
        var q = from id in new[] { "a" }.AsQueryable() select client.GetAsync("https://api.scale.com/v1/task/" + id).Result.IsSuccessStatusCode;
        var e = from id in new[] { "a" } select client.GetAsync("https://api.scale.com/v1/task/" + id).Result.IsSuccessStatusCode; // expect: SCALE402 SCALE429
        Console.WriteLine(nameof(client.GetAsync));
        Func<string, Task<HttpResponseMessage>> group = client.GetAsync;
    }
}
