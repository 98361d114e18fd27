using ScaleErrors.Analyzers.EndToEnd.Tools;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>
/// What a user does with one consumer: restore, build, fix, build again. Each step is taken once, by the first test that needs it;
/// the tests run one after the other.
/// </summary>
internal sealed class Journey(PackageFeed feed, ConsumerTemplate template)
{
    public static readonly string[] PlainFormat = [];

    private Task<ConsumerProject>? _original;
    private Task<BuildLog>? _originalBuild;
    private Task<ConsumerProject>? _fixed;
    private Task<BuildLog>? _fixedBuild;

    public ConsumerTemplate Template => template;

    /// <summary>The restored project, before any fix.</summary>
    public Task<ConsumerProject> RestoreAsync() => _original ??= feed.CreateConsumerAsync(template);

    /// <summary>The build before any fix.</summary>
    public Task<BuildLog> BuildAsync() => _originalBuild ??= BuildAsync(RestoreAsync());

    /// <summary>The project after one plain <c>dotnet format analyzers</c>.</summary>
    public Task<ConsumerProject> FixAsync() => _fixed ??= FormatCopyAsync(RestoreAsync(), PlainFormat);

    /// <summary>The build after the fixes.</summary>
    public Task<BuildLog> BuildFixedAsync() => _fixedBuild ??= BuildAsync(FixAsync());

    /// <summary>A copy of a project that the given runs of <c>dotnet format analyzers</c> have changed.</summary>
    public async Task<ConsumerProject> FormatCopyAsync(Task<ConsumerProject> project, params string[][] runs)
    {
        var copy = await feed.CopyAsync(await project);
        foreach (var arguments in runs)
        {
            (await copy.FormatAsync(arguments)).Succeeded();
        }

        return copy;
    }

    private static async Task<BuildLog> BuildAsync(Task<ConsumerProject> project) => await (await project).BuildAsync();
}
