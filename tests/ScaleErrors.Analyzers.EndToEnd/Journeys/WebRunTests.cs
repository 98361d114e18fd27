using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>The web service after the fixes beside the one before them: with the real factory of clients, message handlers and Polly.</summary>
[Collection(PackageCollection.Name)]
public sealed class WebRunTests(SharedJourneys shared)
{
    private const int RetryAfterSeconds = 1;
    private const int Attempts = 3;

    private static readonly int[] StatusCodes = [200, 402, 409, 429, 500];

    public static IEnumerable<object[]> Unchanged =>
        from request in WebRequest.All
        from statusCode in StatusCodes
        where request.RightFromTheStart || statusCode is 200 or 500 || (statusCode == 429 && request.Retries)
        select new object[] { request.Method, request.Path, statusCode };

    public static IEnumerable<object[]> Told =>
        from request in WebRequest.All
        from outcome in new[] { (402, "402 (Not enabled)"), (409, "409 (Conflict)"), (429, "429 (Too Many Requests)") }
        where !request.RightFromTheStart && (outcome.Item1 != 429 || !request.Retries)
        select new object[] { request.Method, request.Path, outcome.Item1, outcome.Item2 };

    [Theory]
    [MemberData(nameof(Unchanged))]
    public async Task The_fix_leaves_the_rest_as_it_was(string method, string path, int statusCode)
    {
        var (before, after) = await RunBothAsync(method, path, statusCode);

        Assert.Equal((before.ExitCode, before.Output, before.Requests), (after.ExitCode, after.Output, after.Requests));
        Assert.NotEmpty(after.Requests);
        Assert.True(statusCode != 200 || after.ExitCode == 0, after.Everything);
    }

    [Theory]
    [MemberData(nameof(Told))]
    public async Task An_outcome_that_was_ignored_is_told(string method, string path, int statusCode, string words)
    {
        var (before, after) = await RunBothAsync(method, path, statusCode);

        Assert.DoesNotContain(words + ":", before.Everything, StringComparison.Ordinal);
        Assert.Contains(words, after.Everything, StringComparison.Ordinal);
        Assert.Equal(before.Requests, after.Requests);
    }

    [Theory]
    [InlineData("/imports")]
    [InlineData("/audits")]
    [InlineData("/reviews")]
    public async Task What_counts_as_a_retry_retries(string path)
    {
        var (_, after) = await RunBothAsync("POST", path, 429);

        Assert.Equal(Attempts, after.Requests.Split('\n').Length);
    }

    private async Task<(Run Before, Run After)> RunBothAsync(string method, string path, int statusCode)
    {
        (await shared.Web.BuildAsync()).Process.Succeeded();
        (await shared.Web.BuildFixedAsync()).Process.Succeeded();
        var runs = await Task.WhenAll(
            RunAsync(await shared.Web.RestoreAsync(), method, path, statusCode), RunAsync(await shared.Web.FixAsync(), method, path, statusCode));
        return (runs[0], runs[1]);
    }

    private static async Task<Run> RunAsync(ConsumerProject project, string method, string path, int statusCode)
    {
        await using var scale = await LoopbackScale.StartAsync(statusCode, RetryAfterSeconds);
        var process = await project.RunAsync(scale.Port, method, path);
        return new Run(process.ExitCode, process.Output, process.Errors, string.Join('\n', scale.Requests));
    }
}
