using System;
using System.Linq;
using System.Net;
using ScaleErrors.Analyzers.Contract;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Contract;

/// <summary>The table says what Scale's pages say, row by row.</summary>
public sealed class ScaleContractTests
{
    // Code, name, can a retry change it, can it answer GET: written down a second time, from the source and not from the table.
    public static TheoryData<int, string, bool, bool> Facts => new()
    {
        { 200, "OK", false, true },
        { 400, "Bad Request", false, true },
        { 401, "Unauthorized", false, true },
        { 402, "Not enabled", false, true },
        { 404, "Not Found", false, true },
        { 409, "Conflict", false, false },
        { 429, "Too Many Requests", true, true },
        { 500, "Internal Server Error", true, true },
    };

    public static TheoryData<int> Codes => [.. ScaleContract.Outcomes.Select(outcome => outcome.StatusCode)];

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_row_states_the_fact(int code, string name, bool retryHelps, bool answersGet)
    {
        var outcome = ScaleContract.Get(code);

        Assert.Equal(name, outcome.Name);
        Assert.Equal(retryHelps, outcome.Retry == RetryAdvice.AfterWaiting);
        Assert.Equal(code == 200, outcome.Retry == RetryAdvice.NotNeeded);
        Assert.Equal(answersGet, outcome.CanAnswer(RequestMethods.Get));
        Assert.Same(outcome, ScaleContract.Find(code));
    }

    [Fact]
    public void There_are_no_other_rows_and_the_codes_rise()
    {
        var codes = ScaleContract.Outcomes.Select(outcome => outcome.StatusCode).ToArray();

        Assert.Equal(Facts.Select(row => (int)row[0]), codes);
        Assert.Equal(codes.Distinct().Order(), codes);
    }

    [Theory]
    [InlineData("Get", false)]
    [InlineData("Head", false)]
    [InlineData("Delete", false)]
    [InlineData("Post", true)]
    [InlineData("Put", true)]
    [InlineData("Patch", true)]
    [InlineData("Other", true)]
    [InlineData("Any", true)]
    [InlineData("Get, Delete", false)]
    [InlineData("Get, Post", true)]
    public void A_conflict_answers_only_what_creates_or_changes(string methods, bool possible) =>
        Assert.Equal(possible, ScaleContract.Get(409).CanAnswer(Enum.Parse<RequestMethods>(methods)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_outcome_but_a_conflict_answers_any_method(int code) =>
        Assert.Equal(
            code != 409,
            new[] { RequestMethods.Get, RequestMethods.Head, RequestMethods.Delete, RequestMethods.Post, RequestMethods.Put, RequestMethods.Patch, RequestMethods.Other }
                .All(ScaleContract.Get(code).CanAnswer));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Only_a_rate_limit_sends_Retry_After(int code) => Assert.Equal(code == 429, ScaleContract.Get(code).SendsRetryAfter);

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_enum_member_exists_and_has_the_value(int code) =>
        Assert.Equal(code, (int)Enum.Parse<HttpStatusCode>(ScaleContract.Get(code).EnumMember));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Words_fit_into_a_sentence(int code)
    {
        var outcome = ScaleContract.Get(code);
        Assert.All(new[] { outcome.Meaning, outcome.CorrectHandling }, words =>
        {
            Assert.NotEmpty(words);
            Assert.False(char.IsUpper(words[0]), words);
            Assert.False(words[^1] is '.' or ' ', words);
        });
    }

    [Fact]
    public void What_the_page_is_silent_about_is_marked_as_inferred() =>
        Assert.Equal([404, 500], ScaleContract.Outcomes.Where(outcome => outcome.Source == ContractSource.Inferred).Select(outcome => outcome.StatusCode));

    [Theory]
    [InlineData(0)]
    [InlineData(403)]
    [InlineData(ScaleContract.UnlistedFailure)]
    public void An_unlisted_code_has_no_row(int code) => Assert.Null(ScaleContract.Find(code));
}
