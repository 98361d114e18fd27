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
using ScaleErrors.Analyzers.Outcomes.Callers;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>A call to Scale whose code ignores an outcome (SCALE400 to SCALE500), or every outcome but success (SCALE200).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredOutcomeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Descriptors.AnswersOfCalls, Descriptors.MeaninglessOption];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (KnownCalls.TryCreate(context.Compilation, context.CancellationToken) is not { } calls)
            return;

        var reports = new Reports(calls, new ScaleCalls(context.Compilation, calls, context.Options));
        context.RegisterOperationAction(reports.AnalyzeInvocation, OperationKind.Invocation);
        context.RegisterOperationAction(reports.AnalyzeMethodReference, OperationKind.MethodReference);
        context.RegisterCompilationEndAction(reports.ReportUnreadableSettings);
    }

    /// <summary>What the calls of one compilation share.</summary>
    private sealed class Reports(KnownCalls calls, ScaleCalls scale)
    {
        public void AnalyzeInvocation(OperationAnalysisContext context)
        {
            var invocation = (IInvocationOperation)context.Operation;
            if (calls.Find(invocation, context.CancellationToken) is not { } call)
                Report(context, scale.IgnoredAt(invocation.TargetMethod, invocation.Syntax, context.CancellationToken), invocation.TargetMethod.Name);
            else if (!scale.Generated.Contains(invocation.Syntax, context.CancellationToken) && scale.Judge(call, context.CancellationToken) is { } judged)
                Report(context, [judged], call.Name);
        }

        // A method that becomes a delegate is called where the delegate is.
        public void AnalyzeMethodReference(OperationAnalysisContext context)
        {
            var method = ((IMethodReferenceOperation)context.Operation).Method;
            Report(context, scale.IgnoredAt(method, context.Operation.Syntax, context.CancellationToken), method.Name);
        }

        // Only files that a call asked for a value are told of: others may be made by a tool, and nobody misses them.
        public void ReportUnreadableSettings(CompilationAnalysisContext context)
        {
            foreach (var (file, error) in scale.Settings.Errors)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.MeaninglessOption, file.LocationOf(error.Span), SettingsMessage.Describe(file, error)));
        }

        private static void Report(OperationAnalysisContext context, ImmutableArray<JudgedSend> sends, string name)
        {
            if (sends.IsEmpty)
                return;
            var site = context.Operation.Syntax;
            var missing = new SortedDictionary<int, Missing>();
            foreach (var send in sends)
                Collect(context, send, site, missing);
            if (missing.Count == 0)
                return;

            // One edit has one form: of what comes in two nothing is said to the fix.
            var isOneForm = sends.All(send => send.At(site) is null or { ComesInTwoForms: false });
            var properties = DiagnosticProperties.Pack(
                isOneForm ? CodesOf(missing, Treatment.Silent) : [],
                isOneForm ? CodesOf(missing, Treatment.Lumped) : [],
                sends.All(send => send.At(site) is null or { FailureThrows: true }),
                ThrownAt(site, sends));
            foreach (var entry in missing.Values)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.Of(entry.Verdict.StatusCode),
                    IgnoredOutcomeMessage.NameOf(site).GetLocation(),
                    PlacesOf(entry, site),
                    properties,
                    name,
                    entry.Send.Endpoint.Display,
                    IgnoredOutcomeMessage.Describe(entry.Verdict)));
            }
        }

        // One form has to fit all sends that lie behind the call.
        private static ThrownOutcome? ThrownAt(SyntaxNode site, ImmutableArray<JudgedSend> sends)
        {
            var there = sends.Select(send => send.At(site)).OfType<SiteOutcomes>().ToList();
            return there[0].Thrown is { } thrown && there.All(other => thrown.IsLike(other.Thrown)) ? thrown : null;
        }

        // Several sends may lie behind one call: what is missing is told once.
        private static void Collect(OperationAnalysisContext context, JudgedSend send, SyntaxNode site, SortedDictionary<int, Missing> missing)
        {
            if (send.At(site) is not { } outcomes)
                return;
            var options = ScaleOptions.For(context.Options.AnalyzerConfigOptionsProvider.GetOptions(site.SyntaxTree));
            var rules = RulesInForce.In(site.SyntaxTree, context.Compilation.Options, context.CancellationToken);
            foreach (var verdict in outcomes.Ignored)
            {
                if (rules.Contains(Descriptors.Of(verdict.StatusCode))
                    && (verdict.Treatment == Treatment.Silent || !options.AcceptGeneralChecks)
                    && !missing.ContainsKey(verdict.StatusCode))
                    missing.Add(verdict.StatusCode, new Missing(verdict, send));
            }
        }

        /// <summary>Where the outcome is lumped, where the request is sent if that is elsewhere, and where its address stands.</summary>
        private static IEnumerable<Location> PlacesOf(Missing missing, SyntaxNode site)
        {
            if (missing.Verdict.Lumping is not null)
                yield return missing.Verdict.Lumping.GetLocation();
            if (missing.Send.Call.Operation.Syntax != site)
                yield return IgnoredOutcomeMessage.NameOf(missing.Send.Call.Operation.Syntax).GetLocation();
            if (missing.Send.Endpoint.Evidence is { } evidence)
                yield return evidence;
        }

        private static IEnumerable<int> CodesOf(SortedDictionary<int, Missing> missing, Treatment treatment) =>
            missing.Values
                .Select(entry => entry.Verdict)
                .Where(verdict => verdict.Treatment == treatment && verdict.StatusCode != ScaleContract.Success)
                .Select(verdict => verdict.StatusCode);

        private readonly record struct Missing(Verdict Verdict, JudgedSend Send);
    }
}
