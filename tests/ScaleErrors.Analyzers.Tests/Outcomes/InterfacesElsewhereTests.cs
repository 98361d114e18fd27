using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Outcomes;

/// <summary>
/// An interface that another project declares, implemented and called here: its calls here are callers of the implementation that can be seen,
/// but not the only ones.
/// </summary>
public sealed class InterfacesElsewhereTests
{
    private const string Usings = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        """;

    private const string Shared = Usings + """
        namespace Labeling.Shared;

        public interface ITaskSource
        {
            Task<HttpResponseMessage> FetchAsync();
        }
        """;

    private const string Source = Usings + """
        namespace Labeling;

        public sealed class ScaleTasks(HttpClient http) : Shared.ITaskSource
        {
            public Task<HttpResponseMessage> FetchAsync() => http.GetAsync("https://api.scale.com/v1/tasks");
        }

        """;

    /// <summary>What is done with the answer, and what is reported where the interface is called.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "", "" },
        { "class A(Shared.ITaskSource tasks) { public async Task Do() => (await tasks.FetchAsync()).EnsureSuccessStatusCode(); }", "SCALE402 SCALE429" },
        {
            """
            class A(Shared.ITaskSource tasks)
            {
                public async Task<int> Do()
                {
                    var answer = await tasks.FetchAsync();
                    return answer.StatusCode switch { HttpStatusCode.PaymentRequired => 1, HttpStatusCode.TooManyRequests => 2, _ => 3 };
                }
            }
            """,
            ""
        },
        {
            """
            class A(Shared.ITaskSource tasks)
            {
                public async Task<int> Do() => (await tasks.FetchAsync()).StatusCode == HttpStatusCode.TooManyRequests ? 1 : 2;
                public async Task Undo() => (await tasks.FetchAsync()).StatusCode.ToString();
            }
            """,
            "SCALE402 SCALE402 SCALE429"
        },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_call_of_the_interface_is_told_what_it_ignores(string caller, string expected)
    {
        var shared = TestCompilation.Create(TestProject.Of(Shared, name: "Shared"), TestTarget.Net10).Compilation;
        Assert.Equal(expected, await ReportAsync(caller, ImageOf(shared)));
        Assert.Equal(expected, await ReportAsync(caller, shared.ToMetadataReference()));
    }

    private static async Task<string> ReportAsync(string caller, MetadataReference reference)
    {
        var project = TestProject.Of(Source + caller) with { CompilerErrors = CompilerErrors.Allowed };
        var alone = TestCompilation.Create(project, TestTarget.Net10);
        var test = alone with { Compilation = alone.Compilation.AddReferences(reference) };
        Assert.Empty(test.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reported = await AnalyzerRun.DiagnosticsAsync(test, ShippedAnalyzers.All);
        Assert.All(reported, diagnostic => Assert.Equal("FetchAsync", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
        return string.Join(' ', reported.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static PortableExecutableReference ImageOf(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
