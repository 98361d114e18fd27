using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>What the guarded statement declares is declared in front of the try where it is used behind it, with its type written out.</summary>
public sealed class HoistingTests
{
    private const string Json = "using System;\nusing System.Collections.Generic;\nusing System.IO;\nusing System.Net;\nusing System.Net.Http;\nusing System.Net.Http.Json;\nusing System.Threading.Tasks;\n";

    [Theory]
    [InlineData("var", "string", "")]
    [InlineData("string", "string", "")]
    [InlineData("string?", "string?", "")]
    [InlineData("object", "object", "")]
    [InlineData("var", "string?", "text = null;")]
    public Task Hoists_a_text(string declared, string hoisted, string later) => HandlingTest.FixesMembersAsync(
        $"async Task<object?> M()\n{{\n    {declared} text = await http.[-GetStringAsync-](\"tasks\");\n    {later}\n    return text;\n}}",
        $"async Task<object?> M()\n{{\n    {hoisted} text;\n    try\n    {{\n        text = await http.GetStringAsync(\"tasks\");\n    }}\n    @catch 402,429 e throw\n\n    {later}\n    return text;\n}}"
            .Replace("    }\n    @catch 402,429 e throw\n\n    \n", "    }\n    @catch 402,429 e throw\n    \n", System.StringComparison.Ordinal));

    [Theory]
    [InlineData("string", "string?")]
    [InlineData("int", "int")]
    [InlineData("List<string?>", "List<string?>?")]
    [InlineData("Dictionary<string, int[]>", "Dictionary<string, int[]>?")]
    [InlineData("(int A, string B)", "(int A, string B)")]
    public Task Hoists_what_may_be_null(string type, string hoisted) => HandlingTest.FixesAsync(
        HandlingTest.Members($"async Task<string> M()\n{{\n    var it = await http.[-GetFromJsonAsync<{type}>-](\"tasks\");\n    return \"\" + it;\n}}", Json),
        HandlingTest.Members(
            $"async Task<string> M()\n{{\n    {hoisted} it;\n    try\n    {{\n        it = await http.GetFromJsonAsync<{type}>(\"tasks\");\n    }}\n    @catch 402,429 e throw\n\n    return \"\" + it;\n}}",
            Json));

    [Fact]
    public Task Says_nothing_of_null_where_the_file_does_not() => HandlingTest.FixesAsync(
        "#nullable disable\n" + HandlingTest.Members("async Task<string> M()\n{\n    var it = await http.[-GetFromJsonAsync<List<string>>-](\"tasks\");\n    return \"\" + it;\n}", Json),
        "#nullable disable\n" + HandlingTest.Members(
            "async Task<string> M()\n{\n    List<string> it;\n    try\n    {\n        it = await http.GetFromJsonAsync<List<string>>(\"tasks\");\n    }\n    @catch 402,429 e throw\n\n    return \"\" + it;\n}",
            Json));

    [Fact]
    public Task Keeps_a_declaration_that_nobody_uses() => HandlingTest.FixesMembersAsync(
        "async Task M()\n{\n    var text = await http.[-GetStringAsync-](\"tasks\");\n}",
        "async Task M()\n{\n    try\n    {\n        var text = await http.GetStringAsync(\"tasks\");\n    }\n    @catch 402,429 e throw\n}");

    [Fact]
    public Task Keeps_the_lifetime_of_what_is_disposed_of() => HandlingTest.FixesAsync(
        HandlingTest.Members(
            """
            async Task<string> M()
            {
                // Line by line.
                using var stream = await http.[-GetStreamAsync-]("tasks"); // disposed of at the end
                using var reader = new StreamReader(stream);
                return await reader.ReadToEndAsync();
            }

            async Task<string> N()
            {
                using (var reader = new StreamReader(await http.[-GetStreamAsync-]("tasks")))
                {
                    return await reader.ReadToEndAsync();
                }
            }
            """,
            Json),
        HandlingTest.Members(
            """
            async Task<string> M()
            {
                // Line by line.
                Stream result;
                try
                {
                    result = await http.GetStreamAsync("tasks");
                }
                @catch 402,429 e throw

                using var stream = result; // disposed of at the end
                using var reader = new StreamReader(stream);
                return await reader.ReadToEndAsync();
            }

            async Task<string> N()
            {
                Stream result;
                try
                {
                    result = await http.GetStreamAsync("tasks");
                }
                @catch 402,429 e throw

                using (var reader = new StreamReader(result))
                {
                    return await reader.ReadToEndAsync();
                }
            }
            """,
            Json));

    [Fact]
    public Task Names_a_value_that_a_larger_statement_needs() => HandlingTest.FixesAsync(
        HandlingTest.Members(
            """
            async IAsyncEnumerable<string> M(string[] paths, string result)
            {
                foreach (var path in paths)
                {
                    if (await http.[-GetFromJsonAsync<string>-](path) is { } text)
                        yield return text + result;
                }

                yield return await http.[-GetStringAsync-]("last");
            }

            async Task<int> N(string text)
            {
                int.TryParse(await http.[-GetStringAsync-]("tasks"), out var number);
                foreach (var letter in (await http.[-GetStringAsync-]("letters")))
                    number += letter;
                var (head, tail) = await http.[-GetFromJsonAsync<(int, int)>-]("pair");
                return number + head + tail;
            }
            """,
            Json),
        HandlingTest.Members(
            """
            async IAsyncEnumerable<string> M(string[] paths, string result)
            {
                foreach (var path in paths)
                {
                    string? result2;
                    try
                    {
                        result2 = await http.GetFromJsonAsync<string>(path);
                    }
                    @catch 402,429 e throw

                    if (result2 is { } text)
                        yield return text + result;
                }

                string result3;
                try
                {
                    result3 = await http.GetStringAsync("last");
                }
                @catch 402,429 e throw

                yield return result3;
            }

            async Task<int> N(string text)
            {
                string result;
                try
                {
                    result = await http.GetStringAsync("tasks");
                }
                @catch 402,429 e throw

                int.TryParse(result, out var number);
                string result2;
                try
                {
                    result2 = await http.GetStringAsync("letters");
                }
                @catch 402,429 e throw

                foreach (var letter in result2)
                    number += letter;
                (int, int) result3;
                try
                {
                    result3 = await http.GetFromJsonAsync<(int, int)>("pair");
                }
                @catch 402,429 e throw

                var (head, tail) = result3;
                return number + head + tail;
            }
            """,
            Json));

    [Theory]
    [InlineData("while ((await http.[-GetStringAsync-](\"tasks\")).Length > 0) Console.WriteLine();")]
    [InlineData("if (Next() > 0 && (await http.[-GetStringAsync-](\"tasks\")).Length > 0) Console.WriteLine();")]
    [InlineData("if (Next() > (await http.[-GetStringAsync-](\"tasks\")).Length) Console.WriteLine();")]
    [InlineData("for (var i = 0; i < (await http.[-GetStringAsync-](\"tasks\")).Length; i++) Console.WriteLine();")]
    [InlineData("if (Next() > 0) Console.WriteLine(); else if ((await http.[-GetStringAsync-](\"tasks\")).Length > 0) Console.WriteLine();")]
    [InlineData("int a = Next(), b = (await http.[-GetStringAsync-](\"tasks\")).Length; Console.WriteLine(a + b);")]
    [InlineData("var all = await Task.WhenAll(http.[-GetStringAsync-](\"tasks\"), Task.FromResult(\"\"));")]
    [InlineData("#if DEBUG\n#else\n    var it = await http.[-GetStringAsync-](\n#if X\n#endif\n        \"tasks\");\n#endif")]
    [InlineData("_ = http.[-GetStringAsync-](\"tasks\");")]
    [InlineData("using var one = Console.Out; using var two = new System.IO.StringReader(Next() + await http.[-GetStringAsync-](\"tasks\"));")]
    public Task Leaves_what_would_be_evaluated_otherwise(string statement) =>
        HandlingTest.LeavesMembersAsync($"int Next() => 1;\n\nasync Task M()\n{{\n    {statement}\n    await Task.Yield();\n}}");

    [Fact]
    public Task Leaves_code_without_filters()
    {
        var project = TestProject.Of(Shorthand.Expand(HandlingTest.Members("string M(WebClient c)\n{\n    return c.[-DownloadString-](\"https://api.scale.com/v1/tasks\");\n}")));
        return HandlingTest.LeavesAsync(
            project with { LanguageVersion = LanguageVersion.CSharp5 });
    }
}
