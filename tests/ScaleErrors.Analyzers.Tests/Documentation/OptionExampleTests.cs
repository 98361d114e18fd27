using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Documentation;

/// <summary>What pages show of options is wrong where they say so, and right elsewhere.</summary>
public sealed class OptionExampleTests
{
    // The types and methods that the pages name.
    private const string Named = """
        namespace Contoso
        {
            public class ScaleClient;
            public static class ScaleErrors { public static void Handle() { } }
            public class ScaleRetryHandler;
        }

        namespace Contoso.Http { public static class ResponseGuard { public static void EnsureAsync() { } } }

        namespace Contoso.Labeling { public class Tasks; }
        """;

    private static readonly string Page = Pages.OfRule(Descriptors.MeaninglessOption.Id);

    public static TheoryData<string> Wrong => [.. Pages.Blocks(Pages.Section(Page, "Wrong")!, "ini")];

    public static TheoryData<string> Right => [.. Pages.Blocks(Pages.Section(Page, "Right")!, "ini"), .. Pages.Blocks(Pages.Read(Pages.Configuration), "ini")];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_example_has_one_mistake_which_the_page_quotes(string config)
    {
        var mistake = Assert.Single(await MistakesAsync(config));
        Assert.Contains($"\n```text\n{mistake.GetMessage(CultureInfo.InvariantCulture)}\n```\n", Pages.Read(Page), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public async Task A_right_example_has_none(string config) => Assert.Empty(await MistakesAsync(config));

    [Fact]
    public void The_page_on_configuration_shows_every_option()
    {
        var shown = string.Join('\n', Pages.Blocks(Pages.Read(Pages.Configuration), "ini"));
        Assert.All(ScaleOptions.All, option => Assert.Contains(option.Key + " = ", shown, StringComparison.Ordinal));
    }

    // The folders that the examples speak of.
    private static readonly ImmutableArray<string> Folders = ["src/Labeling/Scale", "src/Labeling/Tasks", "src/Labeling", "tests"];

    private static Task<ImmutableArray<Diagnostic>> MistakesAsync(string config)
    {
        IEnumerable<SourceFile> files = Folders.Select(folder => new SourceFile($"/{folder}/Empty.cs", "")).Append(new SourceFile("/Named.cs", Named));
        return AnalyzerRun.DiagnosticsAsync(TestCompilation.Create(new TestProject([.. files]) { EditorConfig = config }, TestTarget.Net10), [new OptionAnalyzer()]);
    }
}
