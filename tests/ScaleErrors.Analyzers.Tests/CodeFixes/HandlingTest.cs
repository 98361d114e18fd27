using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>
/// Fixes everything in a text in several ways (the ids one after the other in different orders, the action for all codes, FixAll) and
/// requires that each way ends in the same expected text, to the byte, that compiles and has just the marked diagnostics left.
/// </summary>
internal static class HandlingTest
{
    /// <summary>Long lines, so that the shorthand need not know where lines are wrapped; the analyzer's and fix's own wrapping is tested apart.</summary>
    public const string LongLines = "max_line_length = 1000\n";

    private static readonly string[][] AllOrders =
    [
        ["SCALE402", "SCALE409", "SCALE429"], ["SCALE402", "SCALE429", "SCALE409"], ["SCALE409", "SCALE402", "SCALE429"],
        ["SCALE409", "SCALE429", "SCALE402"], ["SCALE429", "SCALE402", "SCALE409"], ["SCALE429", "SCALE409", "SCALE402"],
    ];

    /// <summary>Members of a class that has a client of Scale.</summary>
    public static string Members(string members, string usings = Usings) =>
        usings + "\nclass C\n{\n    private static readonly HttpClient http = new HttpClient { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\n\n"
        + Indented(members) + "\n}\n";

    public const string Usings = "using System;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    /// <summary>Fixes members of a class.</summary>
    public static Task FixesMembersAsync(string before, string after, TestTarget target = TestTarget.Net10, string? usingsAfter = null) =>
        FixesAsync(Members(before), Members(after, usingsAfter ?? Usings), target: target);

    /// <summary>Fixes a whole file.</summary>
    public static Task FixesAsync(
        string before, string after, string editorConfig = "", TestTarget target = TestTarget.Net10, OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        var project = TestProject.Of(Shorthand.Expand(before)) with { EditorConfig = LongLines + editorConfig, Target = target, Output = output };
        return FixesAsync(project, Shorthand.Expand(after));
    }

    /// <summary>Fixes a project.</summary>
    public static async Task FixesAsync(TestProject before, string after, bool everyOrder = false)
    {
        using var workspace = new AdhocWorkspace();
        var test = await CodeFixTest.StartAsync(workspace, new IgnoredOutcomeAnalyzer(), [before], [before with { Files = TestProject.Of(after).Files }]);
        foreach (var order in everyOrder ? AllOrders : [AllOrders[0], AllOrders[4]])
            await test.RequireFixedAsync(await OneByOneAsync(test.Solution, order));
        await test.RequireFixedAsync(await AllCodesAsync(test.Solution));
        var fixedAtOnce = await FixAllAsync(test.Solution, AllOrders[0]);
        await test.RequireFixedAsync(fixedAtOnce);
        await test.RequireFixedAsync(await FixAllAsync(fixedAtOnce, AllOrders[0]));
    }

    /// <summary>Requires that nothing is offered for the marked calls in members of a class, but to send again.</summary>
    public static Task LeavesMembersAsync(string members) => LeavesAsync(TestProject.Of(Shorthand.Expand(Members(members))));

    /// <summary>Requires that nothing is offered for the marked calls of a project, but to send again.</summary>
    public static Task LeavesAsync(TestProject project) => CodeFixVerifier<IgnoredOutcomeAnalyzer, IgnoredOutcomeCodeFixProvider>.VerifyNoFixAsync(
        project, besides: IgnoredOutcomeCodeFixProvider.RetryKey);

    public static async Task<Solution> OneByOneAsync(Solution solution, IEnumerable<string> ids)
    {
        foreach (var id in ids)
            solution = await ApplyWhileOfferedAsync(solution, place => place.Where(diagnostic => diagnostic.Id == id), offered => offered[0]);
        return solution;
    }

    public static async Task<Solution> FixAllAsync(Solution solution, IEnumerable<string> ids, string? key = null)
    {
        var diagnostics = await SolutionDiagnostics.OfAsync(solution, [new IgnoredOutcomeAnalyzer()]);
        var request = new FixAllRequest(solution.Projects.First().Documents.First(), FixAllScope.Solution, [.. ids], key);
        return await request.ApplyAsync(new IgnoredOutcomeCodeFixProvider(), diagnostics);
    }

    public static Task<Solution> AllCodesAsync(Solution solution) => ApplyWhileOfferedAsync(solution, place => place, offered => offered[^1]);

    private static async Task<Solution> ApplyWhileOfferedAsync(
        Solution solution, Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> among, Func<ImmutableArray<OfferedAction>, OfferedAction> choose)
    {
        for (var applied = 0; applied < 50; applied++)
        {
            if (await FirstOfferedAsync(solution, among, choose) is not { } action)
                return solution;
            solution = await AppliedChange.ApplyAsync(solution, action.Action, changesEveryLink: true);
        }

        throw new VerificationException("The fix is offered again and again.");
    }

    private static async Task<OfferedAction?> FirstOfferedAsync(
        Solution solution, Func<IEnumerable<Diagnostic>, IEnumerable<Diagnostic>> among, Func<ImmutableArray<OfferedAction>, OfferedAction> choose)
    {
        var diagnostics = await SolutionDiagnostics.OfAsync(solution, [new IgnoredOutcomeAnalyzer()]);
        foreach (var place in diagnostics.Reported.Values.SelectMany(reported => among(reported).GroupBy(diagnostic => diagnostic.Location)))
        {
            var document = solution.GetDocument(place.Key.SourceTree)!;
            var offered = await OfferedAction.ForAsync(new IgnoredOutcomeCodeFixProvider(), document, [.. place]);
            if (!offered.IsEmpty)
                return choose(offered);
        }

        return null;
    }

    private static string Indented(string members) =>
        string.Join("\n", members.Trim('\n').Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : "    " + line));
}
