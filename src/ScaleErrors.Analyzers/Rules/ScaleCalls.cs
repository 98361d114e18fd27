using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Configuration;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Endpoints;
using ScaleErrors.Analyzers.Endpoints.Configured;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Callers;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.MessageHandlers;
using ScaleErrors.Analyzers.Outcomes.Resilience;
using ScaleErrors.Analyzers.Outcomes.Walk;
using ScaleErrors.Analyzers.Outcomes.Web;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>
/// The calls of a compilation that reach Scale, each judged once: its own report and those at the calls of functions that hand its outcome back
/// come from the same judgement, whichever of them is asked about first. One per compilation.
/// </summary>
internal sealed class ScaleCalls
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly EndpointResolver _endpoints;
    private readonly CodeKnowledge _knowledge;
    private readonly CallSites _callers;
    private readonly OutermostCatches _outermost;
    private readonly ClientHandlers _handlers;
    private readonly DefaultRetries _retries;
    private readonly CarrierIndex _carriers;
    private readonly ExceptionMakers _exceptionMakers;
    private readonly Decorators _decorators;
    private readonly CompilationOptions _severities;
    private readonly ConcurrentDictionary<SyntaxNode, JudgedSend?> _judged = new();
    private ImmutableArray<DiagnosticDescriptor> _rules;

    public ScaleCalls(Compilation compilation, KnownCalls calls, AnalyzerOptions options)
    {
        var code = calls.Code;
        var functions = new FunctionBodies(code);
        var implementations = new Implementations(code);
        var clients = new RegisteredClients(code);
        var interfaces = new InterfaceClients(code);
        var settings = new AppSettings(options.AdditionalFiles);
        var texts = new SettingTexts(settings);
        Settings = settings;
        _options = options.AnalyzerConfigOptionsProvider;
        _severities = compilation.Options;
        var scale = new ScaleInSight(code.Trees, tree => ScaleOptions.For(_options.GetOptions(tree)), settings);
        _endpoints = new EndpointResolver(code, clients, interfaces, [new ConfigurationSource(texts), new OptionsSource(code, texts)], scale);
        _knowledge = new CodeKnowledge(
            code,
            functions,
            implementations,
            new ObserverMembers(),
            new SharedStorage(),
            new FixedMembers(code),
            new FixedFunctions(code, functions),
            new WellKnownTypes(compilation),
            new Pipelines(code));
        _callers = new CallSites(code, functions);
        _outermost = new OutermostCatches(code, functions, _callers);
        var built = new BuiltClients(code);
        var registered = new RegisteredHandlers(code, clients, built);
        _handlers = new ClientHandlers(code, calls.Messages, interfaces, [built, registered, new ClientsBeneath(code, built, registered)]);
        _retries = new DefaultRetries(code);
        _carriers = new CarrierIndex(calls, implementations, scale);
        _exceptionMakers = new ExceptionMakers(code, functions, clients, interfaces);
        _decorators = new Decorators(calls, implementations, _carriers);
    }

    /// <summary>The files of settings, as far as a call asked for them.</summary>
    public AppSettings Settings { get; }

    /// <summary>The judgement of a send; null where it does not reach Scale.</summary>
    public JudgedSend? Judge(SendCall call, CancellationToken cancellationToken) =>
        _judged.TryGetValue(call.Operation.Syntax, out var known)
            ? known
            : _judged.GetOrAdd(call.Operation.Syntax, JudgeAnew(call, cancellationToken));

    /// <summary>The sends whose outcome is ignored where a method is called, or named as a value, that hands it back.</summary>
    public ImmutableArray<JudgedSend> IgnoredAt(IMethodSymbol method, SyntaxNode site, CancellationToken cancellationToken)
    {
        var sends = _carriers.SendsBelow(method, cancellationToken);
        if (sends.IsEmpty)
            return [];
        var ignored = ImmutableArray.CreateBuilder<JudgedSend>();
        foreach (var send in sends)
        {
            if (Judge(send, cancellationToken) is { } judged && judged.At(site) is not null)
                ignored.Add(judged);
        }

        return ignored.ToImmutable();
    }

    private JudgedSend? JudgeAnew(SendCall call, CancellationToken cancellationToken)
    {
        var syntax = call.Operation.Syntax;
        var options = ScaleOptions.For(_options.GetOptions(syntax.SyntaxTree));
        if (_endpoints.Resolve(call, options, null, cancellationToken) is not { } endpoint)
            return null;
        if (_knowledge.Functions.Around(call.Operation, cancellationToken) is not { } function)
            return new JudgedSend(call, endpoint, []);
        try
        {
            return new JudgedSend(call, endpoint, JudgeIn(function, call, endpoint, options, cancellationToken));
        }
        catch (InsufficientExecutionStackException)
        {
            // Code that is nested so deep is not judged, as with that which takes too many steps.
            return new JudgedSend(call, endpoint, []);
        }
    }

    private ImmutableArray<SiteOutcomes> JudgeIn(
        FunctionBody function, SendCall call, Endpoint endpoint, ScaleOptions options, CancellationToken cancellationToken)
    {
        var asked = Rules(cancellationToken)
            .Select(descriptor => Descriptors.StatusCodeOf(descriptor.Id))
            .Where(statusCode => ScaleContract.Get(statusCode).CanAnswer(call.Methods.Possible))
            .ToImmutableArray();
        var maker = _exceptionMakers.Of(call, cancellationToken);
        if (maker.IsUnseen)
            return [];
        var question = new SendQuestion(call.Form, call.Response, _knowledge, _callers, _outermost, options.HandlerMethods)
        {
            Methods = call.Methods,
            Allowed = call.Allowed,
            Thrown = call.Thrown,
            ResponseParameter = call.Member.ResponseParameter,
            ExceptionMaker = maker.Function,
            IsSend = call.Declared is not null && _decorators.IsInside(call, cancellationToken) ? site => _decorators.IsSend(site, cancellationToken) : null,
            ReachesAlong = endpoint.DependsOnCallers
                ? route => _endpoints.Resolve(call, options, CallContext.Along(route, _knowledge.Code, cancellationToken), cancellationToken) is not null
                : null,
        };
        var handlers = _handlers.Of(call, question, options.HandlerTypes, cancellationToken)
            .Then(new HandlerOutcomes(_retries.Of(call, cancellationToken), Ensures: false))
            .Then(_decorators.Of(call, question, cancellationToken));
        var sites = SendJudge.Judge(
            question with { MayThrow = handlers.Ensures }, function, call.Operation.Syntax, asked.RemoveAll(handlers.Handle), cancellationToken);
        return handlers.Spared.IsEmpty ? sites : [.. sites.Select(site => site.Without(handlers.Spared))];
    }

    // The caller that is told may stand in a file with other severities than that of the send.
    private ImmutableArray<DiagnosticDescriptor> Rules(CancellationToken cancellationToken)
    {
        if (_rules.IsDefault)
            _rules = RulesInForce.InAny(_knowledge.Code.Trees, _severities, cancellationToken);
        return _rules;
    }
}
