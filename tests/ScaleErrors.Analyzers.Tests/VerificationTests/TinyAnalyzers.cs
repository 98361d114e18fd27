using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>Rules with nothing to them, so that the verifiers are tested without the product.</summary>
internal static class TinyRules
{
    public static readonly DiagnosticDescriptor Bad = Rule("TEST1");
    public static readonly DiagnosticDescriptor AlsoBad = Rule("TEST2");

    public static readonly DiagnosticDescriptor BadInAll = Rule("TEST1", WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Rule(string id, params string[] tags) =>
        new(id, "Bad call", "'{0}' is bad", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true, customTags: tags);

    /// <summary>Reports each of <paramref name="rules"/> on the name of each call of a method named Bad, or as the option test.name says.</summary>
    public static void ReportBadCalls(AnalysisContext context, params ImmutableArray<DiagnosticDescriptor> rules)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            operation =>
            {
                var call = (IInvocationOperation)operation.Operation;
                var options = operation.Options.AnalyzerConfigOptionsProvider.GetOptions(call.Syntax.SyntaxTree);
                if (call.TargetMethod.Name != (options.TryGetValue("test.name", out var name) ? name : "Bad"))
                    return;
                // A new string each time, as real messages have: whoever compares diagnostics must not do it by reference.
                foreach (var rule in rules)
                    operation.ReportDiagnostic(Diagnostic.Create(rule, call.Syntax.ChildNodesAndTokens()[0].GetLocation(), new string(call.TargetMethod.Name)));
            },
            OperationKind.Invocation);
    }
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OneRuleAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [TinyRules.Bad];

    public override void Initialize(AnalysisContext context) => TinyRules.ReportBadCalls(context, TinyRules.Bad);
}

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [TinyRules.Bad, TinyRules.AlsoBad];

    public override void Initialize(AnalysisContext context) => TinyRules.ReportBadCalls(context, TinyRules.Bad, TinyRules.AlsoBad);
}

/// <summary>Throws at every call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [TinyRules.Bad];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(_ => throw new InvalidOperationException("thrown on purpose"), OperationKind.Invocation);
    }
}

/// <summary>Reports at the end of the compilation, which no editor waits for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class LateAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [TinyRules.Bad];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            Location? seen = null;
            start.RegisterOperationAction(operation => seen = operation.Operation.Syntax.GetLocation(), OperationKind.Invocation);
            start.RegisterCompilationEndAction(end => end.ReportDiagnostic(Diagnostic.Create(TinyRules.Bad, seen, "late")));
        });
    }
}

/// <summary>Reports at the end of the compilation, without a place, each call of a method named Bad.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnplacedAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [TinyRules.BadInAll];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var calls = 0;
            start.RegisterOperationAction(
                operation =>
                {
                    if (((IInvocationOperation)operation.Operation).TargetMethod.Name == "Bad")
                        Interlocked.Increment(ref calls);
                },
                OperationKind.Invocation);
            start.RegisterCompilationEndAction(end =>
            {
                for (var call = 0; call < calls; call++)
                    end.ReportDiagnostic(Diagnostic.Create(TinyRules.BadInAll, Location.None, "it"));
            });
        });
    }
}
