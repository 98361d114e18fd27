using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>Where the response of a call comes out.</summary>
public sealed class ResponseValueTests
{
    private const string UsingsWithTrace =
        "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    [Theory]
    [InlineData("var r = first ? await http.[*PostAsync*](\"a\", null) : await http.[*PutAsync*](\"b\", null);")]
    [InlineData("var r = await (first ? http.[*PostAsync*](\"a\", null) : http.[*PutAsync*](\"b\", null)).ConfigureAwait(false);")]
    [InlineData("var r = first switch { true => await http.[*PostAsync*](\"a\", null), _ => await http.[*PutAsync*](\"b\", null) };")]
    [InlineData("var r = kept ?? await http.[*PostAsync*](\"a\", null);")]
    [InlineData("var r = (await http.[*PostAsync*](\"a\", null))!;")]
    [InlineData("var r = await http!.[*PostAsync*](\"a\", null);")]
    [InlineData("var t = http.[*PostAsync*](\"a\", null); await Task.Yield(); var r = await t;")]
    [InlineData("var t = http.[*PostAsync*](\"a\", null); t.Wait(); var r = t.Result;")]
    [InlineData("var t = http.[*PostAsync*](\"a\", null); if (t.IsFaulted) return \"\"; using var r = t.GetAwaiter().GetResult();")]
    [InlineData("var s = http.[*PostAsync*](\"a\", null); var t = http.[*PutAsync*](\"a\", null); await Task.WhenAll(s, t); var r = first ? await s : await t;")]
    [InlineData("var r = await Retry(() => http.[*PostAsync*](\"a\", null));")]
    [InlineData("var r = await Retry(async () => await http.[*PostAsync*](\"a\", null));")]
    [InlineData("var r = await Retry(async () => { await Task.Yield(); return await http.[*PostAsync*](\"a\", null); });")]
    public Task Behind_what_gives_it(string statement) => HandlingTest.FixesMembersAsync(
        $$"""
        async Task<string> M(bool first, HttpResponseMessage? kept)
        {
            {{statement}}
            return await r.Content.ReadAsStringAsync();
        }

        static async Task<HttpResponseMessage> Retry(Func<Task<HttpResponseMessage>> send) => await send();
        """,
        $$"""
        async Task<string> M(bool first, HttpResponseMessage? kept)
        {
            {{statement.Replace("[*", "", System.StringComparison.Ordinal).Replace("*]", "", System.StringComparison.Ordinal)}}
            switch (r.StatusCode)
            {
                @all r throw
            }

            return await r.Content.ReadAsStringAsync();
        }

        static async Task<HttpResponseMessage> Retry(Func<Task<HttpResponseMessage>> send) => await send();
        """);

    [Fact]
    public Task In_a_continuation() => HandlingTest.FixesMembersAsync(
        """
        Task<bool> M() => http.[*PostAsync*]("a", null).ContinueWith(t => t.Result.IsSuccessStatusCode);

        Task N() => http.[*PostAsync*]("b", null).ContinueWith(task =>
        {
            var answer = task.Result;
            answer.EnsureSuccessStatusCode();
        });
        """,
        """
        Task<bool> M() => http.PostAsync("a", null).ContinueWith(t =>
        {
            using var response = t.Result;
            switch (response.StatusCode)
            {
                @all response report Trace.TraceWarning then break;
            }

            return response.IsSuccessStatusCode;
        });

        Task N() => http.PostAsync("b", null).ContinueWith(task =>
        {
            var answer = task.Result;
            switch (answer.StatusCode)
            {
                @all answer throw
            }

            answer.EnsureSuccessStatusCode();
        });
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task A_choice_inside_of_a_statement() => HandlingTest.FixesMembersAsync(
        """
        async Task M(bool first)
        {
            Console.WriteLine((first ? await http.[*PostAsync*]("a", null) : await http.[*PutAsync*]("b", null)).ReasonPhrase);
        }
        """,
        """
        async Task M(bool first)
        {
            using var response = first ? await http.PostAsync("a", null) : await http.PutAsync("b", null);
            switch (response.StatusCode)
            {
                @all response throw
            }

            Console.WriteLine(response.ReasonPhrase);
        }
        """);

    [Fact]
    public Task A_pipeline() => HandlingTest.FixesAsync(
        Pipeline(
            """
                    var response = await _pipeline.ExecuteAsync(async token => await _http.[*PostAsync*]("a", null, token));
                    response.EnsureSuccessStatusCode();
                    await _pipeline.ExecuteAsync(async token => await _http.[*PostAsync*]("b", null, token));
            """),
        Pipeline(
            """
                    var response = await _pipeline.ExecuteAsync(async token => await _http.PostAsync("a", null, token));
                    switch (response.StatusCode)
                    {
                        @all response throw
                    }

                    response.EnsureSuccessStatusCode();
                    using var response2 = await _pipeline.ExecuteAsync(async token => await _http.PostAsync("b", null, token));
                    switch (response2.StatusCode)
                    {
                        @all response2 throw
                    }
            """));

    // The types of the resilience library, as far as the code needs them.
    private static string Pipeline(string body) =>
        "using System;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading;\nusing System.Threading.Tasks;\n\n"
        + "class C\n{\n    private readonly HttpClient _http = new() { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\n"
        + "    private readonly Pipeline _pipeline = new();\n\n    async Task M()\n    {\n" + body + "\n    }\n}\n\n"
        + "class Pipeline\n{\n    public async ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> run) => await run(default);\n}\n";
}
