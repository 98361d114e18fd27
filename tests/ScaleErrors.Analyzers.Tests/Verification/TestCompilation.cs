using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>A test project compiled for one target, with the options that analyzers see.</summary>
internal sealed record TestCompilation(CSharpCompilation Compilation, AnalyzerOptions Options)
{
    /// <summary>Compiles a project whose texts hold no markup; errors fail unless the project allows them.</summary>
    public static TestCompilation Create(TestProject project, TestTarget target)
    {
        var config = ConfigFiles.Parse(project);
        var compilation = CSharpCompilation.Create(
            project.Name,
            project.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, project.ParseOptions, file.Path, Encoding.UTF8)),
            TargetReferences.Of(project, target),
            project.CompilationOptions.WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(config)));
        if (project.CompilerErrors == CompilerErrors.None)
            RequireNoErrors(compilation, target);
        return new TestCompilation(compilation, new AnalyzerOptions([.. project.AdditionalFiles.Select(file => new TestText(file))], new ConfiguredOptions(config)));
    }

    private static void RequireNoErrors(Compilation compilation, TestTarget target)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (!errors.IsEmpty)
            throw new VerificationException($"The source does not compile for {target}:\n" + string.Join("\n", errors.Select(DiagnosticText.Describe)));
    }
}
