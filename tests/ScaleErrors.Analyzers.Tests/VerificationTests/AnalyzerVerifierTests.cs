using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>The verifier passes what is right and, above all, fails what is wrong.</summary>
public sealed class AnalyzerVerifierTests
{
    private static string Class(string statements) => $$"""
        class C
        {
            void Bad() { }
            void Good() { }
            void M()
            {
                {{statements}}
            }
        }
        """;

    [Theory]
    [InlineData("Good();")]
    [InlineData("[|Bad|]();")]
    [InlineData("{|TEST1:Bad|}(); Good(); [|Bad|]();")]
    public Task Passes_when_exactly_the_marked_calls_are_reported(string statements) =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(Class(statements), target: TestTarget.Both);

    [Fact]
    public Task Passes_when_several_ids_are_marked_at_one_place() =>
        AnalyzerVerifier<TwoRulesAnalyzer>.VerifyAsync(Class("{|TEST1:{|TEST2:Bad|}|}();"));

    [Theory]
    [InlineData("Bad();", "unexpected: /Test/Test0.cs(7,9-12) TEST1: 'Bad' is bad")]
    [InlineData("[|Good|]();", "missing:    /Test/Test0.cs(7,9-13) TEST1 on 'Good'")]
    [InlineData("[|Bad();|]", "missing:    /Test/Test0.cs(7,9-15) TEST1")]
    [InlineData("{|TEST2:Bad|}();", "missing:    /Test/Test0.cs(7,9-12) TEST2")]
    [InlineData("{|TEST1:{|TEST1:Bad|}|}();", "2 diagnostics expected, 1 reported")]
    [InlineData("int x = \"\";", "CS0029")]
    public async Task Fails_when_the_markup_or_the_code_is_wrong(string statements, string message) =>
        Says(message, await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(Class(statements))));

    [Fact]
    public async Task Fails_when_one_of_two_ids_is_not_marked() =>
        Says("TEST2", await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<TwoRulesAnalyzer>.VerifyAsync(Class("{|TEST1:Bad|}();"))));

    [Fact]
    public async Task Fails_when_the_short_markup_could_mean_two_rules() =>
        Says("needs an analyzer with one rule", await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<TwoRulesAnalyzer>.VerifyAsync(Class("[|Bad|]();"))));

    [Fact]
    public async Task Fails_when_the_analyzer_throws() =>
        Says("thrown on purpose", await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<ThrowingAnalyzer>.VerifyAsync(Class("Good();"))));

#if !ROSLYN_TESTING_PACKAGE
    [Fact]
    public async Task Fails_when_an_editor_would_not_show_what_a_build_reports() =>
        Says("asks for this line alone", await Assert.ThrowsAsync<VerificationException>(
            () => AnalyzerVerifier<LateAnalyzer>.VerifyAsync(Class("[|Good()|];"))));
#endif

    [Fact]
    public Task Compiles_half_typed_code_when_told() =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(Class("[|Bad|](); var x ="), compilerErrors: CompilerErrors.Allowed);

    [Fact]
    public Task Compiles_top_level_statements_when_told() =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync("[|Bad|](); void Bad() { }", output: OutputKind.ConsoleApplication);

    [Fact]
    public Task Compiles_additional_sources() =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(
            "class C { void M() => [|D.Bad|](); }", additionalSources: ["class D { public static void Bad() => [|Bad|](); }"]);

    [Theory]
    [InlineData("test.name = Good")]
    [InlineData("root = true\n[*.cs]\ntest.name = Good")]
    [InlineData("[*.vb]\ntest.name = Bad\n[Test/**.cs]\ntest.name = Good")]
    public Task Options_come_from_the_editorconfig(string editorConfig) =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(Class("Bad(); [|Good|]();"), editorConfig);

    [Fact]
    public Task Options_come_from_the_globalconfig() =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(Class("Bad(); [|Good|]();"), globalConfig: "test.name = Good");

    [Fact]
    public Task The_editorconfig_wins_over_the_globalconfig() =>
        AnalyzerVerifier<OneRuleAnalyzer>.VerifyAsync(Class("Bad(); [|Good|]();"), "test.name = Good", "test.name = Bad");

    [Fact]
    public Task Severities_come_from_the_editorconfig() =>
        AnalyzerVerifier<TwoRulesAnalyzer>.VerifyAsync(Class("{|TEST2:Bad|}();"), "dotnet_diagnostic.TEST1.severity = none");

    // The exact words are ours; the package that can stand in for this verifier has others.
    private static void Says(string message, VerificationException exception)
    {
#if ROSLYN_TESTING_PACKAGE
        Assert.NotEmpty(message + exception.Message);
#else
        Assert.Contains(message, exception.Message, System.StringComparison.Ordinal);
#endif
    }
}
