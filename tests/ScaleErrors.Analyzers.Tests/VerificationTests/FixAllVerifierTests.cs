using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>The FixAll verifier calls as hosts do, and fails a FixAll that believes what they say.</summary>
public sealed class FixAllVerifierTests
{
    private const string Before = Declarations + " void M() { [|Bad|](); Good([|Bad|]()); [|Bad|](); } }";
    private const string After = Declarations + " void M() { Good(); Good([|Bad|]()); Good(); } }";
    private const string Declarations = "class C { int Bad(int x = 0) => x; int Good(int x = 0) => x;";

    [Theory]
    [InlineData(FixAllScope.Document, "good.TEST1", TestTarget.Net10)]
    [InlineData(FixAllScope.Project, null, TestTarget.NetStandard20)]
    [InlineData(FixAllScope.Solution, "of.another.fix", TestTarget.Both)]
    [InlineData(FixAllScope.Project, "of.another.fix", TestTarget.Both)]
    [InlineData(FixAllScope.Document, null, TestTarget.Both)]
    public Task Passes_a_right_fix_whatever_the_key(FixAllScope scope, string? key, TestTarget target) =>
        CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAllAsync(Before, After, scope, ["TEST1"], key, target: target);

    [Fact]
    public async Task Fails_a_fix_that_does_nothing_under_a_foreign_key() =>
        await FailsAsync<FixThatTrustsTheEquivalenceKey>(FixAllScope.Project, ["TEST1"], "of.another.fix", TestTarget.Net10, "The fixed /Test/Test0.cs differs");

    [Fact]
    public async Task Fails_when_the_ids_name_nothing_to_fix() =>
        await FailsAsync<GoodFix>(FixAllScope.Project, ["TEST2"], null, TestTarget.Net10, "The fixed /Test/Test0.cs differs");

    [Fact]
    public async Task Fails_when_linked_documents_get_different_texts() =>
        await FailsAsync<FixThatDependsOnTheTarget>(FixAllScope.Solution, ["TEST1"], null, TestTarget.Both, "on a linked document");

    [Fact]
    public async Task Fails_when_a_second_run_changes_something()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, FixThatIsNotIdempotent>.VerifyFixAllAsync(
                Before, "// more\n" + Before, FixAllScope.Document, ["TEST1"]));
        Assert.Contains("A second FixAll", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FixAllScope.Document, false, false)]
    [InlineData(FixAllScope.Project, true, false)]
    [InlineData(FixAllScope.Solution, true, true)]
    public Task Goes_as_far_as_the_scope(FixAllScope scope, bool otherFile, bool otherProject)
    {
        var near = TestProject.Of(Before, [Second(false)], "Near");
        var far = TestProject.Of(Second(false), name: "Far") with { Target = TestTarget.Both };
        return CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAllAsync(
            [near, far],
            [near with { Files = TestProject.Of(After, [Second(otherFile)], "Near").Files }, far with { Files = TestProject.Of(Second(otherProject), name: "Far").Files }],
            scope,
            ["TEST1"]);
    }

    private static string Second(bool isFixed) =>
        $"class D {{ void Bad() {{ }} void Good() {{ }} void M() {{ {(isFixed ? "Good" : "[|Bad|]")}(); }} }}";

    private static async Task FailsAsync<TFix>(FixAllScope scope, string[] ids, string? key, TestTarget target, string message)
        where TFix : CodeFixProvider, new()
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, TFix>.VerifyFixAllAsync(Before, After, scope, ids, key, target: target));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
