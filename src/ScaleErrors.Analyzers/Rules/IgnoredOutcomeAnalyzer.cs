using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Outcomes;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>A call to Scale whose code ignores an outcome (SCALE400 to SCALE500), or every outcome but success (SCALE200).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredOutcomeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.AnswersOfCalls;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (KnownCalls.TryCreate(context.Compilation) is not { } calls)
            return;

        var reports = new Reports(calls, new ScaleCalls(context.Compilation, calls, context.Options.AnalyzerConfigOptionsProvider));
        context.RegisterOperationAction(reports.AnalyzeInvocation, OperationKind.Invocation);
    }

    /// <summary>What the calls of one compilation share.</summary>
    private sealed class Reports(KnownCalls calls, ScaleCalls scale)
    {
        public void AnalyzeInvocation(OperationAnalysisContext context)
        {
            var invocation = (IInvocationOperation)context.Operation;
            if (calls.Find(invocation, context.CancellationToken) is { } call)
            {
                if (scale.Judge(call, context.CancellationToken) is { } judged)
                    Report(context, judged, call.Name);
                return;
            }

            foreach (var send in scale.IgnoredAt(invocation, context.CancellationToken))
                Report(context, send, invocation.TargetMethod.Name);
        }

        private static void Report(OperationAnalysisContext context, JudgedSend send, string name)
        {
            var site = context.Operation.Syntax;
            if (send.At(site) is not { } outcomes)
                return;
            var options = ScaleOptions.For(context.Options.AnalyzerConfigOptionsProvider.GetOptions(site.SyntaxTree));
            var rules = RulesInForce.In(site.SyntaxTree, context.Compilation.Options, context.CancellationToken);
            var missing = outcomes.Ignored
                .Where(verdict => rules.Contains(Descriptors.Of(verdict.StatusCode)))
                .Where(verdict => verdict.Treatment == Treatment.Silent || !options.AcceptGeneralChecks)
                .ToList();
            var properties = DiagnosticProperties.Pack(
                CodesOf(missing, Treatment.Silent), CodesOf(missing, Treatment.Lumped), outcomes.FailureThrows);
            foreach (var verdict in missing)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Of(verdict.StatusCode),
                    IgnoredOutcomeMessage.NameOf(site).GetLocation(),
                    PlacesOf(verdict, send, site),
                    properties,
                    name,
                    send.Endpoint.Display,
                    IgnoredOutcomeMessage.Describe(verdict)));
            }
        }

        /// <summary>Where the outcome is lumped, and where the request is sent if that is elsewhere.</summary>
        private static IEnumerable<Location> PlacesOf(Verdict verdict, JudgedSend send, SyntaxNode site)
        {
            if (verdict.Lumping is not null)
                yield return verdict.Lumping.GetLocation();
            if (send.Call.Operation.Syntax != site)
                yield return IgnoredOutcomeMessage.NameOf(send.Call.Operation.Syntax).GetLocation();
        }

        private static IEnumerable<int> CodesOf(List<Verdict> verdicts, Treatment treatment) =>
            verdicts
                .Where(verdict => verdict.Treatment == treatment && verdict.StatusCode != ScaleContract.Success)
                .Select(verdict => verdict.StatusCode);
    }
}
