using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Outcomes;

/// <summary>Bodies far larger than people write: judged or given up in seconds, and never an exception.</summary>
public sealed class ScaleOfBodiesTests
{
    // Generous: build machines are slow and busy. What this guards against took minutes, or for ever.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const string Send = "var r = await _http.PostAsync(T, c); ";

    private const string Check = " r.EnsureSuccessStatusCode();";

    /// <summary>Bodies, with how many diagnostics they get: all three, or none where the code is given up.</summary>
    public static TheoryData<string, string, int> Bodies => new()
    {
        { "statements", Send + Repeat(1000, i => $"var x{i} = F({i}); G(\"s\" + x{i});") + Check, 3 },
        { "conditions", Send + Repeat(60, i => $"if (B({i})) G(\"{i}\");") + Check, 3 },
        { "choices after", Send + Repeat(60, i => $"var x{i} = B({i}) ? 1 : 2;") + Check, 0 },
        { "choices before", Repeat(25, i => $"var x{i} = B({i}) ? 1 : 2;") + Send + Check, 3 },
        { "cases", Send + "switch (c.GetHashCode()) {" + Repeat(1000, i => $"case {i}: G(\"s{i}\"); break;") + "}" + Check, 3 },
        { "terms", Send + "var x = " + string.Join(" + ", Enumerable.Range(0, 5000).Select(i => $"F({i})")) + ";" + Check, 0 },
        { "alternatives", Send + "if (F(1) is " + string.Join(" or ", Enumerable.Range(0, 1000)) + ") G(\"x\");" + Check, 0 },
        { "nested ifs", Send + Repeat(150, i => $"if (B({i})) {{ G(\"{i}\");") + new string('}', 150) + Check, 3 },
        { "nested loops", Send + Repeat(10, i => $"for (var i{i} = 0; i{i} < 5; i{i}++) {{") + "if (B(1)) continue;" + new string('}', 10) + Check, 0 },

        // The calls share what the body may cost: those near its end need little of it.
        { "calls", Repeat(300, i => $"var r{i} = await _http.PostAsync(T, c); if (!r{i}.IsSuccessStatusCode) throw new Exception(\"x{i}\");"), 198 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Ends_soon(string name, string body, int expected)
    {
        var clock = Stopwatch.StartNew();
        var reported = await ReportAsync(Source(body), CompilerErrors.None);
        Assert.Equal((name, expected), (name, reported));
        Assert.True(clock.Elapsed < Limit, $"{name} took {clock.Elapsed}.");
    }

    [Fact]
    public async Task Half_typed_code_is_no_exception()
    {
        var source = Source(Send + """
            switch ((int)r.StatusCode, c) { case (409, { } x) when x is not null: goto default; case (>= 400, _): throw new Exception($"{r}"); default: break; }
            try { r.EnsureSuccessStatusCode(); } catch (HttpRequestException e) when (e.StatusCode is (HttpStatusCode)429) { await Task.Delay(1); } finally { G("x"); }
            dynamic d = r; d.Foo(); Func<Task> f = async () => (await _http.PostAsync(T, c)).EnsureSuccessStatusCode(); var (a, b) = (r, f);
            """);
        for (var end = 300; end < source.Length; end += 23)
            await ReportAsync(source[..end], CompilerErrors.Allowed);
    }

    // AnalyzerRun fails where an analyzer throws.
    private static async Task<int> ReportAsync(string source, CompilerErrors errors)
    {
        var project = new TestProject([new SourceFile("/Big.cs", source)]) { CompilerErrors = errors };
        return (await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(project, TestTarget.Net10), ShippedAnalyzers.All)).Length;
    }

    private static string Repeat(int count, Func<int, string> statement) => string.Join('\n', Enumerable.Range(0, count).Select(statement));

    private static string Source(string body) => $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;
        class Big
        {
            private static readonly Uri T = new("https://api.scale.com/v1/task/annotation");
            private readonly HttpClient _http = new();
            private static int F(int i) => i;
            private static bool B(int i) => i > Environment.TickCount;
            private static void G(string s) => Console.WriteLine(s);
            public async Task M(HttpContent c)
            {
                {{body}}
            }
        }
        """;
}
