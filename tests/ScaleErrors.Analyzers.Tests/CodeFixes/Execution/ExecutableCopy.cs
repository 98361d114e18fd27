using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>
/// The code of a project as an image that can be run. What would go to the network or wait for real goes to the runtime of these tests instead;
/// nothing else differs. Whatever the project is compiled for, it is run on the framework of the tests.
/// </summary>
internal static class ExecutableCopy
{
    private static int _count;

    private static MetadataReference RuntimeReference { get; } = MetadataReference.CreateFromFile(typeof(FakeClient).Assembly.Location);

    public static byte[] Emit(TestProject project)
    {
        var parsing = project.ParseOptions.WithPreprocessorSymbols("DEBUG", "TRACE");
        var original = CSharpCompilation.Create(
            // Two images of one name would be one assembly to whoever looks it up by name.
            $"{project.Name}.Executed{Interlocked.Increment(ref _count)}",
            project.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path)),
            [.. TargetReferences.Of(project, TestTarget.Net10), RuntimeReference],
            project.CompilationOptions);
        var copy = original.SyntaxTrees.Aggregate(original, (compilation, tree) =>
        {
            var rewritten = new FrameworkReplacement(original.GetSemanticModel(tree)).Visit(tree.GetRoot());
            return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create((CSharpSyntaxNode)rewritten, parsing, tree.FilePath));
        });
        using var image = new MemoryStream();
        var emitted = copy.Emit(image);
        return emitted.Success
            ? image.ToArray()
            : throw new VerificationException("The code can't be run:\n"
                + string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(DiagnosticText.Describe)));
    }
}
