using System;
using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>Inserted code looks like the file, and every other byte stays.</summary>
public sealed class StyleTests
{
    private static readonly string Before = HandlingTest.Members(
        "async Task M(bool b)\n{\n    if (b)\n    {\n        await http.[*PostAsync*](\"a\", null);   // odd   spaces\n\n    }\n\n\n    /* end */ }");

    private static readonly string After = HandlingTest.Members(
        "async Task M(bool b)\n{\n    if (b)\n    {\n        using var response = await http.PostAsync(\"a\", null);   // odd   spaces\n        switch (response.StatusCode)\n        {\n"
        + "            @all response throw\n        }\n\n    }\n\n\n    /* end */ }");

    [Fact]
    public Task Line_endings() => HandlingTest.FixesAsync(Crlf(Before), Crlf(Shorthand.Expand(After)));

    [Fact]
    public Task A_byte_order_mark() => HandlingTest.FixesAsync("\uFEFF" + Before, "\uFEFF" + After);

    [Fact]
    public Task Tabs() => HandlingTest.FixesAsync(Tabbed(Before), Tabbed(After));

    [Fact]
    public Task No_line_ending_at_the_end_of_the_file() => HandlingTest.FixesAsync(Before.TrimEnd(), After.TrimEnd());

    [Fact]
    public Task Braces_on_the_same_line_where_the_file_has_them_there() => HandlingTest.FixesAsync(KAndR(Before), KAndR(After));

    [Theory]
    [InlineData("none")]
    [InlineData("methods,types")]
    public Task Braces_as_the_option_says(string value) => HandlingTest.FixesAsync(
        Before, KAndRSwitch(After), editorConfig: $"csharp_new_line_before_open_brace = {value}\n");

    [Theory]
    [InlineData("csharp_indent_switch_labels = false\n", "    ", "    ")]
    [InlineData("csharp_indent_case_contents = false\n", "", "    ")]
    [InlineData("csharp_indent_switch_labels = false\ncsharp_indent_case_contents = false\n", "    ", "        ")]
    public Task Labels_and_contents_as_the_options_say(string options, string labelsLess, string contentsLess)
    {
        var after = Shorthand.Expand(After)
            .Replace("                case", "                case"[labelsLess.Length..], StringComparison.Ordinal)
            .Replace("                    // Scale", "                    // Scale"[contentsLess.Length..], StringComparison.Ordinal)
            .Replace("                    throw", "                    throw"[contentsLess.Length..], StringComparison.Ordinal);
        return HandlingTest.FixesAsync(Before, after, options);
    }

    [Fact]
    public Task The_type_where_the_option_says_no_var() => HandlingTest.FixesAsync(
        Before, After.Replace("using var", "using HttpResponseMessage", StringComparison.Ordinal), editorConfig: "csharp_style_var_elsewhere = false:warning\n");

    [Fact]
    public Task The_unit_of_indentation_that_the_file_shows() => HandlingTest.FixesAsync(
        Before.Replace("    ", "  ", StringComparison.Ordinal),
        Shorthand.Expand(After).Replace("    ", "  ", StringComparison.Ordinal));

    private static string Crlf(string text) => text.Replace("\n", "\r\n", StringComparison.Ordinal);

    private static string Tabbed(string text) => text.Replace("    ", "\t", StringComparison.Ordinal);

    private static string KAndR(string text) => KAndRSwitch(text)
        .Replace("(b)\n        {", "(b) {", StringComparison.Ordinal)
        .Replace("(bool b)\n    {", "(bool b) {", StringComparison.Ordinal);

    private static string KAndRSwitch(string text) =>
        text.Replace("(response.StatusCode)\n            {", "(response.StatusCode) {", StringComparison.Ordinal);
}
