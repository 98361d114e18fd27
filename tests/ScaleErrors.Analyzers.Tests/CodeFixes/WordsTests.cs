using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>The whole text, as users see it.</summary>
public sealed class WordsTests
{
    private const string Before =
        """
        async Task<string> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            return await response.Content.ReadAsStringAsync();
        }
        """;

    [Fact]
    public Task Long_lines_are_wrapped() => CodeFixVerifier<IgnoredOutcomeAnalyzer, IgnoredOutcomeCodeFixProvider>.VerifyFixAsync(
        Shorthand.Expand(HandlingTest.Members(Before)),
        HandlingTest.Members(
            """
            async Task<string> M()
            {
                var response = await http.PostAsync("tasks", null);
                switch (response.StatusCode)
                {
                    case HttpStatusCode.PaymentRequired:
                        // Scale: the endpoint is not enabled; contact Scale before using it
                        throw new HttpRequestException(
                            "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", null, response.StatusCode);
                    case HttpStatusCode.Conflict:
                        // Scale: the idempotency key or unique_id is already in use for a different request, nothing new was made
                        throw new HttpRequestException(
                            "Scale answered 409 (Conflict): look the existing task up by its unique_id and decide, never retry",
                            null, response.StatusCode);
                    case HttpStatusCode.TooManyRequests:
                        // Scale: too many requests hit the API too quickly
                        throw new HttpRequestException(
                            $"Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times. Retry-After: {response.Headers.RetryAfter?.ToString() ?? "none"}",
                            null, response.StatusCode);
                }

                return await response.Content.ReadAsStringAsync();
            }
            """),
        choice: new ActionChoice(EquivalenceKey: IgnoredOutcomeCodeFixProvider.AllKey));

    [Fact]
    public async Task Titles_name_the_codes_and_the_single_ones_come_first()
    {
        using var workspace = new AdhocWorkspace();
        var project = TestProject.Of(MarkedSource.Parse(Shorthand.Expand(HandlingTest.Members(Before))).Text);
        var solution = TestSolution.Create(workspace, [project]);
        var diagnostics = (await SolutionDiagnostics.OfAsync(solution, [new IgnoredOutcomeAnalyzer()])).Reported.Values.Single();
        var offered = await OfferedAction.ForAsync(new IgnoredOutcomeCodeFixProvider(), solution.Projects.Single().Documents.Single(), diagnostics);
        Assert.Equal(
            ["Handle 402 (Not enabled)", "Handle 409 (Conflict)", "Handle 429 (Too Many Requests)", "Retry 429 (Too Many Requests) as Retry-After says", "Handle 402, 409 and 429"],
            offered.Select(action => action.Action.Title));
    }

    [Fact]
    public void The_words_of_the_contract_fit_into_a_literal_and_a_line() => Assert.All(
        ScaleContract.Outcomes,
        outcome => Assert.DoesNotContain(outcome.Name + outcome.Meaning + outcome.CorrectHandling, character => character is '"' or '\\' or '{' or '}' or '\n'));
}
