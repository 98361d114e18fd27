using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>A try of its own, where nothing in the function takes the exception.</summary>
public sealed class AroundStatementTests
{
    [Theory]
    [InlineData("return await http.[-GetStringAsync-](\"tasks\");", "return await http.GetStringAsync(\"tasks\");")]
    [InlineData("return (await http.[-GetStringAsync-](\"tasks\").ConfigureAwait(false)).Trim();", "return (await http.GetStringAsync(\"tasks\").ConfigureAwait(false)).Trim();")]
    [InlineData("return await http.[-GetStringAsync-](\"tasks\") ?? throw new InvalidOperationException();", "return await http.GetStringAsync(\"tasks\") ?? throw new InvalidOperationException();")]
    [InlineData("return http.[-GetStringAsync-](\"tasks\").GetAwaiter().GetResult() + await Task.FromResult(\"!\");", "return http.GetStringAsync(\"tasks\").GetAwaiter().GetResult() + await Task.FromResult(\"!\");")]
    public Task Guards_a_return(string before, string after) => HandlingTest.FixesMembersAsync(
        $"async Task<string> M()\n{{\n    {before}\n}}",
        $"async Task<string> M()\n{{\n    try\n    {{\n        {after}\n    }}\n    @catch 402,429 e throw\n}}");

    [Fact]
    public Task Guards_only_the_statement() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            Console.WriteLine("before");
            await http.[-GetStringAsync-]("warm");
            Console.WriteLine("after");
        }
        """,
        """
        async Task M()
        {
            Console.WriteLine("before");
            try
            {
                await http.GetStringAsync("warm");
            }
            @catch 402,429 e throw

            Console.WriteLine("after");
        }
        """);

    [Fact]
    public Task Takes_the_comments_of_the_statement_along() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            // All tasks.
            var text = await http.[-GetStringAsync-](
                "tasks", // of the project
                default); // no token

            // Trimmed.
            return text.Trim();
        }
        """,
        """
        async Task<string> M()
        {
            // All tasks.
            string text;
            try
            {
                text = await http.GetStringAsync(
                    "tasks", // of the project
                    default); // no token
            }
            @catch 402,429 e throw

            // Trimmed.
            return text.Trim();
        }
        """);

    [Fact]
    public Task Leaves_the_lines_of_a_text_alone() => HandlingTest.FixesMembersAsync(
        """"
        async Task<string> M()
        {
            return await http.[-GetStringAsync-](@"tasks
            ?all") + """
                one
                  two
                """;
        }
        """",
        """"
        async Task<string> M()
        {
            try
            {
                return await http.GetStringAsync(@"tasks
            ?all") + """
                one
                  two
                """;
            }
            @catch 402,429 e throw
        }
        """");

    [Fact]
    public Task Breaks_a_block_on_one_line() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M() { return await http.[-GetStringAsync-]("tasks"); }

        async Task N() { await Task.Yield(); await http.[-GetStringAsync-]("tasks"); Console.WriteLine(); }
        """,
        """
        async Task<string> M()
        {
            try
            {
                return await http.GetStringAsync("tasks");
            }
            @catch 402,429 e throw
        }

        async Task N()
        {
            await Task.Yield();
            try
            {
                await http.GetStringAsync("tasks");
            }
            @catch 402,429 e throw

            Console.WriteLine();
        }
        """);

    [Fact]
    public Task Gives_an_embedded_statement_braces() => HandlingTest.FixesMembersAsync(
        """
        async Task M(string? text, bool now)
        {
            if (now)
                text = await http.[-GetStringAsync-]("tasks");
            else
                text = "";
            foreach (var part in text)
                await http.[-GetByteArrayAsync-]("tasks/" + part);
        }
        """,
        """
        async Task M(string? text, bool now)
        {
            if (now)
            {
                try
                {
                    text = await http.GetStringAsync("tasks");
                }
                @catch 402,429 e throw
            }
            else
                text = "";
            foreach (var part in text)
            {
                try
                {
                    await http.GetByteArrayAsync("tasks/" + part);
                }
                @catch 402,429 e throw
            }
        }
        """);

    [Fact]
    public Task Guards_a_statement_of_a_switch_section() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M(int kind)
        {
            switch (kind)
            {
                case 1:
                    var text = await http.[-GetStringAsync-]("tasks");
                    return text;
                default:
                    return "";
            }
        }
        """,
        """
        async Task<string> M(int kind)
        {
            switch (kind)
            {
                case 1:
                    string text;
                    try
                    {
                        text = await http.GetStringAsync("tasks");
                    }
                    @catch 402,429 e throw

                    return text;
                default:
                    return "";
            }
        }
        """);

    [Fact]
    public Task Guards_a_whole_asynchronous_enumeration() => HandlingTest.FixesAsync(
        HandlingTest.Members(
            """
            async Task<int> M()
            {
                var count = 0;
                await foreach (var task in http.[-GetFromJsonAsAsyncEnumerable<string>-]("tasks"))
                {
                    count++;
                }

                return count;
            }
            """,
            HandlingTest.Usings.Replace("using System.Threading", "using System.Net.Http.Json;\nusing System.Threading", System.StringComparison.Ordinal)),
        HandlingTest.Members(
            """
            async Task<int> M()
            {
                var count = 0;
                try
                {
                    await foreach (var task in http.GetFromJsonAsAsyncEnumerable<string>("tasks"))
                    {
                        count++;
                    }
                }
                @catch 402,429 e throw

                return count;
            }
            """,
            HandlingTest.Usings.Replace("using System.Threading", "using System.Net.Http.Json;\nusing System.Threading", System.StringComparison.Ordinal)));

    [Fact]
    public Task Guards_where_a_task_is_awaited() => HandlingTest.FixesMembersAsync(
        """
        async Task<int> M()
        {
            var pending = http.[-GetStringAsync-]("tasks");
            Console.WriteLine("reading");
            var text = await pending;
            return text.Length;
        }
        """,
        """
        async Task<int> M()
        {
            var pending = http.GetStringAsync("tasks");
            Console.WriteLine("reading");
            string text;
            try
            {
                text = await pending;
            }
            @catch 402,429 e throw

            return text.Length;
        }
        """);

    [Fact]
    public Task Looks_into_the_exception_of_a_task_that_is_waited_for() => HandlingTest.FixesMembersAsync(
        """
        string M() => http.[-GetStringAsync-]("tasks").Result;
        """,
        """
        string M()
        {
            try
            {
                return http.GetStringAsync("tasks").Result;
            }
            @catch 402,429 e:AggregateException report Trace.TraceWarning then throw;
        }
        """,
        usingsAfter: HandlingTest.Usings.Replace("using System.Net;", "using System.Diagnostics;\nusing System.Net;", System.StringComparison.Ordinal));

    [Fact]
    public Task Guards_a_statement_at_the_top_level() => HandlingTest.FixesAsync(
        "using System;\nusing System.Net;\nusing System.Net.Http;\n\nvar http = new HttpClient { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\nvar text = await http.[-GetStringAsync-](\"tasks\");\nConsole.WriteLine(text);\n",
        "using System;\nusing System.Net;\nusing System.Net.Http;\n\nvar http = new HttpClient { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\nstring text;\ntry\n{\n    text = await http.GetStringAsync(\"tasks\");\n}\n@catch 402,429 e throw\n\nConsole.WriteLine(text);\n",
        output: OutputKind.ConsoleApplication);

    [Fact]
    public Task Guards_the_call_of_a_function_that_lets_the_exception_out() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> Careful()
        {
            try
            {
                return await ReadAsync("tasks");
            }
            catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
            {
                return "";
            }
        }

        async Task<string> Careless()
        {
            return await [-ReadAsync-]("tasks");
        }

        async Task<string> ReadAsync(string path)
        {
            using var response = await http.GetAsync(path);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string> Careful()
        {
            try
            {
                return await ReadAsync("tasks");
            }
            catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests)
            {
                return "";
            }
        }

        async Task<string> Careless()
        {
            try
            {
                return await ReadAsync("tasks");
            }
            @catch 402,429 e throw
        }

        async Task<string> ReadAsync(string path)
        {
            using var response = await http.GetAsync(path);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        """);
}
