using System.Linq;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>Every example on a page compiles, and the package reports in it what the page says.</summary>
public sealed class PageExampleTests
{
    public static TheoryData<string> Examples => [.. PageExample.All().Select(example => example.Name)];

    // The rule on the configuration has no code that breaks it.
    public static TheoryData<string> Ids => [.. ShippedAnalyzers.Descriptors.Select(rule => rule.Id).Where(id => id != Descriptors.MeaninglessOption.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_reports_what_its_page_says(string name)
    {
        var example = PageExample.All().Single(one => one.Name == name);
        var reported = await AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(example.Project(), TestTarget.Net10), ShippedAnalyzers.All);
        Assert.Equal(example.Expected, reported.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_shows_code_that_breaks_it_alone(string id)
    {
        var wrong = PageExample.On(Pages.OfRule(id)).Where(example => example.Section == "Wrong").ToList();
        Assert.NotEmpty(wrong);
        Assert.All(wrong, example => Assert.Equal(id, Assert.Single(example.Expected)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_shows_code_that_keeps_it(string id)
    {
        var right = PageExample.On(Pages.OfRule(id)).Where(example => example.Section == "Right").ToList();
        Assert.NotEmpty(right);
        Assert.All(right, example => Assert.Empty(example.Expected));
    }
}
