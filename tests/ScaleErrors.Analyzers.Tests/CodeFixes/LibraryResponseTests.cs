using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>The responses of other libraries are read as these have them.</summary>
public sealed class LibraryResponseTests
{
    [Fact]
    public Task Refit() => FixesAsync(
        "refit",
        """
            async Task<string?> M()
            {
                using var response = await _api.[*AskAsync*]("a");
                return response.IsSuccessful ? response.Content.Text : null;
            }

            async Task<string?> N() => (await _api.[*AskAsync*]("b")).Content?.Text;
        """,
        """
            async Task<string?> M()
            {
                using var response = await _api.AskAsync("a");
                switch (response.StatusCode)
                {
                    @all response report Trace.TraceWarning then break;
                }

                return response.IsSuccessful ? response.Content.Text : null;
            }

            async Task<string?> N()
            {
                var response = await _api.AskAsync("b");
                switch (response.StatusCode)
                {
                    @all response report Trace.TraceWarning then break;
                }

                return response.Content?.Text;
            }
        """,
        "Refit", "Task<IApiResponse<Answer>> AskAsync([Body] string question);", "RestService");

    [Fact]
    public Task RestEase() => FixesAsync(
        "restease",
        """
            async Task<string?> M()
            {
                var response = await _api.[*AskAsync*]("a");
                return response.ResponseMessage.IsSuccessStatusCode ? response.GetContent().Text : null;
            }
        """,
        """
            async Task<string?> M()
            {
                var response = await _api.AskAsync("a");
                switch (response.ResponseMessage.StatusCode)
                {
                    @all response.ResponseMessage report Trace.TraceWarning then break;
                }

                return response.ResponseMessage.IsSuccessStatusCode ? response.GetContent().Text : null;
            }
        """,
        "RestEase", "[AllowAnyStatusCode] Task<Response<Answer>> AskAsync([Body] string question);", "RestClient");

    private static Task FixesAsync(string package, string before, string after, string library, string method, string factory)
    {
        string File(string members, string usings) =>
            $"using System;\n{usings}using System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\nusing {library};\n\n"
            + "public sealed record Answer(string Text);\n\npublic interface IChat\n{\n    [Post(\"/v2/task/chat\")]\n    " + method + "\n}\n\n"
            + "class C\n{\n    private readonly IChat _api = " + factory + ".For<IChat>(\"https://api.scale.com\");\n\n" + members + "\n}\n";
        var project = TestProject.Of(Shorthand.Expand(File(before, ""))) with { EditorConfig = HandlingTest.LongLines, Uses = [package] };
        return HandlingTest.FixesAsync(project, Shorthand.Expand(File(after, "using System.Diagnostics;\n")));
    }
}
