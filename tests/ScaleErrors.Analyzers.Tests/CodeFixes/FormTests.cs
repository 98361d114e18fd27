using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>A case leaves as the general failure path leaves.</summary>
public sealed class FormTests
{
    private const string UsingsWithTrace =
        "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    [Fact]
    public Task Throws_what_EnsureSuccessStatusCode_throws() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync() ?? throw new InvalidOperationException("empty");
        }
        """,
        """
        async Task<string> M()
        {
            var response = await http.PostAsync("tasks", null);
            switch (response.StatusCode)
            {
                @all response throw
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync() ?? throw new InvalidOperationException("empty");
        }
        """);

    [Theory]
    [InlineData("return response.IsSuccessStatusCode;")]
    [InlineData("if (response.StatusCode != HttpStatusCode.OK) return false;\n    return true;")]
    [InlineData("if (response.IsSuccessStatusCode) { return true; }\n    return false;")]
    [InlineData("if (response.IsSuccessStatusCode)\n    {\n        Console.WriteLine(1);\n        return true;\n    }\n    return false;")]
    public Task Reports_and_goes_on_where_failure_returns(string rest) => HandlingTest.FixesMembersAsync(
        $"async Task<bool> M()\n{{\n    var response = await http.[*PostAsync*](\"tasks\", null);\n    {rest}\n}}",
        $"async Task<bool> M()\n{{\n    var response = await http.PostAsync(\"tasks\", null);\n    switch (response.StatusCode)\n    {{\n        @all response report Trace.TraceWarning then break;\n    }}\n\n    {rest}\n}}",
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Reports_where_the_catch_reports_that_takes_the_failure() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M()
        {
            try
            {
                var response = await http.[*PostAsync*]("tasks", null);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException exception)
            {
                Console.Error.WriteLine(exception.Message);
                return null;
            }
        }
        """,
        """
        async Task<string?> M()
        {
            try
            {
                var response = await http.PostAsync("tasks", null);
                switch (response.StatusCode)
                {
                    @all response report Console.Error.WriteLine then break;
                }

                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            catch (HttpRequestException exception)
            {
                Console.Error.WriteLine(exception.Message);
                return null;
            }
        }
        """);

    [Fact]
    public Task Reports_where_a_catch_would_swallow_what_failure_throws_later() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            HttpResponseMessage response;
            try
            {
                response = await http.[*PostAsync*]("tasks", null);
            }
            catch (HttpRequestException)
            {
                return;
            }

            response.EnsureSuccessStatusCode();
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
            catch (HttpRequestException)
            {
                return;
            }

            response.EnsureSuccessStatusCode();
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Throws_through_a_catch_that_always_throws_on() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            try
            {
                await http.[*PostAsync*]("tasks", null);
            }
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException("no connection", exception);
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
            catch (HttpRequestException exception)
            {
                throw new InvalidOperationException("no connection", exception);
            }
        }
        """);

    [Theory]
    [InlineData("catch (HttpRequestException)")]
    [InlineData("catch (Exception e) when (e.Message.Length > 3)")]
    [InlineData("catch")]
    public Task Offers_nothing_where_the_exception_would_be_swallowed(string handler) => HandlingTest.LeavesMembersAsync(
        $$"""
        async Task M()
        {
            try
            {
                await http.[*PostAsync*]("tasks", null);
            }
            {{handler}}
            {
            }
        }
        """);

    [Fact]
    public Task Logs_with_a_template() => HandlingTest.FixesAsync(
        """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        class C(ILogger<C> logger)
        {
            private static readonly HttpClient http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

            async Task<bool> M()
            {
                var response = await http.[*PostAsync*]("tasks", null);
                if (!response.IsSuccessStatusCode)
                {
                    logger.LogError("Scale answered {Status}", response.StatusCode);
                    return false;
                }

                return true;
            }
        }
        """,
        """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;

        class C(ILogger<C> logger)
        {
            private static readonly HttpClient http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

            async Task<bool> M()
            {
                var response = await http.PostAsync("tasks", null);
                if (!response.IsSuccessStatusCode)
                {
                    switch (response.StatusCode)
                    {
                        @all response report logger.LogError then return false;
                    }

                    logger.LogError("Scale answered {Status}", response.StatusCode);
                    return false;
                }

                return true;
            }
        }
        """);

    [Theory]
    [InlineData("Debug.WriteLine(\"failed\");", "Debug.WriteLine")]
    [InlineData("System.Diagnostics.Trace.TraceError(\"failed\");", "System.Diagnostics.Trace.TraceError")]
    [InlineData("await Console.Error.WriteLineAsync(\"failed\");", "Console.Error.WriteLine")]
    public Task Reports_where_the_failure_path_reports(string report, string sink) => HandlingTest.FixesAsync(
        HandlingTest.Members(
            $"async Task<bool> M()\n{{\n    var response = await http.[*PostAsync*](\"tasks\", null);\n    if (!response.IsSuccessStatusCode)\n    {{\n        {report}\n        return false;\n    }}\n\n    return true;\n}}",
            UsingsWithTrace),
        HandlingTest.Members(
            $"async Task<bool> M()\n{{\n    var response = await http.PostAsync(\"tasks\", null);\n    if (!response.IsSuccessStatusCode)\n    {{\n        switch (response.StatusCode)\n        {{\n            @all response report {sink} then return false;\n        }}\n\n        {report}\n        return false;\n    }}\n\n    return true;\n}}",
            UsingsWithTrace));
}
