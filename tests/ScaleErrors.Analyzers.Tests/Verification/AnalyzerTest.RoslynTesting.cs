#if ROSLYN_TESTING_PACKAGE
using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Verifies an analyzer with Microsoft.CodeAnalysis.Testing: a second opinion on our own verifier.</summary>
internal static class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Compiles a project with markup for each of its targets and compares.</summary>
    public static async Task RunAsync(TestProject marked)
    {
        foreach (var target in marked.Target.Each())
        {
            var test = new CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
            {
                // The framework comes from our own reference assemblies, so that both verifiers see the same one.
                ReferenceAssemblies = new ReferenceAssemblies(target == TestTarget.Net10 ? "net10.0" : "netstandard2.0"),
                CompilerDiagnostics = marked.CompilerErrors == CompilerErrors.Allowed ? CompilerDiagnostics.None : CompilerDiagnostics.Errors,
                TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck,
            };
            test.TestState.OutputKind = marked.Output;
            test.TestState.AdditionalReferences.AddRange(TargetReferences.Of(marked, target));
            foreach (var file in marked.Files)
                test.TestState.Sources.Add((file.Path, file.Text));
            foreach (var file in marked.AdditionalFiles)
                test.TestState.AdditionalFiles.Add((file.Path, file.Text));
            foreach (var file in ConfigFiles.Of(marked))
                test.TestState.AnalyzerConfigFiles.Add((file.Path, file.Text));
            test.SolutionTransforms.Add((solution, project) => solution
                .WithProjectParseOptions(project, marked.ParseOptions)
                .WithProjectCompilationOptions(project, ((CSharpCompilationOptions)solution.GetProject(project)!.CompilationOptions!)
                    .WithNullableContextOptions(marked.CompilationOptions.NullableContextOptions)));
            try
            {
                await test.RunAsync();
            }
            catch (InvalidOperationException exception)
            {
                throw new VerificationException($"For {target}: {exception.Message}", exception);
            }
        }
    }
}
#endif
