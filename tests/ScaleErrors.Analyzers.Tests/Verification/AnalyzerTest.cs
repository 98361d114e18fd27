#if !ROSLYN_TESTING_PACKAGE
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Verifies an analyzer with nothing but the compiler. <c>-p:RoslynTestingPackage=true</c> puts AnalyzerTest.RoslynTesting.cs in its place.</summary>
internal static class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Compiles a project with markup for each of its targets and compares.</summary>
    public static async Task RunAsync(TestProject marked)
    {
        var analyzer = new TAnalyzer();
        var (project, expected) = ExpectedDiagnostics.Split(marked, analyzer);
        foreach (var target in project.Target.Each())
            expected.Require(await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, target), [analyzer]), $"For {target}");
    }
}
#endif
