using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Resilience.Registered;

// The framework's own pipelines, and what options take from them.
internal sealed class StandardClients(IHttpClientFactory factory)
{
    public async Task StandardAsync(object task)
    {
        var http = factory.CreateClient("standard");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task HedgingAsync(object task)
    {
        var http = factory.CreateClient("hedging");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task SafeOnlyAsync(object task)
    {
        var http = factory.CreateClient("safe-only");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task PostOffAsync(object task)
    {
        var http = factory.CreateClient("post-off");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task ServerOnlyAsync(object task)
    {
        var http = factory.CreateClient("server-only");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task SlowerAsync(object task)
    {
        var http = factory.CreateClient("slower");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task RemovedAsync(object task)
    {
        var http = factory.CreateClient("removed");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }
}

// Pipelines that the registration builds.
internal sealed class PipelineClients(IHttpClientFactory factory)
{
    public async Task DefaultRetryAsync(object task)
    {
        var http = factory.CreateClient("default-retry");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task ThrottledAsync(object task)
    {
        var http = factory.CreateClient("throttled");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task WithoutThrottledAsync(object task)
    {
        var http = factory.CreateClient("without-429");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task PredicateBuilderAsync(object task)
    {
        var http = factory.CreateClient("predicate-builder");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task ExceptionsOnlyAsync(object task)
    {
        var http = factory.CreateClient("exceptions-only");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task BreakerAsync(object task)
    {
        var http = factory.CreateClient("breaker");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task TransientAndConflictAsync(object task)
    {
        var http = factory.CreateClient("transient-and-conflict");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task EverythingAsync(object task)
    {
        var http = factory.CreateClient("everything");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task EverythingAtOnceAsync(object task)
    {
        var http = factory.CreateClient("everything-at-once");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task MethodAsync(object task)
    {
        var http = factory.CreateClient("method");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task ExtensionAsync(object task)
    {
        var http = factory.CreateClient("extension");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task UnsafeOffAsync(object task)
    {
        var http = factory.CreateClient("unsafe-off");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }
}

// Policies of the older generation.
internal sealed class PolicyClients(IHttpClientFactory factory)
{
    public async Task V7TransientAsync(object task)
    {
        var http = factory.CreateClient("v7-transient");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7TransientOrThrottledAsync(object task)
    {
        var http = factory.CreateClient("v7-transient-or-429");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7PolicyAsync(object task)
    {
        var http = factory.CreateClient("v7-policy");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7ByRequestAsync(object task)
    {
        var http = factory.CreateClient("v7-by-request");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7HandledAsync(object task)
    {
        var http = factory.CreateClient("v7-handled");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7ServererrorsAsync(object task)
    {
        var http = factory.CreateClient("v7-5xx");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7BreakerAsync(object task)
    {
        var http = factory.CreateClient("v7-breaker");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7TimeoutAsync(object task)
    {
        var http = factory.CreateClient("v7-timeout");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7WrapAsync(object task)
    {
        var http = factory.CreateClient("v7-wrap");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE402 SCALE409
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE402
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7FallbackAsync(object task)
    {
        var http = factory.CreateClient("v7-fallback");
        using var created = await http.PostAsJsonAsync("task/chat", task); // expect: SCALE409 SCALE429
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks"); // expect: SCALE429
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7RegistryAsync(object task)
    {
        var http = factory.CreateClient("v7-registry");
        using var created = await http.PostAsJsonAsync("task/chat", task);
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks");
        listed.EnsureSuccessStatusCode();
    }

    public async Task V7UnknownAsync(object task)
    {
        var http = factory.CreateClient("v7-unknown");
        using var created = await http.PostAsJsonAsync("task/chat", task);
        created.EnsureSuccessStatusCode();
        using var listed = await http.GetAsync("tasks");
        listed.EnsureSuccessStatusCode();
    }
}
