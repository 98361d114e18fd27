using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Endpoints;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Outcomes;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Walk;

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
        if (KnownCalls.TryCreate(context.Compilation) is not { } calls
            || ResponseSymbols.TryCreate(context.Compilation, HttpResponseMessageShape.Shape) is not { } response)
            return;

        var analysis = new Analysis(calls, response);
        context.RegisterOperationAction(analysis.AnalyzeInvocation, OperationKind.Invocation);
    }

    /// <summary>What the calls of one compilation share.</summary>
    private sealed class Analysis(KnownCalls calls, ResponseSymbols response)
    {
        private readonly EndpointResolver _endpoints = new(calls.Code);
        private readonly ObserverMembers _observers = new();
        private readonly SharedStorage _storage = new();
        private readonly FixedMembers _fixedMembers = new(calls.Code);

        public void AnalyzeInvocation(OperationAnalysisContext context)
        {
            if (calls.Find((IInvocationOperation)context.Operation, context.CancellationToken) is not { } call)
                return;
            var tree = context.Operation.Syntax.SyntaxTree;
            var rules = RulesInForce.In(tree, context.Compilation.Options, context.CancellationToken);
            var options = ScaleOptions.For(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
            if (!rules.IsEmpty && _endpoints.Resolve(call, options, context.CancellationToken) is { } endpoint)
                Report(context, call, endpoint, Judge(context, call, rules), options);
        }

        private CallOutcomes Judge(OperationAnalysisContext context, SendCall call, ImmutableArray<DiagnosticDescriptor> rules)
        {
            var function = FunctionGraph.Find(call.Operation, context.GetControlFlowGraph(), context.CancellationToken);
            if (function is null)
                return CallOutcomes.NotJudged;

            var subject = new CallUnderStudy(
                call.Operation.Syntax,
                function.Graph,
                function.Function,
                response,
                calls.Code,
                _observers,
                _storage,
                _fixedMembers,
                function.NestedFunctionNames(),
                function.MaxSteps(response.ResponseType));
            var asked = rules
                .Select(rule => Descriptors.StatusCodeOf(rule.Id))
                .Where(statusCode => ScaleContract.Get(statusCode).CanAnswer(call.Methods));
            return OutcomeJudge.Judge(subject, asked, context.CancellationToken);
        }

        private static void Report(
            OperationAnalysisContext context, SendCall call, Endpoint endpoint, CallOutcomes outcomes, ScaleOptions options)
        {
            var missing = outcomes.Verdicts
                .Where(verdict => verdict.Treatment == Treatment.Silent
                    || (verdict.Treatment == Treatment.Lumped && !options.AcceptGeneralChecks))
                .ToList();
            var location = IgnoredOutcomeMessage.NameOf(call.Operation.Syntax).GetLocation();
            if (outcomes.AssumesSuccess)
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.SuccessAssumed, location, call.Name, endpoint.Display));
            if (missing.Count == 0)
                return;

            var properties = DiagnosticProperties.Pack(
                CodesOf(missing, Treatment.Silent), CodesOf(missing, Treatment.Lumped), outcomes.FailureThrows);
            foreach (var verdict in missing)
            {
                var places = verdict.Lumping is null ? null : new[] { verdict.Lumping.GetLocation() };
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptors.IgnoredOutcomes.First(descriptor => Descriptors.StatusCodeOf(descriptor.Id) == verdict.StatusCode),
                    location,
                    places,
                    properties,
                    call.Name,
                    endpoint.Display,
                    IgnoredOutcomeMessage.Describe(verdict)));
            }
        }

        private static IEnumerable<int> CodesOf(List<Verdict> verdicts, Treatment treatment) =>
            verdicts.Where(verdict => verdict.Treatment == treatment).Select(verdict => verdict.StatusCode);
    }
}
