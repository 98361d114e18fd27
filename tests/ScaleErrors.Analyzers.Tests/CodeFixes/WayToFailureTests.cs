using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>A case in front of the failure path throws only what that path throws, and only where nothing is left out by it.</summary>
public sealed class WayToFailureTests
{
    private const string UsingsWithTrace =
        "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    private const string Failures = "\n\nint _busy;\n\nsealed class Boom(string text) : Exception(text);\n\n"
        + "sealed class Coded(int code, string text) : Exception(text)\n{\n    public Coded(string text) : this(0, text) { }\n    public int Code => code;\n}";

    [Theory]
    [InlineData("if (response.StatusCode != HttpStatusCode.OK) throw new Boom(\"x\");", "Boom")]
    [InlineData("if ((int)response.StatusCode > 399) throw new Boom(\"x\");\n    response.EnsureSuccessStatusCode();", "Boom")]
    [InlineData("if (response.StatusCode == HttpStatusCode.NotFound) throw new Boom(\"x\");\n    response.EnsureSuccessStatusCode();", "")]
    [InlineData("if (response.StatusCode == HttpStatusCode.NotFound) return;\n    response.EnsureSuccessStatusCode();", "")]
    [InlineData("if (response.IsSuccessStatusCode)\n    {\n        _busy--;\n        return;\n    }\n    throw new Boom(\"x\");", "Boom")]
    [InlineData("if (response.StatusCode != HttpStatusCode.OK) throw new Boom(\"x\");\n    if (_busy == 0) throw new InvalidOperationException();", "Boom")]
    [InlineData("Console.WriteLine(\"sent\");\n    response.EnsureSuccessStatusCode();", "")]
    [InlineData("await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();", "")]
    [InlineData("_ = response.StatusCode == HttpStatusCode.OK ? 1 : throw new Boom(\"x\");", null)]
    [InlineData("var body = (await response.Content.ReadAsStringAsync()).Trim();\n    if (response.StatusCode != HttpStatusCode.OK) throw new Boom(body);", "Boom")]
    [InlineData("var left = new System.Threading.SemaphoreSlim(0).Release();\n    response.EnsureSuccessStatusCode();", null)]
    [InlineData("_busy--;\n    response.EnsureSuccessStatusCode();", null)]
    [InlineData("System.Threading.Interlocked.Decrement(ref _busy);\n    response.EnsureSuccessStatusCode();", null)]
    [InlineData("if ((int)response.StatusCode >= 500) throw new Boom(\"s\");\n    if ((int)response.StatusCode >= 400) throw new InvalidOperationException(\"c\");", "InvalidOperationException")]
    [InlineData("if (_busy == 0) response.EnsureSuccessStatusCode();\n    else if (response.StatusCode != HttpStatusCode.OK) throw new Boom(\"x\");", null)]
    [InlineData("if (response.StatusCode != HttpStatusCode.OK)\n    {\n        _busy--;\n        throw new Boom(\"x\");\n    }", null)]
    [InlineData("if (response.StatusCode != HttpStatusCode.OK) throw new Coded(7, \"x\");", null)]
    public Task What_stands_behind_decides(string rest, string? thrown)
    {
        var form = thrown switch { null => "report Trace.TraceWarning then break;", "" => "throw", _ => "throw " + thrown };
        return HandlingTest.FixesMembersAsync(
            $"async Task M()\n{{\n    var response = await http.[*PostAsync*](\"tasks\", null);\n    {rest}\n}}{Failures}",
            $"async Task M()\n{{\n    var response = await http.PostAsync(\"tasks\", null);\n    switch (response.StatusCode)\n    {{\n        @all response {form}\n    }}\n\n    {rest}\n}}{Failures}",
            usingsAfter: thrown is null ? UsingsWithTrace : HandlingTest.Usings);
    }

    [Fact]
    public Task What_throws_outside_of_the_list_is_left_to_throw() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            HttpResponseMessage response;
            try
            {
                response = await http.[*PostAsync*]("tasks", null);
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException("no connection", exception);
            }

            if (!response.IsSuccessStatusCode) throw new NotSupportedException();
        }
        """,
        """
        async Task M()
        {
            HttpResponseMessage response;
            try
            {
                response = await http.PostAsync("tasks", null);
                switch (response.StatusCode)
                {
                    @all response report Trace.TraceWarning then break;
                }
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException("no connection", exception);
            }

            if (!response.IsSuccessStatusCode) throw new NotSupportedException();
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Theory]
    [InlineData("try { await Task.Yield(); } finally { await http.[*PostAsync*](\"cancel\", null); }")]
    [InlineData("try { await Task.Yield(); } catch (Exception) { await http.[*PostAsync*](\"cancel\", null); throw; }")]
    [InlineData("try { try { await http.[*PostAsync*](\"a\", null); } catch (HttpRequestException e) { throw new InvalidOperationException(\"w\", e); } } catch (InvalidOperationException) { }")]
    public Task No_exception_is_thrown_over_another_or_to_be_swallowed(string statement) =>
        HandlingTest.LeavesMembersAsync($"async Task M() {{ {statement} }}");

    [Fact]
    public Task A_handler_that_throws_on_keeps_the_later_ones_from_swallowing() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            try
            {
                await http.[*PostAsync*]("tasks", null);
            }
            catch (HttpRequestException)
            {
                throw;
            }
            catch (Exception)
            {
            }
        }
        """,
        """
        async Task M()
        {
            try
            {
                using var response = await http.PostAsync("tasks", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }
            }
            catch (HttpRequestException)
            {
                throw;
            }
            catch (Exception)
            {
            }
        }
        """);

    [Theory]
    [InlineData("if (_log != null) _log.LogError(\"failed\");\n            return false;", "break;")]
    [InlineData("if (_log is null) return false;\n            _log.LogError(\"failed\");\n            return false;", "break;")]
    [InlineData("LoggerExtensions.LogError(_log!, \"failed\");\n            return false;", "break;")]
    public Task A_sink_that_may_be_missing_is_not_used(string failure, string exit)
    {
        static string File(string usings, string call, string top, string failure) =>
            $"using System;\n{usings}using System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\nusing Microsoft.Extensions.Logging;\n\n"
            + "class C\n{\n    private static readonly HttpClient http = new HttpClient { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\n"
            + $"    private readonly ILogger<C>? _log = null;\n\n    async Task<bool> M()\n    {{\n        var response = await http.{call}(\"tasks\", null);\n"
            + $"        if (!response.IsSuccessStatusCode)\n        {{\n            {top}{failure}\n        }}\n\n        return true;\n    }}\n}}\n";
        return HandlingTest.FixesAsync(
            File("", "[*PostAsync*]", "", failure),
            File(
                "using System.Diagnostics;\n",
                "PostAsync",
                $"switch (response.StatusCode)\n            {{\n                @all response report Trace.TraceWarning then {exit}\n            }}\n\n            ",
                failure));
    }

    [Fact]
    public Task A_report_that_changes_something_is_not_left_out() => HandlingTest.FixesMembersAsync(
        """
        int _failed;

        async Task<bool> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            if (!response.IsSuccessStatusCode)
            {
                Console.WriteLine(System.Threading.Interlocked.Increment(ref _failed));
                return false;
            }

            return true;
        }
        """,
        """
        int _failed;

        async Task<bool> M()
        {
            var response = await http.PostAsync("tasks", null);
            if (!response.IsSuccessStatusCode)
            {
                switch (response.StatusCode)
                {
                    @all response report Console.WriteLine then break;
                }

                Console.WriteLine(System.Threading.Interlocked.Increment(ref _failed));
                return false;
            }

            return true;
        }
        """);
}
