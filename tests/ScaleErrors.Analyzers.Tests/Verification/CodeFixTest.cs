using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Projects before and after a fix, in a workspace; what the markup expects of both is checked here.</summary>
internal sealed class CodeFixTest
{
    private readonly DiagnosticAnalyzer _analyzer;
    private readonly ImmutableArray<(TestProject Project, ExpectedDiagnostics Expected)> _before;
    private readonly ImmutableArray<(TestProject Project, ExpectedDiagnostics Expected)> _after;

    private CodeFixTest(
        AdhocWorkspace workspace, DiagnosticAnalyzer analyzer, ImmutableArray<TestProject> before, ImmutableArray<TestProject> after)
    {
        _analyzer = analyzer;
        _before = [.. before.Select(project => ExpectedDiagnostics.Split(project, analyzer))];
        _after = [.. after.Select(project => ExpectedDiagnostics.Split(project, analyzer))];
        Solution = TestSolution.Create(workspace, [.. _before.Select(split => split.Project)]);
    }

    /// <summary>The solution before the fix.</summary>
    public Solution Solution { get; }

    /// <summary>What is reported in it.</summary>
    public SolutionDiagnostics Diagnostics { get; private set; } = null!;

    /// <summary>Starts a test; fails unless the code before the fix compiles and has the marked diagnostics.</summary>
    public static async Task<CodeFixTest> StartAsync(
        AdhocWorkspace workspace, DiagnosticAnalyzer analyzer, ImmutableArray<TestProject> before, ImmutableArray<TestProject> after)
    {
        var test = new CodeFixTest(workspace, analyzer, before, after);
        test.Diagnostics = await SolutionDiagnostics.OfAsync(test.Solution, [analyzer]);
        test.Diagnostics.RequireNoErrors(test.Solution);
        Require(test._before, test.Solution, test.Diagnostics, "Before the fix");
        return test;
    }

    /// <summary>
    /// Fails unless the fixed texts are the expected ones to the byte, compile without a new word from the compiler, and have the
    /// marked diagnostics and no others.
    /// </summary>
    public async Task<SolutionDiagnostics> RequireFixedAsync(Solution changed, CancellationToken cancellationToken = default)
    {
        foreach (var file in _after.SelectMany(after => after.Project.Files))
            TextComparison.RequireSame(file.Text, await AppliedChange.TextOfAsync(changed, file.Path, cancellationToken), "The fixed " + file.Path);
        var diagnostics = await SolutionDiagnostics.OfAsync(changed, [_analyzer], cancellationToken);
        diagnostics.RequireNothingNewFromTheCompiler(Diagnostics, changed);
        Require(_after, changed, diagnostics, "After the fix");
        return diagnostics;
    }

    private static void Require(
        ImmutableArray<(TestProject Project, ExpectedDiagnostics Expected)> splits, Solution solution, SolutionDiagnostics diagnostics, string when)
    {
        foreach (var (test, expected) in splits)
        {
            foreach (var project in solution.Projects.Where(project => project.AssemblyName == test.Name))
                expected.Require(diagnostics.Reported[project.Id], $"{when}, in {project.Name}");
        }
    }
}
