using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Rules;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>Rules, pages and release notes say the same. A theory without rows fails: there must be rules.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string> Ids => [.. RuleIds()];

    public static TheoryData<int> GuardedCodes =>
    [
        .. ScaleContract.Outcomes
            .Select(outcome => outcome.StatusCode)
            .Where(code => ShippedAnalyzers.Descriptors.Any(descriptor => descriptor.Id == Descriptors.IdOf(code))),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_its_title(string id)
    {
        var heading = Pages.Read(Pages.OfRule(id)).Split('\n').FirstOrDefault(line => line.StartsWith('#'));
        Assert.Equal($"# {id}: {Rule(id).Title.ToString(CultureInfo.InvariantCulture)}", heading);
    }

    [Theory]
    [MemberData(nameof(GuardedCodes))]
    public void A_page_has_the_words_of_the_contract(int code)
    {
        var page = Pages.Read(Pages.OfRule(Descriptors.IdOf(code)));
        Assert.Contains(ScaleContract.Get(code).Meaning, page, StringComparison.Ordinal);
        Assert.Contains(ScaleContract.Get(code).CorrectHandling, page, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            RuleIds().Select(Pages.OfRule).Append(Pages.RuleIndex).Order(StringComparer.Ordinal),
            Pages.All().Where(page => page.StartsWith("docs/rules/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_its_row_in_the_index(string id)
    {
        var rule = Rule(id);
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        Assert.Contains(
            $"\n| [{id}]({id}.md) | {rule.Title.ToString(CultureInfo.InvariantCulture)} | {severity} |", Pages.Read(Pages.RuleIndex), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_help_link(string id)
    {
        var link = Rule(id).HelpLinkUri;
        Assert.True(link == ScaleContract.ErrorCodesPage || link.EndsWith($"/{id}.md", StringComparison.Ordinal), link);
    }

    [Theory]
    [InlineData("", ScaleContract.ErrorCodesPage)]
    [InlineData("https://docs.example/rules/", "https://docs.example/rules/SCALE409.md")]
    [InlineData("https://docs.example/rules", "https://docs.example/rules/SCALE409.md")]
    public void The_help_link_follows_the_base_address(string baseAddress, string link) =>
        Assert.Equal(link, Descriptors.HelpLink("SCALE409", baseAddress));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_its_release_note(string id)
    {
        var rule = Rule(id);
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        Assert.Equal(new ReleaseNote(id, rule.Category, severity), Assert.Single(ReleaseNote.All(), note => note.Id == id));
    }

    [Fact]
    public void There_is_no_release_note_without_a_rule() =>
        Assert.Equal(RuleIds(), ReleaseNote.All().Select(note => note.Id).Order(StringComparer.Ordinal));

    private static string[] RuleIds() => [.. ShippedAnalyzers.Descriptors.Select(descriptor => descriptor.Id)];

    private static DiagnosticDescriptor Rule(string id) => ShippedAnalyzers.Descriptors.Single(rule => rule.Id == id);
}
