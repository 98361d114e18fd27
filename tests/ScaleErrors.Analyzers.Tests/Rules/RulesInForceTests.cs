using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Rules;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Rules;

/// <summary>A rule is in force in a file if and only if the compiler shows what it reports there: this is compared with the compiler itself.</summary>
public sealed class RulesInForceTests
{
    private static readonly string[] Configured = ["", "none", "silent", "warning", "error", "default"];

    public static TheoryData<string, string, ReportDiagnostic?> Settings
    {
        get
        {
            var settings = new TheoryData<string, string, ReportDiagnostic?>();
            foreach (var inFile in Configured)
            {
                foreach (var everywhere in Configured)
                {
                    foreach (var onCommandLine in new ReportDiagnostic?[] { null, ReportDiagnostic.Suppress, ReportDiagnostic.Default, ReportDiagnostic.Error })
                        settings.Add(inFile, everywhere, onCommandLine);
                }
            }

            return settings;
        }
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task A_rule_is_in_force_where_the_compiler_shows_it(string inFile, string everywhere, ReportDiagnostic? onCommandLine)
    {
        var rules = Descriptors.AnswersOfCalls;
        var project = new TestProject([new SourceFile("/on/Test.cs", "class C;"), new SourceFile("/off/Test.cs", "class D;")])
        {
            EditorConfig = inFile.Length == 0 ? null : $"[on/*.cs]\n{Lines(rules, inFile)}",
            GlobalConfig = everywhere.Length == 0 ? null : Lines(rules, everywhere),
        };
        var test = TestCompilation.Create(project, TestTarget.Net10);
        var compilation = onCommandLine is { } severity
            ? test.Compilation.WithOptions(test.Compilation.Options.WithSpecificDiagnosticOptions(rules.Select(rule => KeyValuePair.Create(rule.Id, severity))))
            : test.Compilation;
        var shown = await AnalyzerRun.BuildDiagnosticsAsync(compilation, test.Options, [new EverywhereAnalyzer()]);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var inForce = RulesInForce.In(tree, compilation.Options, CancellationToken.None).Select(rule => rule.Id);
            Assert.Equal(shown.Where(diagnostic => diagnostic.Location.SourceTree == tree).Select(diagnostic => diagnostic.Id), inForce);
        }
    }

    private static string Lines(ImmutableArray<DiagnosticDescriptor> rules, string severity) =>
        string.Join("\n", rules.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severity}"));

    /// <summary>Reports every rule once in every file.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class EverywhereAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.AnswersOfCalls;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(tree =>
            {
                foreach (var rule in SupportedDiagnostics)
                    tree.ReportDiagnostic(Diagnostic.Create(rule, tree.Tree.GetRoot(tree.CancellationToken).GetLocation(), "", "", ""));
            });
        }
    }
}
