using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>All six orders of the three ids end in the same text, with silent and lumped outcomes at one call.</summary>
public sealed class CommutingTests
{
    [Fact]
    public Task All_six_orders_end_in_one_switch() => HandlingTest.FixesAsync(
        TestProject.Of(Shorthand.Expand(HandlingTest.Members(
            """
            async Task<bool> M()
            {
                await http.[*PostAsync*]("a", null);
                var response = await http.[*PostAsync*]("b", null);
                if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict)
                    return true;
                return false;
            }
            """,
            "using System.Threading.Tasks;\nusing System;\nusing System.Net.Http;\nusing System.Net;\n"))) with { EditorConfig = HandlingTest.LongLines },
        Shorthand.Expand(HandlingTest.Members(
            """
            async Task<bool> M()
            {
                using var response2 = await http.PostAsync("a", null);
                switch (response2.StatusCode)
                {
                    @all response2 throw
                }

                var response = await http.PostAsync("b", null);
                switch (response.StatusCode)
                {
                    @402 response report Trace.TraceWarning then break;
                    @409 response throw
                    @429 response report Trace.TraceWarning then break;
                }

                if (response.IsSuccessStatusCode || response.StatusCode == HttpStatusCode.Conflict)
                    return true;
                return false;
            }
            """,
            "using System.Threading.Tasks;\nusing System;\nusing System.Net.Http;\nusing System.Diagnostics;\nusing System.Net;\n")),
        everyOrder: true);
}
