using System.Linq;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Outcomes;

/// <summary>Functions around a call that take too long to run: given up as a whole, wherever in them that happens, and never an exception.</summary>
public sealed class GivenUpFunctionsTests
{
    /// <summary>How many conditions stand in the helper: it comes to its end, runs out of steps inside of the lambda, or before it.</summary>
    public static TheoryData<int> Conditions => [10, 50, 100, 150, 240, 300];

    [Theory]
    [MemberData(nameof(Conditions))]
    public async Task Lambda_in_a_long_helper_is_no_exception(int conditions) => await ReportAsync($$"""
        using System;
        using System.IO;
        using System.Net.Http;
        using System.Threading.Tasks;
        class Long
        {
            private readonly HttpClient _http = new();
            static async Task<T> Retry<T>(Func<Task<T>> send, int k)
            {
                {{Chain(conditions)}}
                while (true)
                {
                    try { return await send(); }
                    catch (IOException) { await Task.Delay(1); }
                }
            }
            public async Task Before(int k)
            {
                var r = await Retry(async () => { {{Chain(100)}} return await _http.GetAsync("https://api.scale.com/v1/tasks"); }, k);
                r.EnsureSuccessStatusCode();
            }
            public async Task After(int k)
            {
                var r = await Retry(async () => { var q = await _http.GetAsync("https://api.scale.com/v1/tasks"); {{Chain(100)}} return q; }, k);
                r.EnsureSuccessStatusCode();
            }
        }
        """);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(400, 0)]
    public async Task Outermost_catch_that_cannot_be_judged_may_handle(int conditions, int expected) => Assert.Equal(expected, await ReportAsync($$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Diagnostics;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        public class TasksController(HttpClient http) : ControllerBase
        {
            [HttpPost]
            public async Task<IActionResult> Post()
            {
                (await http.PostAsync("https://api.scale.com/v1/task/annotation", null)).EnsureSuccessStatusCode();
                return Ok();
            }
        }
        public class Handler : IExceptionHandler
        {
            public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
            {
                var k = context.Request.Path.Value!.Length;
                {{Chain(conditions)}}
                if (exception is HttpRequestException { StatusCode: HttpStatusCode.Conflict })
                {
                    context.Response.StatusCode = 409;
                    return true;
                }
                await Task.Yield();
                return false;
            }
        }
        """));

    private static string Chain(int count) => string.Join('\n', Enumerable.Range(0, count).Select(i => $"if (k == {i}) Console.WriteLine(\"{i}\");"));

    // AnalyzerRun fails where an analyzer throws.
    private static async Task<int> ReportAsync(string source)
    {
        var project = new TestProject([new SourceFile("/Long.cs", source)]);
        return (await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, TestTarget.Net10), ShippedAnalyzers.All)).Length;
    }
}
