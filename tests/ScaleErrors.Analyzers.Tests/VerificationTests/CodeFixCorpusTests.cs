using System;
using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>What must hold for every fix is found broken in the fixes that break it.</summary>
public sealed class CodeFixCorpusTests
{
    private const string Source = """
        class C
        {
            int Bad(int x = 0) => x;
            int Good(int x = 0) => x;
            [System.Obsolete] int Old(int x = 0) => x;
            void M() { Bad(); Good(Bad()); Bad(); }
        }
        """;

    [Fact]
    public async Task Passes_a_right_fix()
    {
        await RunAsync(new GoodFix(), CodeFixCorpus.RequireActionsAsync);
        await RunAsync(new GoodFix(), CodeFixCorpus.RequireFixAllAsync);
    }

    [Fact]
    public async Task Fails_actions_that_do_not_compile_or_change_nothing()
    {
        await FailsAsync(new FixThatDoesNotCompile(), CodeFixCorpus.RequireActionsAsync, "CS0103");
        await FailsAsync(new FixThatBringsACompilerWarning(), CodeFixCorpus.RequireActionsAsync, "CS0612");
        await FailsAsync(new FixThatLeavesTheDiagnostic(), CodeFixCorpus.RequireActionsAsync, "still reported");
    }

    [Fact]
    public async Task Fails_a_FixAll_that_does_not_compile_or_is_not_complete_or_never_ends()
    {
        await FailsAsync(new FixThatDoesNotCompile(), CodeFixCorpus.RequireFixAllAsync, "CS0103");
        await FailsAsync(new FixThatTrustsTheEquivalenceKey(), CodeFixCorpus.RequireFixAllAsync, "FixAll left a call");
        await FailsAsync(new FixThatDependsOnTheTarget(), CodeFixCorpus.RequireFixAllAsync, "on a linked document");
    }

    private delegate Task Property(
        Solution solution,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        ImmutableArray<CodeFixProvider> fixes);

    private static async Task RunAsync(CodeFixProvider fix, Property property)
    {
        using var workspace = new AdhocWorkspace();
        await property(TestSolution.Create(workspace, [TestProject.Of(Source) with { Target = TestTarget.Both }]), [new OneRuleAnalyzer()], [fix]);
    }

    private static async Task FailsAsync(CodeFixProvider fix, Property property, string message)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => RunAsync(fix, property));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
