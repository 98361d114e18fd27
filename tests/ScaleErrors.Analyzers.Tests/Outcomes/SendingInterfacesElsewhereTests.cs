using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Outcomes;

/// <summary>An interface whose methods send, declared in another project: its attributes say the same there as here.</summary>
public sealed class SendingInterfacesElsewhereTests
{
    private const string Refit = """
        using System.Threading.Tasks;
        using Refit;

        namespace Labeling.Shared;

        public interface ITaskApi
        {
            [Post("/v1/task/imageannotation")]
            Task<string> CreateAsync([Body] string task);

            [Get("/v1/task/{id}")]
            Task<string> GetAsync(string id);
        }
        """;

    private const string RestEase = """
        using System.Threading.Tasks;
        using RestEase;

        namespace Labeling.Shared;

        [BaseAddress("https://api.scale.com/v1")]
        public interface ITaskApi
        {
            [Post("task/imageannotation")]
            Task<string> CreateAsync([Body] string task);

            [AllowAnyStatusCode]
            [Get("task/{id}")]
            Task<string> GetAsync([Path] string id);
        }
        """;

    private const string Caller = """
        using System.Threading.Tasks;
        using Labeling.Shared;

        namespace Labeling;

        public sealed class Tasks(ITaskApi api)
        {
            public Task<string> CreateAsync(string task) => api.CreateAsync(task);

            public async Task<string> GetAsync(string id) => await api.GetAsync(id);
        }

        """;

    private const string Registration = """
        public static class Startup
        {
            public static ITaskApi Create() => Refit.RestService.For<ITaskApi>("https://api.scale.com");
        }
        """;

    [Fact]
    public Task Refit_is_told_by_who_makes_the_client() => VerifyAsync("refit", Refit, Caller + Registration);

    [Fact]
    public Task RestEase_is_told_by_the_interface_itself() => VerifyAsync("restease16", RestEase, Caller);

    [Fact]
    public async Task Without_a_client_that_goes_to_Scale_nothing_is_told()
    {
        var shared = TestCompilation.Create(TestProject.Of(Refit, name: "Shared") with { Uses = ["refit"] }, TestTarget.Net10).Compilation;
        Assert.Equal("", await ReportAsync("refit", Caller, ImageOf(shared)));
    }

    private static async Task VerifyAsync(string library, string declaring, string calling)
    {
        var shared = TestCompilation.Create(TestProject.Of(declaring, name: "Shared") with { Uses = [library] }, TestTarget.Net10).Compilation;
        foreach (var reference in new MetadataReference[] { ImageOf(shared), shared.ToMetadataReference() })
            Assert.Equal("CreateAsync SCALE402, CreateAsync SCALE409, CreateAsync SCALE429, GetAsync SCALE402, GetAsync SCALE429", await ReportAsync(library, calling, reference));
    }

    private static async Task<string> ReportAsync(string library, string code, MetadataReference reference)
    {
        var project = TestProject.Of(code) with { CompilerErrors = CompilerErrors.Allowed, Uses = [library] };
        var alone = TestCompilation.Create(project, TestTarget.Net10);
        var test = alone with { Compilation = alone.Compilation.AddReferences(reference) };
        Assert.Empty(test.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reported = await AnalyzerRun.DiagnosticsAsync(test, ShippedAnalyzers.All);
        return string.Join(", ", reported.Select(NameOf).Order(StringComparer.Ordinal));
    }

    private static string NameOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan) + " " + diagnostic.Id;

    private static PortableExecutableReference ImageOf(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
