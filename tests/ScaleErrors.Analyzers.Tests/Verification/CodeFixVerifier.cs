using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Verifies what a code fix does to the calls that an analyzer reports. See also the part on FixAll.</summary>
internal static partial class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>
    /// Fixes the first marked call, or the first with <see cref="ActionChoice.DiagnosticId"/>, and fails unless the result is
    /// <paramref name="fixedSource"/> to the byte. Calls that are still reported afterwards are marked there.
    /// With several targets the fix is asked for in each of the linked documents and must give the same text.
    /// </summary>
    public static Task VerifyFixAsync(
        string source,
        string fixedSource,
        string? editorConfig = null,
        ActionChoice? choice = null,
        TestTarget target = TestTarget.Net10,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        var before = TestProject.Of(source) with { EditorConfig = editorConfig, Target = target, Output = output };
        return VerifyFixAsync(before, before with { Files = TestProject.Of(fixedSource).Files }, choice);
    }

    /// <inheritdoc cref="VerifyFixAsync(string, string, string, ActionChoice, TestTarget, OutputKind)"/>
    public static async Task VerifyFixAsync(TestProject before, TestProject after, ActionChoice? choice = null)
    {
        using var workspace = new AdhocWorkspace();
        var test = await CodeFixTest.StartAsync(workspace, new TAnalyzer(), [before], [after]);
        foreach (var project in test.Solution.Projects)
            await VerifyInProjectAsync(test, project, choice ?? new ActionChoice());
    }

    /// <summary>Fails if anything is offered for any of the marked calls, alone or together, or if FixAll changes any of them.</summary>
    public static Task VerifyNoFixAsync(
        string source,
        string? editorConfig = null,
        string? diagnosticId = null,
        TestTarget target = TestTarget.Net10,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary) =>
        VerifyNoFixAsync(TestProject.Of(source) with { EditorConfig = editorConfig, Target = target, Output = output }, diagnosticId);

    /// <inheritdoc cref="VerifyNoFixAsync(string, string, string, TestTarget, OutputKind)"/>
    /// <param name="project">The project.</param>
    /// <param name="diagnosticId">The id that is asked about; null for all.</param>
    /// <param name="besides">The equivalence key of an action that may be offered nevertheless.</param>
    public static async Task VerifyNoFixAsync(TestProject project, string? diagnosticId = null, string? besides = null)
    {
        using var workspace = new AdhocWorkspace();
        var test = await CodeFixTest.StartAsync(workspace, new TAnalyzer(), [project], [project]);
        var asked = new ActionChoice(diagnosticId);
        foreach (var (id, reported) in test.Diagnostics.Reported)
        {
            var among = asked.Among(reported);
            if (among.IsEmpty)
                throw new VerificationException("Nothing is reported, so that no fix is offered proves nothing.");
            foreach (var place in among.GroupBy(diagnostic => diagnostic.Location))
            {
                await RequireNothingOfferedAsync(test.Solution, [.. place], besides);
                foreach (var diagnostic in place)
                    await RequireNothingOfferedAsync(test.Solution, [diagnostic], besides);
            }

            var document = test.Solution.GetDocument(among[0].Location.SourceTree)!;
            var ids = among.Select(diagnostic => diagnostic.Id).Distinct().ToImmutableArray();
            await RequireFixedByFixAllAsync(test, new FixAllRequest(document, FixAllScope.Project, ids, EquivalenceKey: null));
        }
    }

    private static async Task VerifyInProjectAsync(CodeFixTest test, Project project, ActionChoice choice)
    {
        var asked = choice.Among(test.Diagnostics.Reported[project.Id]);
        if (asked.IsEmpty)
            throw new VerificationException($"Nothing is reported that could be fixed in {project.Name}: mark the call in the source.");
        var place = asked.Where(diagnostic => diagnostic.Location == asked[0].Location).ToImmutableArray();
        var document = test.Solution.GetDocument(place[0].Location.SourceTree)!;
        var chosen = choice.Choose(await OfferedAction.ForAsync(new TFix(), document, place));
        var changed = await AppliedChange.ApplyAsync(test.Solution, chosen.Action, changesEveryLink: false);
        var left = await test.RequireFixedAsync(changed);
        left.RequireFewer(test.Diagnostics, project.Id, chosen.Fixes.Select(diagnostic => diagnostic.Id));
    }

    private static async Task RequireNothingOfferedAsync(Solution solution, ImmutableArray<Diagnostic> place, string? besides)
    {
        var offered = (await OfferedAction.ForAsync(new TFix(), solution.GetDocument(place[0].Location.SourceTree)!, place))
            .RemoveAll(action => besides is not null && action.Action.EquivalenceKey == besides);
        if (!offered.IsEmpty)
            throw new VerificationException($"Offered although no fix is right here: {string.Join(", ", offered.Select(action => $"'{action.Action.Title}'"))}\n  {DiagnosticText.Describe(place[0])}");
    }
}
