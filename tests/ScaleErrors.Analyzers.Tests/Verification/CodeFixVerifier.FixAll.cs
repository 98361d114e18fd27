using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <content>FixAll, as an editor and <c>dotnet format</c> call it.</content>
internal static partial class CodeFixVerifier<TAnalyzer, TFix>
{
    /// <summary>
    /// Runs FixAll from each linked document of the first file, with the ids and the diagnostics in the given order and the other way
    /// round: the result must always be <paramref name="fixedSource"/>, and a second run must leave it alone.
    /// </summary>
    /// <param name="source">The code; every diagnostic is given to FixAll, those without an offered fix too.</param>
    /// <param name="fixedSource">The code after; what is still reported is marked.</param>
    /// <param name="scope">Document, Project or Solution.</param>
    /// <param name="diagnosticIds">The ids that FixAll is called with.</param>
    /// <param name="equivalenceKey">Any key: of this fix, of another, or null.</param>
    /// <param name="editorConfig">Options.</param>
    /// <param name="target">Several targets make linked documents.</param>
    public static Task VerifyFixAllAsync(
        string source,
        string fixedSource,
        FixAllScope scope,
        string[] diagnosticIds,
        string? equivalenceKey = null,
        string? editorConfig = null,
        TestTarget target = TestTarget.Net10)
    {
        var before = TestProject.Of(source) with { EditorConfig = editorConfig, Target = target };
        return VerifyFixAllAsync([before], [before with { Files = TestProject.Of(fixedSource).Files }], scope, diagnosticIds, equivalenceKey);
    }

    /// <summary>The same for whole projects; FixAll starts in the first file of the first project. Give each project a name of its own.</summary>
    public static async Task VerifyFixAllAsync(
        ImmutableArray<TestProject> before,
        ImmutableArray<TestProject> after,
        FixAllScope scope,
        string[] diagnosticIds,
        string? equivalenceKey = null)
    {
        using var workspace = new AdhocWorkspace();
        var test = await CodeFixTest.StartAsync(workspace, new TAnalyzer(), before, after);
        foreach (var start in test.Solution.GetDocumentIdsWithFilePath(before[0].Files[0].Path))
        {
            var request = new FixAllRequest(test.Solution.GetDocument(start)!, scope, [.. diagnosticIds], equivalenceKey);
            await RequireFixedByFixAllAsync(test, request);
            await RequireFixedByFixAllAsync(test, request.Reversed());
        }
    }

    private static async Task RequireFixedByFixAllAsync(CodeFixTest test, FixAllRequest request)
    {
        var once = await request.ApplyAsync(new TFix(), test.Diagnostics);
        var left = await test.RequireFixedAsync(once);
        var again = request with { Document = once.GetDocument(request.Document.Id)! };
        var twice = await again.ApplyAsync(new TFix(), left);
        foreach (var path in once.Projects.SelectMany(project => project.Documents).Select(document => document.FilePath!).Distinct())
        {
            TextComparison.RequireSame(
                await AppliedChange.TextOfAsync(once, path), await AppliedChange.TextOfAsync(twice, path), "A second FixAll on " + path);
        }
    }
}
