using System;
using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>A try that stands is joined: in front of the catch that takes the exception today, which is left as it leaves.</summary>
public sealed class JoinedTests
{
    private static readonly string UsingsWithTrace =
        HandlingTest.Usings.Replace("using System.Net;", "using System.Diagnostics;\nusing System.Net;", StringComparison.Ordinal);

    [Theory]
    [InlineData("catch (HttpRequestException)\n    {\n        return null;\n    }", "e report Trace.TraceWarning then return null;")]
    [InlineData("catch (HttpRequestException ex)\n    {\n        Console.WriteLine(ex.Message);\n        return null;\n    }", "ex report Console.WriteLine then return null;")]
    [InlineData("catch (Exception ex) when (ex is not OperationCanceledException)\n    {\n        Console.Error.WriteLine(ex);\n        return ex.Message;\n    }", "ex report Console.Error.WriteLine then return ex.Message;")]
    [InlineData("catch\n    {\n        Console.Error.WriteLine(\"failed\");\n        throw;\n    }", "e report Console.Error.WriteLine then throw;")]
    [InlineData("catch (Exception cause)\n    {\n        throw new InvalidOperationException(\"No tasks.\", cause);\n    }", "cause throw InvalidOperationException(text, cause)")]
    [InlineData("catch (HttpRequestException)\n    {\n        throw new InvalidOperationException(\"No tasks.\");\n    }", "e throw InvalidOperationException(text)")]
    [InlineData("catch (HttpRequestException e)\n    {\n        throw new HttpRequestException(\"No tasks.\", e);\n    }", "e throw")]
    public Task Goes_in_front_of_the_catch_that_takes_it(string handler, string form) => HandlingTest.FixesMembersAsync(
        $"async Task<string?> M()\n{{\n    try\n    {{\n        return await http.[-GetStringAsync-](\"tasks\");\n    }}\n    {handler}\n}}",
        $"async Task<string?> M()\n{{\n    try\n    {{\n        return await http.GetStringAsync(\"tasks\");\n    }}\n    @catch 402,429 {form}\n    {handler}\n}}",
        usingsAfter: form.Contains("Trace", StringComparison.Ordinal) ? UsingsWithTrace : null);

    [Fact]
    public Task Falls_out_where_the_general_catch_does() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            foreach (var path in new[] { "a", "b" })
            {
                try
                {
                    Console.WriteLine(await http.[-GetStringAsync-](path));
                }
                catch (JsonException)
                {
                    continue;
                }
                // Never mind.
                catch (Exception)
                {
                }
                finally
                {
                    Console.WriteLine(path);
                }
            }
        }
        """.Replace("JsonException", "FormatException", StringComparison.Ordinal),
        """
        async Task M()
        {
            foreach (var path in new[] { "a", "b" })
            {
                try
                {
                    Console.WriteLine(await http.GetStringAsync(path));
                }
                catch (FormatException)
                {
                    continue;
                }
                @catch 402,429 e report Trace.TraceWarning
                // Never mind.
                catch (Exception)
                {
                }
                finally
                {
                    Console.WriteLine(path);
                }
            }
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Goes_to_the_try_further_outside_that_takes_it() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            try
            {
                try
                {
                    return await http.[-GetStringAsync-]("tasks");
                }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
                {
                    return "none";
                }
                catch (HttpRequestException)
                {
                    throw;
                }
                finally
                {
                    Console.WriteLine("done");
                }
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine(ex.Message);
                return "";
            }
        }
        """,
        """
        async Task<string> M()
        {
            try
            {
                try
                {
                    return await http.GetStringAsync("tasks");
                }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
                {
                    return "none";
                }
                catch (HttpRequestException)
                {
                    throw;
                }
                finally
                {
                    Console.WriteLine("done");
                }
            }
            @catch 402,429 ex report Console.Error.WriteLine then return "";
            catch (Exception ex)
            {
                Console.Error.WriteLine(ex.Message);
                return "";
            }
        }
        """);

    [Fact]
    public Task Goes_among_the_catches_that_each_ask_for_one_status() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M()
        {
            try
            {
                var text = await http.{|SCALE402:GetStringAsync|}("tasks");
                return text.Trim();
            }
            catch (HttpRequestException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }
            catch (HttpRequestException failure) when ((int?)failure.StatusCode == 429)
            {
                return "later";
            }
        }
        """,
        """
        async Task<string?> M()
        {
            try
            {
                var text = await http.GetStringAsync("tasks");
                return text.Trim();
            }
            @catch 402 failure throw
            catch (HttpRequestException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
            {
                return null;
            }
            catch (HttpRequestException failure) when ((int?)failure.StatusCode == 429)
            {
                return "later";
            }
        }
        """);

    [Fact]
    public Task Joins_a_try_of_the_statement_and_nests_in_one_of_more() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            try
            {
                return await http.[-GetStringAsync-]("tasks");
            }
            catch (TaskCanceledException)
            {
                return "late";
            }
        }

        async Task<int> N()
        {
            try
            {
                var text = await http.[-GetStringAsync-]("tasks");
                return int.Parse(text);
            }
            catch (FormatException)
            {
                return 0;
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
            catch (TaskCanceledException)
            {
                return "late";
            }
            @catch 402,429 e throw
        }

        async Task<int> N()
        {
            try
            {
                string text;
                try
                {
                    text = await http.GetStringAsync("tasks");
                }
                @catch 402,429 e throw

                return int.Parse(text);
            }
            catch (FormatException)
            {
                return 0;
            }
        }
        """);

    [Fact]
    public Task Reports_on_top_of_a_catch_that_can_not_be_repeated() => HandlingTest.FixesMembersAsync(
        """
        int failures;

        async Task<string> M()
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return await http.[-GetStringAsync-]("tasks");
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    await Task.Delay(100);
                }
            }
        }

        async Task N()
        {
            try
            {
                await http.[-GetStringAsync-]("tasks");
            }
            catch (Exception)
            {
                Console.WriteLine("failed");
                failures++;
            }
        }
        """,
        """
        int failures;

        async Task<string> M()
        {
            for (var attempt = 0; ; attempt++)
            {
                try
                {
                    return await http.GetStringAsync("tasks");
                }
                catch (HttpRequestException e) when (attempt < 3)
                {
                    @check 402,429 e report Trace.TraceWarning

                    await Task.Delay(100);
                }
            }
        }

        async Task N()
        {
            try
            {
                await http.GetStringAsync("tasks");
            }
            catch (Exception e)
            {
                @check 402,429 e:Exception report Console.WriteLine

                Console.WriteLine("failed");
                failures++;
            }
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Reports_where_a_catch_further_outside_swallows_what_is_thrown() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            try
            {
                try
                {
                    return await http.[-GetStringAsync-]("tasks");
                }
                catch (HttpRequestException e)
                {
                    throw new InvalidOperationException("No tasks.", e);
                }
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine(e.Message);
                return "";
            }
        }
        """,
        """
        async Task<string> M()
        {
            try
            {
                try
                {
                    return await http.GetStringAsync("tasks");
                }
                @catch 402,429 e report Console.WriteLine then throw new InvalidOperationException("No tasks.", e);
                catch (HttpRequestException e)
                {
                    throw new InvalidOperationException("No tasks.", e);
                }
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine(e.Message);
                return "";
            }
        }
        """);

    [Fact]
    public Task Catches_on_the_line_of_the_brace_where_the_try_does() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M() {
            try {
                return await http.[-GetStringAsync-]("tasks");
            } catch (Exception) {
                return null;
            }
        }

        async Task N() {
            await http.[-GetStringAsync-]("tasks");
        }

        async Task O() {
            try { await http.[-GetStringAsync-]("tasks"); } catch (Exception) { }
        }
        """,
        """
        async Task<string?> M() {
            try {
                return await http.GetStringAsync("tasks");
            } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired) {
                // Scale: the endpoint is not enabled; contact Scale before using it
                Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
                return null;
            } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests) {
                // Scale: too many requests hit the API too quickly
                Trace.TraceWarning("Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
                return null;
            } catch (Exception) {
                return null;
            }
        }

        async Task N() {
            try {
                await http.GetStringAsync("tasks");
            } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired) {
                // Scale: the endpoint is not enabled; contact Scale before using it
                throw new HttpRequestException("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", e, e.StatusCode);
            } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests) {
                // Scale: too many requests hit the API too quickly
                throw new HttpRequestException("Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times", e, e.StatusCode);
            }
        }

        async Task O() {
            try { await http.GetStringAsync("tasks"); } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired) {
                // Scale: the endpoint is not enabled; contact Scale before using it
                Trace.TraceWarning("Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry");
            } catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests) {
                // Scale: too many requests hit the API too quickly
                Trace.TraceWarning("Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times");
            } catch (Exception) { }
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Theory]
    [InlineData("catch (HttpRequestException e) when (Matters(e))")]
    [InlineData("catch (HttpRequestException e) when (e.Message.Length > 7)")]
    public Task Leaves_what_nobody_knows_who_takes(string handler) => HandlingTest.LeavesMembersAsync(
        $"static bool Matters(HttpRequestException e) => e.Message.Length > 7;\n\nasync Task<string> M()\n{{\n    try\n    {{\n        return await http.[-GetStringAsync-](\"tasks\");\n    }}\n    {handler}\n    {{\n        return \"\";\n    }}\n}}");
}
