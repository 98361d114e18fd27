using System;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.CaseFiles;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>A case file says what it means, or fails.</summary>
public sealed class CaseFileFormatTests
{
    private static string Class(string statements) =>
        $"class C\n{{\n    void Bad() {{ }}\n    void Good() {{ }}\n    void M()\n    {{\n        {statements}\n    }}\n}}\n";

    [Theory]
    [InlineData("Good();")]
    [InlineData("Bad(); // expect: TEST1 TEST2")]
    [InlineData("Bad(); // expect: TEST2 TEST1  ")]
    [InlineData("Bad(); // expect: TEST1 TEST2\n        Good();\n        this.\n        Good(); Bad(); // expect: TEST1 TEST2")]
    [InlineData("_ = \"// expect: TEST1\";")]
    [InlineData("Good(); // As one would expect, nothing is reported.")]
    public Task Passes_what_is_right(string statements) => RunAsync(Class(statements));

    [Theory]
    [InlineData("Bad();", "/C.cs(7) expected nothing, reported TEST1 TEST2\n        Bad();\n          'Bad' is bad")]
    [InlineData("Good(); // expect: TEST1", "/C.cs(7) expected TEST1, reported nothing")]
    [InlineData("Bad(); // expect: TEST1", "expected TEST1, reported TEST1 TEST2")]
    [InlineData("Bad(); // expect: TEST1 TEST2 TEST3", "expected TEST1 TEST2 TEST3, reported TEST1 TEST2")]
    [InlineData("Bad(); Bad(); // expect: TEST1 TEST2", "expected TEST1 TEST2, reported TEST1 TEST1 TEST2 TEST2")]
    [InlineData("// expect: TEST1 TEST2\n        Bad();", "2 lines are not as expected")]
    [InlineData("Good(); // expects: TEST1", "is not of the form")]
    [InlineData("Good(); // expect TEST1", "is not of the form")]
    [InlineData("Good(); //expect: TEST1", "is not of the form")]
    [InlineData("Good(); // Expect: TEST1", "is not of the form")]
    [InlineData("Good(); // expect:", "is not of the form")]
    [InlineData("Good(); // expect: TEST1, TEST2", "is not of the form")]
    [InlineData("Good(); // expect: TEST1 TEST1", "is not of the form")]
    [InlineData("Good(); /* expect: TEST1 */", "is not of the form")]
    [InlineData("Good(); /// expect: TEST1", "is not of the form")]
    [InlineData("int x = \"\";", "CS0029")]
    public async Task Fails_what_is_wrong(string statements, string message) => await FailsAsync(Class(statements), message);

    [Theory]
    [InlineData("//! output = exe\n//! outpt: exe\n", "'//! outpt: exe' means nothing here")]
    [InlineData("// A case.\n//! allow-errors\n", "does not stand at the top")]
    public async Task Fails_directives_that_are_not_understood(string top, string message) => await FailsAsync(top + Class("Good();"), message);

    [Fact]
    public Task Options_are_read_from_the_top() => RunAsync("//! test.name = Good\n" + Class("Bad(); Good(); // expect: TEST1 TEST2"));

    [Fact]
    public Task Errors_are_allowed_when_told() => RunAsync("//! allow-errors\n" + Class("Bad(); // expect: TEST1 TEST2\n        var x ="));

    [Fact]
    public Task What_has_no_place_is_expected_at_the_top() => CaseRun.RequireAsExpectedAsync(
        new Case([CaseFile.Parse("/C.cs", "//! expect: TEST1 TEST1\n" + Class("Bad(); Bad();"))]), [new UnplacedAnalyzer()]);

    [Theory]
    [InlineData("", "without a place, expected nothing, reported TEST1\n          'it' is bad")]
    [InlineData("//! expect: TEST1 TEST1\n", "without a place, expected TEST1 TEST1, reported TEST1")]
    public async Task What_has_no_place_is_compared(string top, string message)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => CaseRun.RequireAsExpectedAsync(
            new Case([CaseFile.Parse("/C.cs", top + Class("Bad();"))]), [new UnplacedAnalyzer()]));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task The_newest_syntax_can_be_asked_for() => RunAsync(
        "//! language: preview\n" + Class("Bad(); // expect: TEST1 TEST2") + "\npublic static class Texts { extension(string text) { public bool IsLong => text.Length > 9; } }");

    [Fact]
    public Task Programs_have_top_level_statements() => RunAsync("//! output: exe\nBad(); // expect: TEST1 TEST2\nvoid Bad() { }");

    [Fact]
    public Task Other_targets_can_be_asked_for() =>
        RunAsync("//! target: netstandard2.0\n" + Class("#if false\n#endif\n        Bad(); // expect: TEST1 TEST2\n        _ = typeof(System.AppDomain);"));

    [Fact]
    public async Task Files_of_one_case_are_compiled_together() => await CaseRun.RequireAsExpectedAsync(
        new Case([
            CaseFile.Parse("/A.cs", "//! test.name = Ugly\nclass A { void M() => B.Ugly(); } // expect: TEST1 TEST2\n"),
            CaseFile.Parse("/B.cs", "class B { public static void Ugly() { } }")]),
        [new TwoRulesAnalyzer()]);

    [Fact]
    public void A_folder_of_the_right_name_is_one_case() =>
        Assert.Equal(["A.cs", "X/B.cs", "X/Y.case"], Case.NamesOf(["X/Y.case/Two.cs", "X/Y.case/Deep/One.cs", "X/B.cs", "A.cs"]));

    private static Task RunAsync(string text) => CaseRun.RequireAsExpectedAsync(new Case([CaseFile.Parse("/C.cs", text)]), [new TwoRulesAnalyzer()]);

    private static async Task FailsAsync(string text, string message)
    {
        var exception = await Assert.ThrowsAsync<VerificationException>(() => RunAsync(text));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
