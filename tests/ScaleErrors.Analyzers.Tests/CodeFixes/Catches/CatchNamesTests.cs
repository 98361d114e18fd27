using System;
using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>What is inserted is named as the code around it names things, and means what it says.</summary>
public sealed class CatchNamesTests
{
    [Theory]
    [InlineData("string e", "exception")]
    [InlineData("string e, string exception", "exception2")]
    [InlineData("string it", "e")]
    public Task Names_the_exception_so_that_it_does_not_clash(string parameters, string variable) => HandlingTest.FixesMembersAsync(
        $"async Task<string> M({parameters})\n{{\n    Func<int, int> same = e => e;\n    return await http.[-GetStringAsync-](\"tasks\");\n}}"
            .Replace("    Func<int, int> same = e => e;\n", parameters.Contains("it", StringComparison.Ordinal) ? "    Func<int, int> same = e => e;\n" : "", StringComparison.Ordinal),
        $"async Task<string> M({parameters})\n{{\n    Func<int, int> same = e => e;\n    try\n    {{\n        return await http.GetStringAsync(\"tasks\");\n    }}\n    @catch 402,429 {variable} throw\n}}"
            .Replace("    Func<int, int> same = e => e;\n", parameters.Contains("it", StringComparison.Ordinal) ? "    Func<int, int> same = e => e;\n" : "", StringComparison.Ordinal));

    [Fact]
    public Task Names_the_exception_as_the_file_does() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            return await http.[-GetStringAsync-]("tasks");
        }

        void N()
        {
            try
            {
                M().Wait();
            }
            catch (FormatException ex)
            {
                Console.WriteLine(ex);
            }
        }
        """,
        """
        async Task<string> M()
        {
            try
            {
                return await http.GetStringAsync("tasks");
            }
            @catch 402,429 ex throw
        }

        void N()
        {
            try
            {
                M().Wait();
            }
            catch (FormatException ex)
            {
                Console.WriteLine(ex);
            }
        }
        """);

    [Fact]
    public Task Adds_the_usings_that_are_missing() => HandlingTest.FixesAsync(
        """
        using System.Threading.Tasks;

        class C
        {
            static readonly System.Net.Http.HttpClient http = new();

            static async Task<string> M()
            {
                return await http.[-GetStringAsync-]("https://api.scale.com/v1/tasks");
            }
        }
        """,
        """
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        class C
        {
            static readonly System.Net.Http.HttpClient http = new();

            static async Task<string> M()
            {
                try
                {
                    return await http.GetStringAsync("https://api.scale.com/v1/tasks");
                }
                @catch 402,429 e throw
            }
        }
        """);

    [Fact]
    public Task Indents_as_the_file_does() => HandlingTest.FixesAsync(
        "using System.Net;\r\nusing System.Net.Http;\r\nusing System.Threading.Tasks;\r\n\r\nclass C\r\n{\r\n\tstatic async Task<string> M(HttpClient http)\r\n\t{\r\n\t\tvar text = await http.[-GetStringAsync-](\r\n\t\t\t\"https://api.scale.com/v1/tasks\");\r\n\t\treturn text;\r\n\t}\r\n}\r\n",
        "using System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n\nclass C\n{\n\tstatic async Task<string> M(HttpClient http)\n\t{\n\t\tstring text;\n\t\ttry\n\t\t{\n\t\t\ttext = await http.GetStringAsync(\n\t\t\t\t\"https://api.scale.com/v1/tasks\");\n\t\t}\n\t\t@catch 402,429 e throw\n\n\t\treturn text;\n\t}\n}\n"
            .Replace("@catch 402,429 e throw", Shorthand.Expand("\t\t@catch 402,429 e throw")[2..], StringComparison.Ordinal)
            .Replace("\n", "\r\n", StringComparison.Ordinal));
}
