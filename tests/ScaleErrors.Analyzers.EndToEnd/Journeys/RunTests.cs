using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>The program after the fixes, run against a real server beside the program before them.</summary>
public abstract class RunTests
{
    // Long enough that a program which waited it out would be noticed, and a number that no other text has.
    private const int RetryAfterSeconds = 173;

    private static readonly int[] StatusCodes = [200, 402, 409, 429, 500];

    private readonly Journey _journey;

    private protected RunTests(Journey journey) => _journey = journey;

    public static TheoryData<string> WrongVerbs => [.. Verb.All.Where(verb => !verb.RightFromTheStart).Select(verb => verb.Name)];

    public static TheoryData<string> WrongVerbsThatChange =>
        [.. Verb.All.Where(verb => verb.Changes && !verb.RightFromTheStart).Select(verb => verb.Name)];

    public static IEnumerable<object[]> Unchanged =>
        from verb in Verb.All
        from statusCode in StatusCodes
        where verb.RightFromTheStart || statusCode is 200 or 500 || (statusCode == 409 && !verb.Changes)
        select new object[] { verb.Name, statusCode };

    /// <summary>Success and unlisted failures, outcomes that cannot be, and calls that were right: nothing may differ.</summary>
    [Theory]
    [MemberData(nameof(Unchanged))]
    public async Task The_fix_leaves_the_rest_as_it_was(string verb, int statusCode)
    {
        var (before, after) = await RunBothAsync(verb, statusCode, retryAfterSeconds: 1);

        Assert.Equal(before, after);
        Assert.NotEmpty(after.Requests);
        Assert.True(statusCode != 200 || after.ExitCode == 0, after.Output);
    }

    [Theory]
    [MemberData(nameof(WrongVerbs))]
    public async Task Not_enabled_stops_and_says_so(string verb)
    {
        var (before, after) = await RunBothAsync(verb, 402, RetryAfterSeconds);

        AssertStopped(before, after);
        Assert.Contains("402 (Not enabled)", after.Everything, StringComparison.Ordinal);
        Assert.Contains("Scale", after.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongVerbsThatChange))]
    public async Task Conflict_is_named(string verb)
    {
        var (before, after) = await RunBothAsync(verb, 409, RetryAfterSeconds);

        AssertStopped(before, after);
        Assert.Contains("409 (Conflict)", after.Everything, StringComparison.Ordinal);
        Assert.Contains("unique_id", after.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongVerbs))]
    public async Task Too_many_requests_reports_the_wait(string verb)
    {
        var (before, after) = await RunBothAsync(verb, 429, RetryAfterSeconds);

        AssertStopped(before, after);
        Assert.Contains("429 (Too Many Requests)", after.Everything, StringComparison.Ordinal);
        Assert.Contains("Retry-After: 173", after.Everything, StringComparison.Ordinal);
    }

    // No second request follows one that failed, and a caller who saw no exception before sees none now.
    private static void AssertStopped(Run before, Run after)
    {
        Assert.Equal(before.Requests.Split('\n')[0], after.Requests);
        Assert.NotEqual(0, after.ExitCode);
        Assert.Equal(before.ExitCode == 0 || before.Threw, after.Threw);
        if (before.Threw && before.Output.Contains(nameof(HttpRequestException), StringComparison.Ordinal))
        {
            Assert.Contains(nameof(HttpRequestException), after.Output, StringComparison.Ordinal);
        }
    }

    private async Task<(Run Before, Run After)> RunBothAsync(string verb, int statusCode, int retryAfterSeconds)
    {
        (await _journey.BuildAsync()).Process.Succeeded();
        (await _journey.BuildFixedAsync()).Process.Succeeded();
        var runs = await Task.WhenAll(
            RunAsync(await _journey.RestoreAsync(), verb, statusCode, retryAfterSeconds),
            RunAsync(await _journey.FixAsync(), verb, statusCode, retryAfterSeconds));
        return (runs[0], runs[1]);
    }

    private static async Task<Run> RunAsync(ConsumerProject project, string verb, int statusCode, int retryAfterSeconds)
    {
        await using var scale = await LoopbackScale.StartAsync(statusCode, retryAfterSeconds);
        var process = await project.RunAsync(scale.Port, verb);
        return new Run(process.ExitCode, process.Output, process.Errors, string.Join('\n', scale.Requests));
    }
}

/// <summary>What one run of the program did; the requests, one a line, as the server saw them.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors, string Requests)
{
    public bool Threw => Output.Contains("failed: ", StringComparison.Ordinal);

    public string Everything => Output + Errors;
}

[Collection(PackageCollection.Name)]
public sealed class SingleTargetRunTests(SharedJourneys shared) : RunTests(shared.SingleTarget);

[Collection(PackageCollection.Name)]
public sealed class MultiTargetRunTests(SharedJourneys shared) : RunTests(shared.MultiTarget);
