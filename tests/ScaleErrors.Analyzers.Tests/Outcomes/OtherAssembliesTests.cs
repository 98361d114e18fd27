using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Outcomes;

/// <summary>
/// A referenced project is source in an editor and an image in a build. What its code does is not looked at in either, so the verdicts are equal:
/// an outcome that is given to it is handed on, less than the outcome is not.
/// </summary>
public sealed class OtherAssembliesTests
{
    private const string All = "SCALE402 SCALE409 SCALE429";

    private const string Send = "using var response = await _http.PostAsync(Tasks, task);\n";

    /// <summary>What the other project declares, what is done with a call here, and what is reported at the call.</summary>
    public static TheoryData<string, string, string> Pairs => new()
    {
        // A helper: whether it tells the outcomes apart is its own affair.
        { Helper("switch ((int)response.StatusCode) { case 402: case 409: case 429: throw new NotSupportedException(); }"), Send + "Answers.Check(response);", "" },
        { Helper("response.EnsureSuccessStatusCode();"), Send + "Answers.Check(response);", "" },
        { Helper("response.EnsureSuccessStatusCode();"), Send + "if (response.IsSuccessStatusCode) Answers.Check(response);", All },

        // A wrapper that is given the call.
        { Wrapper, "var response = await Calls.RetryAsync(() => _http.PostAsync(Tasks, task)); response.EnsureSuccessStatusCode();", "" },
        { Wrapper, "await Calls.RunAsync(async () => (await _http.PostAsync(Tasks, task)).EnsureSuccessStatusCode());", All },
        { Wrapper, "(await Calls.GuardAsync(_http.PostAsync(Tasks, task))).EnsureSuccessStatusCode();", "" },

        // A wrapper that sends: there is no call to Scale here.
        { Wrapper, "(await _http.PostTaskAsync(task)).EnsureSuccessStatusCode();", "" },

        // A result object.
        { Result, Send + "if (!new SubmitResult((int)response.StatusCode).IsMade) throw new InvalidOperationException(\"failed\");", "" },
        { Result, Send + "if (!new SubmitResult(response.IsSuccessStatusCode).IsMade) throw new InvalidOperationException(\"failed\");", All },
        { Result, Send + "Last = new SubmitResult(0) { Answer = response.StatusCode };", "" },

        // A predicate, a set and constants: only the value of a constant is part of what a compiler sees.
        { Codes, Send + "if (Codes.IsTransient(response.StatusCode)) throw new TimeoutException(); response.EnsureSuccessStatusCode();", "" },
        { Codes, Send + "if (Codes.Transient.Contains(response.StatusCode)) throw new TimeoutException(); response.EnsureSuccessStatusCode();", "" },
        { Codes, Send + "if (response.StatusCode == Codes.TooFast) throw new TimeoutException(); response.EnsureSuccessStatusCode();", "" },
        { Codes, Send + "if ((int)response.StatusCode == Codes.Duplicate) throw new TimeoutException(); response.EnsureSuccessStatusCode();", "SCALE402 SCALE429" },
        { Codes, Send + "if (!Codes.IsFine(response.IsSuccessStatusCode)) throw new TimeoutException();", All },

        // An exception type.
        { Exception, Send + "if (!response.IsSuccessStatusCode) throw new ScaleException(response.StatusCode);", "" },
        { Exception, Send + "if (!response.IsSuccessStatusCode) throw new ScaleException($\"Scale answered {response.StatusCode}.\");", All },
        { Exception, "try { (await _http.PostAsync(Tasks, task)).EnsureSuccessStatusCode(); } catch (Exception e) { throw new ScaleException(\"failed\", e); }", All },
        { Exception, "try { (await _http.PostAsync(Tasks, task)).EnsureSuccessStatusCode(); } catch (ScaleException e) when (e.Status is HttpStatusCode.Conflict) { Console.WriteLine(); }", All },

        // Extension methods, on the response and on what only looks on.
        { Extensions, Send + "response.EnsureMade();", "" },
        { Extensions, "await _http.PostAsync(Tasks, task).EnsureMadeAsync();", "" },
        { Extensions, Send + "Console.Out.WriteAnswer(response); response.EnsureSuccessStatusCode();", All },

        // A base class, whose virtual method may be anything.
        { Base, Send + "new Desk().Take(response);", "" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public Task A_reference_to_source_and_one_to_an_image_give_equal_verdicts(string other, string body, string expected) =>
        RequireAsync(other, body, expected, editorConfig: null);

    [Theory]
    [InlineData("scale_errors.handler_methods = Labeling.Shared.Extensions.WriteAnswer", "")]
    [InlineData("scale_errors.handler_methods = Labeling.Shared.Extensions.EnsureMade", All)]
    public Task A_named_method_elsewhere_deals_with_what_it_is_given(string option, string expected) =>
        RequireAsync(Extensions, Send + "Console.Out.WriteAnswer(response); response.EnsureSuccessStatusCode();", expected, "[*.cs]\n" + option);

    private static async Task RequireAsync(string other, string body, string expected, string? editorConfig)
    {
        var shared = TestCompilation.Create(TestProject.Of(Declaring(other), name: "Shared"), TestTarget.Net10).Compilation;
        Assert.Equal(expected, await ReportAsync(body, ImageOf(shared), editorConfig));
        Assert.Equal(expected, await ReportAsync(body, shared.ToMetadataReference(), editorConfig));
    }

    // The code needs the reference to compile: errors are asked for only once it is there.
    private static async Task<string> ReportAsync(string body, MetadataReference reference, string? editorConfig)
    {
        var project = TestProject.Of(Calling(body)) with { CompilerErrors = CompilerErrors.Allowed, EditorConfig = editorConfig };
        var alone = TestCompilation.Create(project, TestTarget.Net10);
        var test = alone with { Compilation = alone.Compilation.AddReferences(reference) };
        Assert.Empty(test.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reported = await AnalyzerRun.DiagnosticsAsync(test, ShippedAnalyzers.All);
        Assert.All(reported, diagnostic => Assert.Equal("PostAsync", diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
        return string.Join(' ', reported.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static PortableExecutableReference ImageOf(Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string Helper(string check) => $$"""
        public static class Answers
        {
            public static void Check(HttpResponseMessage response) { {{check}} }
        }
        """;

    private const string Wrapper = """
        public static class Calls
        {
            public static async Task<HttpResponseMessage> RetryAsync(Func<Task<HttpResponseMessage>> send)
            {
                var response = await send();
                return response.StatusCode == HttpStatusCode.TooManyRequests ? await send() : response;
            }
            public static async Task RunAsync(Func<Task> action) => await action();
            public static async Task<HttpResponseMessage> GuardAsync(Task<HttpResponseMessage> sending) => (await sending).EnsureSuccessStatusCode();
            public static Task<HttpResponseMessage> PostTaskAsync(this HttpClient http, HttpContent task) =>
                http.PostAsync("https://api.scale.com/v1/task/annotation", task);
        }
        """;

    private const string Result = """
        public sealed class SubmitResult
        {
            public SubmitResult(int code) => IsMade = code < 300;
            public SubmitResult(bool isMade) => IsMade = isMade;
            public bool IsMade { get; }
            public HttpStatusCode Answer { get; set; }
        }
        """;

    private const string Codes = """
        public static class Codes
        {
            public const int Duplicate = 409;
            public static readonly HttpStatusCode TooFast = HttpStatusCode.TooManyRequests;
            public static readonly HashSet<HttpStatusCode> Transient = new() { HttpStatusCode.TooManyRequests };
            public static bool IsTransient(HttpStatusCode status) => status == HttpStatusCode.TooManyRequests;
            public static bool IsFine(bool isSuccess) => isSuccess;
        }
        """;

    private const string Exception = """
        public sealed class ScaleException : Exception
        {
            public ScaleException(HttpStatusCode status) => Status = status;
            public ScaleException(string message, Exception? inner = null) : base(message, inner) { }
            public HttpStatusCode? Status { get; }
        }
        """;

    private const string Extensions = """
        public static class Extensions
        {
            public static void EnsureMade(this HttpResponseMessage response) => response.EnsureSuccessStatusCode();
            public static async Task EnsureMadeAsync(this Task<HttpResponseMessage> sending) => (await sending).EnsureSuccessStatusCode();
            public static void WriteAnswer(this TextWriter output, HttpResponseMessage response) => output.WriteLine(response.StatusCode);
        }
        """;

    private const string Base = """
        public class Desk
        {
            public virtual void Take(HttpResponseMessage response) => response.EnsureSuccessStatusCode();
        }
        """;

    private static string Declaring(string declarations) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Labeling.Shared;

        {{declarations}}
        """;

    private static string Calling(string body) => $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Labeling.Shared;

        public sealed class Client
        {
            private const string Tasks = "https://api.scale.com/v1/task/annotation";
            private readonly HttpClient _http = new();

            public object? Last { get; set; }

            public async Task SubmitAsync(HttpContent task)
            {
                {{body}}
            }
        }
        """;
}
