using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>What analyzers report in each project of a solution, and what the compiler does.</summary>
internal sealed class SolutionDiagnostics
{
    private SolutionDiagnostics(
        ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>> reported, ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>> compiler) =>
        (Reported, Compiler) = (reported, compiler);

    /// <summary>The analyzers' diagnostics by path and position.</summary>
    public ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>> Reported { get; }

    private ImmutableDictionary<ProjectId, ImmutableArray<Diagnostic>> Compiler { get; }

    /// <summary>Compiles and analyzes every project.</summary>
    public static async Task<SolutionDiagnostics> OfAsync(
        Solution solution, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default)
    {
        var reported = ImmutableDictionary.CreateBuilder<ProjectId, ImmutableArray<Diagnostic>>();
        var compiler = ImmutableDictionary.CreateBuilder<ProjectId, ImmutableArray<Diagnostic>>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            reported[project.Id] = await AnalyzerRun.BuildDiagnosticsAsync(compilation, project.AnalyzerOptions, analyzers, cancellationToken);
            compiler[project.Id] = [.. compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        }

        return new SolutionDiagnostics(reported.ToImmutable(), compiler.ToImmutable());
    }

    /// <summary>Fails where the code does not compile.</summary>
    public void RequireNoErrors(Solution solution) => RequireNone(
        solution,
        project => Compiler[project].Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        "The source does not compile");

    /// <summary>Fails where the compiler now says what it did not say before; warnings count, as with warnings as errors.</summary>
    public void RequireNothingNewFromTheCompiler(SolutionDiagnostics before, Solution solution) => RequireNone(
        solution,
        project =>
        {
            var known = before.Compiler[project].Select(Saying).ToList();
            return Compiler[project].Where(diagnostic => !known.Remove(Saying(diagnostic)));
        },
        "The fixed code has new compiler diagnostics");

    /// <summary>
    /// Fails where a project does not have fewer diagnostics of the ids that a fix says it fixes. One warning less also means that
    /// the same fix is not offered a second time for this call.
    /// </summary>
    public void RequireFewer(SolutionDiagnostics before, ProjectId project, IEnumerable<string> ids)
    {
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            var (was, left) = (before.Count(project, id), Count(project, id));
            if (left >= was)
                throw new VerificationException($"The action says that it fixes {id}, but {left} of {was} are still reported.");
        }
    }

    private int Count(ProjectId project, string id) => Reported[project].Count(diagnostic => diagnostic.Id == id);

    // The place is left out: a fix moves what stands below it.
    private static string Saying(Diagnostic diagnostic) => diagnostic.Id + diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static void RequireNone(Solution solution, Func<ProjectId, IEnumerable<Diagnostic>> select, string what)
    {
        foreach (var project in solution.Projects)
        {
            var found = select(project.Id).ToImmutableArray();
            if (!found.IsEmpty)
                throw new VerificationException($"{what} in {project.Name}:\n{string.Join("\n", found.Select(DiagnosticText.Describe))}\nThe code:\n{Code(found)}");
        }
    }

    private static string Code(ImmutableArray<Diagnostic> found) =>
        string.Join("\n", found.Select(diagnostic => diagnostic.Location.SourceTree).Distinct().Select(tree => tree?.ToString()));
}
