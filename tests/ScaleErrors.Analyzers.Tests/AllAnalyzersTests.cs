using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Tests.CaseFiles;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests;

/// <summary>Whatever code the analyzers see, finished or half typed, none of them throws.</summary>
public sealed class AllAnalyzersTests
{
    private const int Cuts = 40;

    public static TheoryData<string> CaseNames => [.. Case.Names()];

    [Fact]
    public void The_assembly_has_analyzers() => Assert.NotEmpty(ShippedAnalyzers.All);

    [Fact]
    public async Task No_analyzer_throws_over_all_cases_at_once()
    {
        var cases = Case.Names().Select(Case.Read).ToList();
        var project = new TestProject([.. cases.SelectMany(one => one.Files).Select(file => file.Source)])
        {
            AdditionalFiles = [.. cases.SelectMany(one => one.Settings)],
            CompilerErrors = CompilerErrors.Allowed,
            Name = "All",
        };
        var all = TestCompilation.Create(project, TestTarget.Net10);
        await AnalyzerRun.DiagnosticsAsync(all, ShippedAnalyzers.All);
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task No_analyzer_throws_while_a_case_is_typed(string name)
    {
        var project = Case.Read(name).Project() with { CompilerErrors = CompilerErrors.Allowed };
        var whole = TestCompilation.Create(project, project.Target.Each().First());
        foreach (var tree in whole.Compilation.SyntaxTrees.Cast<CSharpSyntaxTree>())
        {
            foreach (var end in CutPositions(tree))
            {
                var typed = tree.WithChangedText((await tree.GetTextAsync()).GetSubText(new TextSpan(0, end)));
                await AnalyzerRun.BuildDiagnosticsAsync(whole.Compilation.ReplaceSyntaxTree(tree, typed), whole.Options, ShippedAnalyzers.All);
            }
        }
    }

    // Ends of tokens, evenly spread: where a person stops typing. Every other cut is in the middle of the token.
    private static ImmutableArray<int> CutPositions(CSharpSyntaxTree tree)
    {
        var tokens = tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0).ToImmutableArray();
        var step = Math.Max(1, tokens.Length / Cuts);
        return
        [
            .. tokens.Where((_, index) => index % step == 0)
                .Select((token, index) => index % 2 == 0 ? token.Span.End : token.SpanStart + ((token.Span.Length + 1) / 2)),
        ];
    }
}
