using System.Diagnostics;

namespace ScaleErrors.Analyzers.EndToEnd.Tools;

/// <summary>Runs the <c>dotnet</c> command as a user would, with nothing of the surrounding test run in its environment.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_NOLOGO"] = "1",
        // No process may outlive the test: it would hold the files of a folder that is about to be deleted.
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    /// <summary>Runs a command in a folder, and kills it with all its children if it takes too long.</summary>
    public static async Task<ProcessResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = new Process { StartInfo = Describe(folder, environment, arguments) };
        var command = $"{folder}$ dotnet {string.Join(' ', arguments)}";
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command}\ndid not end within {Patience}\n{await output}\n{await errors}");
        }

        return new ProcessResult(command, process.ExitCode, await output, await errors);
    }

    private static ProcessStartInfo Describe(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host inherits the MSBuild of the build that started it; a fresh shell has none of that.
        foreach (var inherited in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
        {
            start.Environment.Remove(inherited);
        }

        foreach (var (name, value) in Settings.Concat(environment))
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "CI" or "DOTNET_HOST_PATH" or "DOTNET_CLI_TELEMETRY_SESSIONID";
}
