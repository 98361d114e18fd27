using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>The code fix verifier passes what is right and, above all, fails what is wrong.</summary>
public sealed class CodeFixVerifierTests
{
    private static string Class(string statements) => $$"""
        class C
        {
            int Bad(int x = 0) => x;
            int Good(int x = 0) => x;
            [System.Obsolete] int Old(int x = 0) => x;
            void M()
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData(TestTarget.Net10)]
    [InlineData(TestTarget.NetStandard20)]
    [InlineData(TestTarget.Both)]
    public Task Passes_a_right_fix(TestTarget target) =>
        CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(Class("[|Bad|]();"), Class("Good();"), target: target);

    [Fact]
    public Task Fixes_one_call_and_expects_the_others_to_be_marked_still() =>
        CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(Class("[|Bad|](); [|Bad|]();"), Class("Good(); [|Bad|]();"));

    [Theory]
    [InlineData(null)]
    [InlineData("TEST1")]
    public Task Leaves_other_diagnostics_of_the_same_place_alone(string? asked) => CodeFixVerifier<TwoRulesAnalyzer, GoodFix>.VerifyFixAsync(
        Class("{|TEST1:{|TEST2:Bad|}|}();"), Class("Good();"), choice: new ActionChoice(DiagnosticId: asked));

    [Fact]
    public Task Options_reach_the_workspace() => CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(
        Class("[|Old|](); Bad();").Replace("[System.Obsolete]", "", StringComparison.Ordinal),
        Class("Good(); Bad();").Replace("[System.Obsolete]", "", StringComparison.Ordinal),
        editorConfig: "[*.vb]\ntest.name = Bad\n[*.cs]\ntest.name = Old");

    [Fact]
    public Task Keeps_other_line_endings() => CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(
        Class("[|Bad|]();").ReplaceLineEndings("\r\n"), Class("Good();").ReplaceLineEndings("\r\n"));

    [Fact]
    public async Task Fails_when_only_a_line_ending_differs() => Says("␍", await Assert.ThrowsAsync<VerificationException>(
        () => CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(Class("[|Bad|]();").ReplaceLineEndings("\r\n"), Class("Good();").ReplaceLineEndings("\n"))));

    [Theory]
    [InlineData("Bad|]();", "Good();", "closes nothing")]
    [InlineData("Bad();", "Good();", "Before the fix")]
    [InlineData("Good();", "Good();", "mark the call")]
    [InlineData("[|Bad|]();", "Good(1);", "-         Good(1);\n+         Good();")]
    [InlineData("[|Bad|](); [|Bad|]();", "Good(); Bad();", "After the fix")]
    [InlineData("int x = \"\"; [|Bad|]();", "int x = \"\"; Good();", "CS0029")]
    [InlineData("Good([|Bad|]());", "Good(Good());", "No action fits")]
    public async Task Fails_when_a_text_is_wrong(string before, string after, string message) =>
        Says(message, await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(Class(before), Class(after))));

    [Theory]
    [InlineData("Make it better", null, null)]
    [InlineData(null, "better", null)]
    [InlineData(null, null, 1)]
    public async Task Fails_when_the_chosen_action_is_not_offered(string? title, string? key, int? index) =>
        Says("0: 'Make it good', key 'good.TEST1'", await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyFixAsync(
                Class("[|Bad|]();"), Class("Good();"), choice: new ActionChoice(Title: title, EquivalenceKey: key, Index: index))));

    [Fact]
    public async Task Fails_when_the_result_does_not_compile() =>
        await FailsAsync<FixThatDoesNotCompile>("Missing();", "CS0103");

    [Fact]
    public async Task Fails_when_the_compiler_warns_of_the_result() =>
        await FailsAsync<FixThatBringsACompilerWarning>("Old();", "CS0612");

    [Fact]
    public async Task Fails_when_the_diagnostic_stays() =>
        await FailsAsync<FixThatLeavesTheDiagnostic>("[|this.Bad|]();", "1 of 1 are still reported");

    [Fact]
    public async Task Fails_when_linked_documents_get_different_texts() =>
        Says("+         this.Good();", await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, FixThatDependsOnTheTarget>.VerifyFixAsync(
                Class("[|Bad|]();"), Class("Good();"), target: TestTarget.Both)));

    [Fact]
    public Task Passes_when_no_fix_is_offered() =>
        CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyNoFixAsync(Class("Good([|Bad|]());"));

    [Theory]
    [InlineData("[|Bad|]();", "Offered although")]
    [InlineData("Good([|Bad|]()); [|Bad|]();", "Offered although")]
    [InlineData("Good();", "proves nothing")]
    public async Task Fails_when_a_fix_is_offered_or_nothing_is_reported(string statements, string message) =>
        Says(message, await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, GoodFix>.VerifyNoFixAsync(Class(statements))));

    private static async Task FailsAsync<TFix>(string after, string message)
        where TFix : CodeFixProvider, new() =>
        Says(message, await Assert.ThrowsAsync<VerificationException>(
            () => CodeFixVerifier<OneRuleAnalyzer, TFix>.VerifyFixAsync(Class("[|Bad|]();"), Class(after))));

    private static void Says(string message, VerificationException exception) =>
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
}
