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
using ScaleErrors.Analyzers.Outcomes.Settings;
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
    private readonly RequestSettingsReader _settings;
    private readonly CarrierIndex _carriers;
    private readonly ExceptionMakers _exceptionMakers;
    private readonly Decorators _decorators;
    private readonly CompilationOptions _severities;
    private readonly ConcurrentDictionary<(SyntaxNode Send, SyntaxNode? Entry), JudgedSend?> _judged = new();
    private readonly ConcurrentDictionary<(SyntaxNode Send, SyntaxTree Options), Endpoint?> _known = new();
    private ImmutableArray<DiagnosticDescriptor> _rules;

    public ScaleCalls(Compilation compilation, KnownCalls calls, AnalyzerOptions options)
    {
        var code = calls.Code;
        var functions = new FunctionBodies(code);
        var implementations = new Implementations(code);
        var clients = new RegisteredClients(code);
        var interfaces = new InterfaceClients(code);
        var services = new RegisteredServices(code);
        var settings = new AppSettings(options.AdditionalFiles);
        var texts = new SettingTexts(settings);
        Settings = settings;
        _options = options.AnalyzerConfigOptionsProvider;
        _severities = compilation.Options;
        var scale = new ScaleInSight(code.Trees, tree => ScaleOptions.For(_options.GetOptions(tree)), settings);
        _endpoints = new EndpointResolver(code, clients, interfaces, services, [new ConfigurationSource(texts), new OptionsSource(code, texts)], scale);
        _knowledge = new CodeKnowledge(
            code,
            functions,
            implementations,
            new ObserverMembers(),
            new SharedStorage(),
            new FixedMembers(code),
            new FixedFunctions(code, functions),
            new GeneratedHooks(code, functions),
            new WellKnownTypes(compilation),
            new Pipelines(code));
        _callers = new CallSites(code, functions);
        _outermost = new OutermostCatches(code, functions, _callers);
        var built = new BuiltClients(code);
        _retries = new DefaultRetries(code);
        _settings = new RequestSettingsReader(code, services);
        var registered = new RegisteredHandlers(code, clients, built);
        _handlers = new ClientHandlers(code, calls.Messages, services, interfaces, [built, registered, new ClientsBeneath(code, built, registered)]);
        _carriers = new CarrierIndex(calls, implementations, scale);
        _exceptionMakers = new ExceptionMakers(code, functions, clients, interfaces);
        _decorators = new Decorators(calls, implementations, _carriers);
    }

    /// <summary>The files of settings, as far as a call asked for them.</summary>
    public AppSettings Settings { get; }

    /// <summary>What of the compilation was written by a tool.</summary>
    public GeneratedCode Generated => _knowledge.Code.Generated;

    /// <summary>The judgement of a send; null where it does not reach Scale.</summary>
    public JudgedSend? Judge(SendCall call, CancellationToken cancellationToken) => Judge(new CarriedSend(call, null, []), cancellationToken);

    /// <summary>The sends whose outcome is ignored where a method is called, or named as a value, that hands it back.</summary>
    public ImmutableArray<JudgedSend> IgnoredAt(IMethodSymbol method, SyntaxNode site, CancellationToken cancellationToken)
    {
        var sends = _carriers.SendsBelow(method, cancellationToken);
        if (sends.IsEmpty || Generated.Contains(site, cancellationToken))
            return [];
        var ignored = ImmutableArray.CreateBuilder<JudgedSend>();
        foreach (var send in sends)
        {
            var carried = send.Through.IsEmpty ? send : send with { Entry = send.Entry ?? site };
            if (Judge(carried, cancellationToken) is { } judged && judged.At(site) is not null)
                ignored.Add(judged);
        }

        return ignored.ToImmutable();
    }

    private JudgedSend? Judge(CarriedSend carried, CancellationToken cancellationToken)
    {
        var key = (carried.Call.Operation.Syntax, carried.Entry);
        return _judged.TryGetValue(key, out var known) ? known : _judged.GetOrAdd(key, JudgeAnew(carried, cancellationToken));
    }

    private JudgedSend? JudgeAnew(CarriedSend carried, CancellationToken cancellationToken)
    {
        var call = carried.Call;
        var options = OptionsAt(carried.Entry ?? call.Operation.Syntax);
        if (EndpointOf(carried, cancellationToken) is not { } endpoint)
            return null;
        if (_knowledge.Functions.Around(call.Operation, cancellationToken) is not { } function)
            return new JudgedSend(call, endpoint, []);
        try
        {
            return new JudgedSend(call, endpoint, JudgeIn(function, carried, endpoint, options, cancellationToken));
        }
        catch (InsufficientExecutionStackException)
        {
            // Code that is nested so deep is not judged, as with that which takes too many steps.
            return new JudgedSend(call, endpoint, []);
        }
    }

    private ScaleOptions OptionsAt(SyntaxNode node) => ScaleOptions.For(_options.GetOptions(node.SyntaxTree));

    // The user may speak of the generated file, or of the one with the call.
    private Endpoint? EndpointOf(CarriedSend carried, CancellationToken cancellationToken) =>
        EndpointOf(carried.Call, carried.Call.Operation.Syntax.SyntaxTree, cancellationToken)
        ?? (carried.Entry is { } entry ? EndpointOf(carried.Call, entry.SyntaxTree, cancellationToken) : null);

    private Endpoint? EndpointOf(SendCall call, SyntaxTree options, CancellationToken cancellationToken)
    {
        var key = (call.Operation.Syntax, options);
        return _known.TryGetValue(key, out var known)
            ? known
            : _known.GetOrAdd(key, _endpoints.Resolve(call, ScaleOptions.For(_options.GetOptions(options)), null, cancellationToken));
    }

    private bool ReachesAlong(ImmutableArray<SyntaxNode> route, CarriedSend carried, CancellationToken cancellationToken)
    {
        var context = CallContext.Along(route, _knowledge.Code, cancellationToken);
        return _endpoints.Resolve(carried.Call, OptionsAt(carried.Call.Operation.Syntax), context, cancellationToken) is not null
            || (carried.Entry is { } entry && _endpoints.Resolve(carried.Call, OptionsAt(entry), context, cancellationToken) is not null);
    }

    private ImmutableArray<SiteOutcomes> JudgeIn(
        FunctionBody function, CarriedSend carried, Endpoint endpoint, ScaleOptions options, CancellationToken cancellationToken)
    {
        var call = carried.Call;
        var asked = Rules(cancellationToken)
            .Select(descriptor => Descriptors.StatusCodeOf(descriptor.Id))
            .Where(statusCode => ScaleContract.Get(statusCode).CanAnswer(call.Methods.Possible))
            .ToImmutableArray();
        var maker = _exceptionMakers.Of(call, cancellationToken);
        if (maker.IsUnseen)
            return [];
        var settings = _settings.Of(call, cancellationToken);
        var throws = _settings.Throws(call, cancellationToken);
        var question = new SendQuestion(throws == true ? Thrown(call.Form) : call.Form, call.Response, _knowledge, _callers, _outermost, options.HandlerMethods)
        {
            Methods = call.Methods,
            Allowed = call.Allowed.Or(settings.Allowed),
            MayBeAllowed = settings.MayBeAllowed,
            Thrown = call.Thrown,
            ResponseParameter = call.Member.ResponseParameter,
            ExceptionMaker = maker.Function,
            IsSend = call.Declared is not null && _decorators.IsInside(call, cancellationToken) ? site => _decorators.IsSend(site, cancellationToken) : null,
            ReachesAlong = endpoint.DependsOnCallers
                ? route => ReachesAlong(route, carried, cancellationToken)
                : null,
        };
        var handlers = _handlers.Of(call, question, options.HandlerTypes, cancellationToken)
            .Then(_decorators.Of(call, question, cancellationToken))
            .Then(CallbackJudge.Judge(settings, question.About(function, call.Operation.Syntax), cancellationToken))
            .Then(new HandlerOutcomes(_retries.Of(call, cancellationToken), Ensures: false));
        question = question with { MayThrow = handlers.Ensures || throws is null };
        asked = asked.RemoveAll(handlers.Handle);
        var sites = carried.Entry is { } entry
            ? SendJudge.JudgeEntry(
                question,
                GeneratedLayers.Between(function, call.Operation.Syntax, call.Methods, entry, carried.Through, _callers, _knowledge.Code, cancellationToken),
                asked,
                cancellationToken)
            : SendJudge.Judge(question, function, call.Operation.Syntax, asked, cancellationToken);
        return handlers.Spared.IsEmpty ? sites : [.. sites.Select(site => site.Without(handlers.Spared))];
    }

    private static OutcomeForm Thrown(OutcomeForm form) => form switch
    {
        OutcomeForm.Response => OutcomeForm.ResponseOrException,
        OutcomeForm.Body or OutcomeForm.BodyOrNull => OutcomeForm.BodyOrException,
        _ => form,
    };

    // The caller that is told may stand in a file with other severities than that of the send.
    private ImmutableArray<DiagnosticDescriptor> Rules(CancellationToken cancellationToken)
    {
        if (_rules.IsDefault)
            _rules = RulesInForce.InAny(_knowledge.Code.Trees, _severities, cancellationToken);
        return _rules;
    }
}
