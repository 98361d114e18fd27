using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>
/// An option of this package that means nothing (SCALE9001). The compiler does not say in which file or line a key stands, so there is no
/// location; and to know what a name means takes the whole compilation, so this comes at its end.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptors.MeaninglessOption];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var mistakes = new OptionMistakes(context.Compilation, context.CancellationToken);
        var options = context.Options.AnalyzerConfigOptionsProvider;
        mistakes.Read(options.GlobalOptions);
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            mistakes.Read(options.GetOptions(tree));
        }

        foreach (var message in mistakes.Messages)
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.MeaninglessOption, Location.None, message));
    }
}
