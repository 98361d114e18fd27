using System.Linq;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>Every case of a fix is run, as it was and as it is after the fix.</summary>
public sealed class ExecutedFixTests
{
    public static TheoryData<string> Names => [.. FixCase.Names()];

    [Theory(DisplayName = "Executed fix")]
    [MemberData(nameof(Names))]
    public async Task Does_what_the_contract_says_and_nothing_else(string name)
    {
        var @case = FixCase.Read(name);
        var test = TestCompilation.Create(@case.Before, @case.Before.Target.Each().First());
        var reported = await AnalyzerRun.BuildDiagnosticsAsync(test.Compilation, test.Options, [new IgnoredOutcomeAnalyzer()]);
        ExecutedFix.Require(@case.Before, @case.After, [.. reported.Select(diagnostic => Descriptors.StatusCodeOf(diagnostic.Id)).Distinct()], @case.Traits);
    }
}
