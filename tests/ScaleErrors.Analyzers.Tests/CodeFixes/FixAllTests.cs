using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>FixAll takes its codes from the ids, whatever the key, and leaves calls alone that have no fix.</summary>
public sealed class FixAllTests
{
    private const string Before =
        """
        async Task<bool> M()
        {
            var made = await http.[*PostAsync*]("a", null);
            Console.WriteLine(await made.Content.ReadAsStringAsync());
            return made.Version.Major > 1 && (await http.[*PostAsync*]("b", null)).IsSuccessStatusCode;
        }
        """;

    [Theory]
    [InlineData(FixAllScope.Document, null, TestTarget.Net10)]
    [InlineData(FixAllScope.Project, "ScaleErrors.Handle402", TestTarget.Net10)]
    [InlineData(FixAllScope.Solution, "of.another.fix", TestTarget.Both)]
    public Task Fixes_the_ids_that_are_asked_for(FixAllScope scope, string? key, TestTarget target) => VerifyAsync(
        """
        async Task<bool> M()
        {
            var made = await http.{|SCALE409:PostAsync|}("a", null);
            switch (made.StatusCode)
            {
                @?402,429 made throw FORM
            }

            Console.WriteLine(await made.Content.ReadAsStringAsync());
            return made.Version.Major > 1 && (await http.[*PostAsync*]("b", null)).IsSuccessStatusCode;
        }
        """,
        scope, key, target, "SCALE429", "SCALE402");

    [Fact]
    public Task The_key_of_the_action_for_all_codes_means_all_codes() => VerifyAsync(
        """
        async Task<bool> M()
        {
            var made = await http.PostAsync("a", null);
            switch (made.StatusCode)
            {
                @all made throw
            }

            Console.WriteLine(await made.Content.ReadAsStringAsync());
            return made.Version.Major > 1 && (await http.[*PostAsync*]("b", null)).IsSuccessStatusCode;
        }
        """,
        FixAllScope.Document, IgnoredOutcomeCodeFixProvider.AllKey, TestTarget.Net10, "SCALE429");

    [Fact]
    public async Task Nothing_to_do_is_no_action()
    {
        using var workspace = new AdhocWorkspace();
        var solution = TestSolution.Create(workspace, [TestProject.Of(HandlingTest.Members("void M() { while (http.Send(new HttpRequestMessage(HttpMethod.Post, \"a\")).IsSuccessStatusCode) { } }"))]);
        var diagnostics = await SolutionDiagnostics.OfAsync(solution, [new IgnoredOutcomeAnalyzer()]);
        Assert.NotEmpty(diagnostics.Reported.Values.Single());
        Assert.Same(solution, await HandlingTest.FixAllAsync(solution, ["SCALE402", "SCALE409", "SCALE429"]));
    }

    [Fact]
    public async Task Ends_in_the_same_text_whichever_id_goes_first()
    {
        using var workspace = new AdhocWorkspace();
        var source = HandlingTest.Members(
            """
            async Task M(bool b)
            {
                var list = await http.GetAsync("tasks");
                if (b)
                    await http.DeleteAsync("tasks/1");
                await http.PostAsync("a", null);
                (await http.GetAsync("b")).EnsureSuccessStatusCode();
                Console.WriteLine(await list.Content.ReadAsStringAsync());
            }
            """);
        var start = TestSolution.Create(workspace, [TestProject.Of(source)]);
        var texts = new System.Collections.Generic.HashSet<string>(StringComparer.Ordinal);
        string[][] orders = [["SCALE402", "SCALE409", "SCALE429"], ["SCALE409", "SCALE429", "SCALE402"], ["SCALE429", "SCALE402", "SCALE409"]];
        foreach (var order in orders)
        {
            var solution = start;
            foreach (var id in order)
                solution = await HandlingTest.FixAllAsync(solution, [id], "foreign");
            texts.Add(await AppliedChange.TextOfAsync(solution, "/Test/Test0.cs"));
            texts.Add(await AppliedChange.TextOfAsync(await HandlingTest.OneByOneAsync(start, order), "/Test/Test0.cs"));
            texts.Add(await AppliedChange.TextOfAsync(await HandlingTest.FixAllAsync(start, order), "/Test/Test0.cs"));
        }

        Assert.Contains("response2", Assert.Single(texts), StringComparison.Ordinal);
    }

    private static Task VerifyAsync(string after, FixAllScope scope, string? key, TestTarget target, params string[] ids)
    {
        after = target == TestTarget.Both
            ? after.Replace("FORM", "HttpRequestException", StringComparison.Ordinal)
            : after.Replace("@?", "@", StringComparison.Ordinal).Replace(" FORM", "", StringComparison.Ordinal);
        return CodeFixVerifier<IgnoredOutcomeAnalyzer, IgnoredOutcomeCodeFixProvider>.VerifyFixAllAsync(
            Shorthand.Expand(HandlingTest.Members(Before)), Shorthand.Expand(HandlingTest.Members(after)), scope, ids, key, HandlingTest.LongLines, target);
    }
}
