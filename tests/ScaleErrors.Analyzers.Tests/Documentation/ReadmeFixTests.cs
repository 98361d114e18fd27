using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using ScaleErrors.Analyzers.CodeFixes;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>The code that the readme shows after the fix is what Fix All writes.</summary>
public sealed class ReadmeFixTests
{
    private const string Call = "PostAsJsonAsync";

    [Fact]
    public Task The_code_after_is_what_the_fix_writes()
    {
        var examples = PageExample.On(Pages.Readme).ToList();
        var before = examples.First(example => !example.Expected.IsEmpty).Project().Files.Single().Text;
        var after = examples.First(example => example.Expected.IsEmpty).Project().Files.Single().Text;
        return CodeFixVerifier<IgnoredOutcomeAnalyzer, IgnoredOutcomeCodeFixProvider>.VerifyFixAllAsync(
            before.Replace(Call, $"{{|SCALE402:{{|SCALE409:{{|SCALE429:{Call}|}}|}}|}}"),
            after,
            FixAllScope.Document,
            ["SCALE402", "SCALE409", "SCALE429"]);
    }
}
