using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CaseFiles;

/// <summary>Every case file under Cases, with all analyzers of the package: a new case is a file there and nothing else.</summary>
public sealed class CaseFileTests
{
    public static TheoryData<string> Names => [.. Case.Names()];

    [Theory(DisplayName = "Case")]
    [MemberData(nameof(Names))]
    public Task Reports_exactly_what_the_comments_say(string name) =>
        CaseRun.RequireAsExpectedAsync(Case.Read(name), ShippedAnalyzers.All);

    [Fact]
    public void Cases_expect_something_and_nothing()
    {
        var cases = Case.Names().Select(Case.Read).ToList();
        Assert.Contains(cases, @case => @case.Files.All(file => file.ExpectedByLine.IsEmpty));
        Assert.Contains(cases, @case => @case.Files.Any(file => !file.ExpectedByLine.IsEmpty));
    }
}
