using System.Threading.Tasks;
using Flurl.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Libraries.Flurl.Registered;

internal sealed class TaskApi(IFlurlClient client)
{
    public Task CreateAsync(object task) => client.Request("task", "chat").PostJsonAsync(task); // expect: SCALE402 SCALE409 SCALE429
}

internal sealed class Hooks([FromKeyedServices("hooks")] IFlurlClient client)
{
    public Task NotifyAsync(object done) => client.Request("done").PostJsonAsync(done);
}
