using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Verifies what an analyzer reports.</summary>
internal static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Fails unless exactly the marked diagnostics are reported, in a build and in an editor.</summary>
    public static Task VerifyAsync(
        string source,
        string? editorConfig = null,
        string? globalConfig = null,
        string[]? additionalSources = null,
        TestTarget target = TestTarget.Net10,
        OutputKind output = OutputKind.DynamicallyLinkedLibrary,
        CompilerErrors compilerErrors = CompilerErrors.None) =>
        VerifyAsync(TestProject.Of(source, additionalSources) with
        {
            EditorConfig = editorConfig,
            GlobalConfig = globalConfig,
            Target = target,
            Output = output,
            CompilerErrors = compilerErrors,
        });

    /// <inheritdoc cref="VerifyAsync(string, string, string, string[], TestTarget, OutputKind, CompilerErrors)"/>
    public static Task VerifyAsync(TestProject project) => AnalyzerTest<TAnalyzer>.RunAsync(project);
}
