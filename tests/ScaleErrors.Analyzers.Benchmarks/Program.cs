using System.Linq;
using System.Threading.Tasks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ScaleErrors.Analyzers.Benchmarks.Measuring;

namespace ScaleErrors.Analyzers.Benchmarks;

/// <summary><c>--quick</c> prints the time in the analyzer alone; anything else goes to BenchmarkDotNet, which measures all of a run.</summary>
internal static class Program
{
    // In this process: the same references, and no second build.
    private static readonly IConfig Config =
        DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));

    private static async Task Main(string[] arguments)
    {
        if (arguments.Contains("--quick"))
            await QuickTable.PrintAsync();
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, Config);
    }
}
