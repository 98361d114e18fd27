using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.CaseFiles;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests;

/// <summary>Whatever call a fix is offered for: what it inserts compiles and makes the warning go. Every case file is such a test.</summary>
public sealed class AllCodeFixesTests
{
    public static TheoryData<string> CaseNames =>
        [.. Case.Names().Where(name => Case.Read(name).Project().CompilerErrors == CompilerErrors.None)];

    [Fact]
    public void The_assembly_has_code_fixes() => Assert.NotEmpty(ShippedCodeFixes.All);

    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task Every_offered_action_compiles_and_makes_the_warning_go(string name)
    {
        using var workspace = new AdhocWorkspace();
        var solution = TestSolution.Create(workspace, [Case.Read(name).Project()]);
        await CodeFixCorpus.RequireActionsAsync(solution, ShippedAnalyzers.All, ShippedCodeFixes.All);
    }

    [Theory]
    [MemberData(nameof(CaseNames))]
    public async Task FixAll_compiles_and_leaves_nothing_that_it_could_fix(string name)
    {
        using var workspace = new AdhocWorkspace();
        var solution = TestSolution.Create(workspace, [Case.Read(name).Project()]);
        await CodeFixCorpus.RequireFixAllAsync(solution, ShippedAnalyzers.All, ShippedCodeFixes.All);
    }
}
