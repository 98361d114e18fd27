using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>Every case of a fix: the fixed text is that of the file beside it, whichever way leads there.</summary>
public sealed class FixCaseTests
{
    public static TheoryData<string> Names => [.. FixCase.Names()];

    [Theory(DisplayName = "Fix case")]
    [MemberData(nameof(Names))]
    public async Task Every_way_leads_to_the_text_beside_the_case(string name)
    {
        var @case = FixCase.Read(name);
        using var workspace = new AdhocWorkspace();
        var lattice = await FixLattice.OfAsync(TestSolution.Create(workspace, [@case.Before]), @case.Path);
        @case.RequireFixed(await lattice.TextAsync());
        UnchangedText.Require(@case.Before.Files[0].Text, @case.After.Files[0].Text, lattice.Calls, @case.Traits.Retries);

        // One code alone must leave the others as they are.
        foreach (var (code, text) in await lattice.TextsOfOneAsync())
            ExecutedFix.Require(@case.Before, @case.Before with { Files = [new SourceFile(@case.Path, text)] }, [code], @case.Traits);
    }
}
