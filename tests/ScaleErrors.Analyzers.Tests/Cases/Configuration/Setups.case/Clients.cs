using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Options;

namespace Labeling.Setups;

public sealed class SetClient(HttpClient http, IOptions<LambdaOptions> lambda, IOptions<BlockOptions> block, IOptions<BuilderOptions> builder, IOptions<PostOptions> post)
{
    public async Task ByLambdaAsync()
    {
        using var response = await http.PostAsync(lambda.Value.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var callback = await http.PostAsync(lambda.Value.Callback, null);
        callback.EnsureSuccessStatusCode();
    }

    public async Task ByBlockAsync()
    {
        using var response = await http.PostAsync(block.Value.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task ByBuilderAsync()
    {
        using var response = await http.PostAsync(builder.Value.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task AfterwardsAsync()
    {
        using var response = await http.PostAsync(post.Value.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class ReplacedClient(HttpClient http, IOptions<CorrectedOptions> corrected, IOptions<ReplacedOptions> replaced, IOptions<PerhapsOptions> perhaps)
{
    public async Task CorrectedAsync()
    {
        using var response = await http.PostAsync(corrected.Value.BaseUrl + "task", null);
        response.EnsureSuccessStatusCode();
        using var later = await http.PostAsync(replaced.Value.BaseUrl + "task", null);
        later.EnsureSuccessStatusCode();
    }

    public async Task PerhapsAsync()
    {
        using var response = await http.PostAsync(perhaps.Value.BaseUrl + "task", null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }
}

public sealed class NamedClient(HttpClient http, IOptionsSnapshot<NamedOptions> named, IOptionsMonitor<AllOptions> all)
{
    public async Task ByNameAsync()
    {
        using var response = await http.PostAsync(named.Get("scale").BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var corporate = await http.PostAsync(named.Get("corporate").BaseUrl, null);
        corporate.EnsureSuccessStatusCode();
        using var unnamed = await http.PostAsync(named.Value.BaseUrl, null);
        unnamed.EnsureSuccessStatusCode();
    }

    public async Task AllAsync(string name)
    {
        using var response = await http.PostAsync(all.Get(name).BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var one = await http.PostAsync(all.CurrentValue.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        one.EnsureSuccessStatusCode();
    }
}

public sealed class CodeClient(
    HttpClient http, IOptions<MethodOptions> method, IOptions<ClassOptions> @class, IOptions<BoundInsideOptions> inside, IOptions<ReadInsideOptions> read,
    IOptions<BranchedOptions> branched, IOptions<ElsewhereOptions> elsewhere)
{
    public async Task ByMethodAsync()
    {
        using var response = await http.PostAsync(method.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var byClass = await http.PostAsync(@class.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        byClass.EnsureSuccessStatusCode();
    }

    public async Task InsideAsync()
    {
        using var bound = await http.PostAsync(inside.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        bound.EnsureSuccessStatusCode();
        using var response = await http.PostAsync(read.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task BranchedAsync()
    {
        using var response = await http.PostAsync(branched.Value.BaseUrl, null); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
        using var other = await http.PostAsync(elsewhere.Value.BaseUrl, null);
        other.EnsureSuccessStatusCode();
    }
}
