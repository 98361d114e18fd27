using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;
using Verify = ScaleErrors.Analyzers.Tests.Verification.CodeFixVerifier<
    ScaleErrors.Analyzers.Rules.IgnoredOutcomeAnalyzer, ScaleErrors.Analyzers.CodeFixes.IgnoredOutcomeCodeFixProvider>;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>The codes whose rules are off by default are handled like the others once their rules are on.</summary>
public sealed class OtherCodesTests
{
    public static TheoryData<int> OffByDefault =>
        [.. Descriptors.IgnoredOutcomes.Where(rule => !rule.IsEnabledByDefault).Select(rule => Descriptors.StatusCodeOf(rule.Id))];

    [Theory]
    [MemberData(nameof(OffByDefault))]
    public Task A_silent_outcome_throws(int code) => Verify.VerifyFixAsync(
        Source(
            $$"""
            async Task M()
            {
                var response = await http.{|SCALE{{code}}:GetAsync|}("tasks");
                Console.WriteLine("read");
            }
            """),
        Source(
            $$"""
            async Task M()
            {
                var response = await http.GetAsync("tasks");
                switch (response.StatusCode)
                {
                    @{{code}} response throw
                }

                Console.WriteLine("read");
            }
            """),
        OnlyOn(code));

    [Theory]
    [MemberData(nameof(OffByDefault))]
    public Task A_lumped_outcome_leaves_as_failure_leaves(int code) => Verify.VerifyFixAsync(
        Source(
            $$"""
            async Task<string?> M()
            {
                var response = await http.{|SCALE{{code}}:GetAsync|}("tasks");
                if (!response.IsSuccessStatusCode)
                {
                    Console.Error.WriteLine("failed");
                    return null;
                }

                return await response.Content.ReadAsStringAsync();
            }
            """),
        Source(
            $$"""
            async Task<string?> M()
            {
                var response = await http.GetAsync("tasks");
                if (!response.IsSuccessStatusCode)
                {
                    switch (response.StatusCode)
                    {
                        @{{code}} response report Console.Error.WriteLine then return null;
                    }

                    Console.Error.WriteLine("failed");
                    return null;
                }

                return await response.Content.ReadAsStringAsync();
            }
            """),
        OnlyOn(code));

    [Fact]
    public Task A_server_error_does_not_speak_of_Retry_After() => Verify.VerifyFixAsync(
        HandlingTest.Members(
            """
            async Task M()
            {
                (await http.{|SCALE500:GetAsync|}("tasks")).EnsureSuccessStatusCode();
            }
            """),
        HandlingTest.Members(
            """
            async Task M()
            {
                using var response = await http.GetAsync("tasks");
                switch (response.StatusCode)
                {
                    case HttpStatusCode.InternalServerError:
                        // Scale: a problem with Scale's server, rare and typically temporary
                        throw new HttpRequestException("Scale answered 500 (Internal Server Error): retry a bounded number of times, then contact Scale (status.scale.com)", null, response.StatusCode);
                }

                response.EnsureSuccessStatusCode();
            }
            """),
        OnlyOn(500));

    [Fact]
    public Task All_codes_end_in_one_switch() => Verify.VerifyFixAllAsync(
        Source(
            """
            async Task<string> M()
            {
                var response = await http.{|SCALE200:{|SCALE400:{|SCALE401:{|SCALE404:{|SCALE500:[*PostAsync*]|}|}|}|}|}("tasks", null);
                return await response.Content.ReadAsStringAsync();
            }
            """),
        Source(
            """
            async Task<string> M()
            {
                var response = await http.PostAsync("tasks", null);
                switch (response.StatusCode)
                {
                    @400,401,402,404,409,429,500 response throw
                }

                return await response.Content.ReadAsStringAsync();
            }
            """),
        FixAllScope.Document,
        [.. Descriptors.IgnoredOutcomes.Select(rule => rule.Id)],
        editorConfig: HandlingTest.LongLines + string.Join('\n', Descriptors.AnswersOfCalls.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = warning")));

    [Fact]
    public Task Codes_whose_rules_are_off_are_not_handled_along() => Verify.VerifyFixAsync(
        Source(
            """
            async Task M()
            {
                var response = await http.[-GetAsync-]("tasks");
                response.EnsureSuccessStatusCode();
            }
            """),
        Source(
            """
            async Task M()
            {
                var response = await http.GetAsync("tasks");
                switch (response.StatusCode)
                {
                    @402,429 response throw
                }

                response.EnsureSuccessStatusCode();
            }
            """),
        HandlingTest.LongLines,
        new ActionChoice(EquivalenceKey: IgnoredOutcomeCodeFixProvider.AllKey));

    [Fact]
    public Task Assumed_success_has_no_fix_of_its_own() => Verify.VerifyNoFixAsync(
        Source("""async Task<string> M() => await (await http.{|SCALE200:GetAsync|}("tasks")).Content.ReadAsStringAsync();"""), OnlyOn(200));

    private static string Source(string members) => Shorthand.Expand(HandlingTest.Members(members));

    private static string OnlyOn(int code) => HandlingTest.LongLines + string.Join(
        '\n',
        Descriptors.AnswersOfCalls.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {(rule.Id == Descriptors.IdOf(code) ? "warning" : "none")}"));
}
