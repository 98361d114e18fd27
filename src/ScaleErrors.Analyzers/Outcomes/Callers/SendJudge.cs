using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>
/// Judges a send together with those who get its outcome: the function it stands in first, then, for what leaves that function, each place
/// that runs it, and so on outwards. Whoever tells an outcome apart handles it.
/// </summary>
internal sealed class SendJudge
{
    // Layers of services are few; behind them a caller counts as unseen.
    private const int MaxRoute = 10;
    private const int MaxSites = 40;

    // Generated functions are not judged, only passed through.
    private const int MaxPassed = 200;

    private readonly SendQuestion _question;
    private readonly SyntaxNode? _send;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<SyntaxNode, List<Verdict>> _ignoredAt = [];
    private readonly Dictionary<SyntaxNode, bool> _throwsAt = [];
    private readonly Dictionary<SyntaxNode, bool> _thrownAt = [];
    private readonly Dictionary<SyntaxNode, ThrownOutcome?> _builtAt = [];
    private readonly INamedTypeSymbol? _within;
    private readonly StepBudget _budget;
    private int _judged;
    private int _passed;

    private SendJudge(SendQuestion question, SyntaxNode? send, CancellationToken cancellationToken, INamedTypeSymbol? within = null, StepBudget? budget = null)
    {
        _budget = budget ?? new StepBudget();
        _question = question;
        _send = send;
        _cancellationToken = cancellationToken;
        _within = within;
    }

    /// <summary>Judges a send.</summary>
    /// <returns>The places where outcomes are ignored; none where all are handled or handed on.</returns>
    public static ImmutableArray<SiteOutcomes> Judge(
        SendQuestion question, FunctionBody function, SyntaxNode send, ImmutableArray<int> statusCodes, CancellationToken cancellationToken)
    {
        var judge = new SendJudge(question, send, cancellationToken);
        foreach (var verdict in judge.JudgeFrom([function], [send], question.Methods, question.AnswersTo(function, statusCodes, cancellationToken)).Verdicts)
            judge.Ignore(send, verdict);
        return judge.Sites;
    }

    /// <summary>Judges a call that comes to a send through generated code, in the place of the send.</summary>
    /// <returns>The places where outcomes are ignored.</returns>
    public static ImmutableArray<SiteOutcomes> JudgeEntry(
        SendQuestion question, IReadOnlyList<SendRoute> ways, ImmutableArray<int> statusCodes, CancellationToken cancellationToken)
    {
        var judge = new SendJudge(question, null, cancellationToken);
        foreach (var way in ways)
        {
            var asked = SendQuestion.AnswersTo(way.Methods.Possible, statusCodes);
            if (asked.IsEmpty || question.ReachesAlong?.Invoke(way.Route) == false)
                continue;
            foreach (var verdict in judge.JudgeFrom(way.Roots, way.Route, way.Methods, asked).Verdicts)
                judge.Ignore(way.Route[0], verdict);
        }

        return judge.Sites;
    }

    private ImmutableArray<SiteOutcomes> Sites =>
    [
        .. _ignoredAt.Select(entry => new SiteOutcomes(entry.Key, [.. entry.Value], _throwsAt[entry.Key], ThrownAt(entry.Key, entry.Value))
        {
            ComesInTwoForms = ComesInTwoForms(entry.Key, entry.Value),
        }),
    ];

    /// <summary>The verdicts for a send by itself: what it leaves to its callers, and to those that are not seen.</summary>
    public static CallOutcomes JudgeOutwards(
        SendQuestion question, FunctionBody function, SyntaxNode send, ImmutableArray<int> statusCodes, CancellationToken cancellationToken) =>
        new SendJudge(question, send, cancellationToken).JudgeFrom([function], [send], question.Methods, statusCodes);

    /// <summary>The verdicts of a function and of all those outside of it: ignored means by everybody who can be seen.</summary>
    /// <param name="roots">The functions from the one to judge down to the one with the send.</param>
    /// <param name="route">The calls between them, and the send.</param>
    /// <param name="methods">The request methods that may be sent.</param>
    /// <param name="statusCodes">The status codes that are asked about.</param>
    private CallOutcomes JudgeFrom(
        ImmutableArray<FunctionBody> roots, ImmutableArray<SyntaxNode> route, SentMethods methods, ImmutableArray<int> statusCodes)
    {
        var root = roots[0];
        if (root.IsGenerated)
            return PassThrough(roots, route, methods, statusCodes);
        _judged++;
        var call = new CallUnderStudy(
            root, route, _question.Form, _question.Response, _question.Knowledge, _question.HandlerMethods, new Dispatch())
        {
            Budget = _budget,
            OwnType = OwnTypeOf(roots),
            MayThrow = _question.MayThrow,
            Allowed = _question.Allowed,
            MayBeAllowed = _question.MayBeAllowed,
            Thrown = _question.Thrown,
            ResponseParameter = _question.ResponseParameter,
            ExceptionMaker = _question.ExceptionMaker,
            ObserversAct = _question.ObserversAct,
        };
        var outcomes = OutcomeJudge.Judge(call, statusCodes, _cancellationToken);
        if (!_throwsAt.ContainsKey(route[0]))
            _throwsAt.Add(route[0], outcomes.FailureThrows);
        _builtAt[route[0]] = _builtAt.TryGetValue(route[0], out var built) && built?.IsLike(outcomes.Thrown) != true ? null : outcomes.Thrown;
        var open = outcomes.Verdicts.Where(verdict => verdict.GoesToCallers).ToImmutableArray();
        if (!open.IsEmpty)
        {
            outcomes = JudgeOutermost(call, outcomes);
            open = open.RemoveAll(verdict => !outcomes.Verdicts.Contains(verdict));
        }

        if (open.IsEmpty || route.Length - roots.Count(passed => passed.IsGenerated) >= MaxRoute || _judged > MaxSites)
            return outcomes;

        var all = _question.Callers.Of(root, _cancellationToken);
        var sites = _question.IsSend is { } isSend ? all.RemoveAll(site => site.Syntax is { } syntax && isSend(syntax)) : all;
        if (sites.IsEmpty && !all.IsEmpty)
            return LeaveToSends(outcomes);

        // A function that calls itself, or is called back, is come to from outside first.
        var fromOutside = sites.RemoveAll(site => roots.Contains(site.Caller));
        if (fromOutside.IsEmpty && !sites.IsEmpty)
            return outcomes with { IsReached = false };

        // One decorator before another adds nothing: each is asked by itself.
        var first = fromOutside.RemoveAll(site =>
            _within is null ? _question.Callers.IsDecoratorOfAny(site, roots.RemoveAt(0), _cancellationToken) : !IsIn(site.Caller, _within));
        outcomes = JudgeDecorators(first, outcomes, roots, route, methods);
        open = outcomes.Verdicts.RemoveAll(verdict => !verdict.GoesToCallers);
        if (open.IsEmpty)
            return outcomes;
        NoteForm(first, outcomes.LeavesAsException);
        var callers = JudgeCallers(first, roots, route, methods, [.. open.Select(verdict => verdict.StatusCode)]);
        if (callers.Count > 0)
            return outcomes with { Verdicts = [.. outcomes.Verdicts.Select(verdict => verdict.GoesToCallers ? Combine(verdict, root, callers) : verdict)] };
        return _within is null && first.Length < fromOutside.Length ? outcomes with { IsReached = false } : LeaveUnseen(root, outcomes);
    }

    private static CallOutcomes LeaveToSends(CallOutcomes outcomes) => outcomes with
    {
        Verdicts = [.. outcomes.Verdicts.Select(verdict => verdict.GoesToCallers ? verdict with { Treatment = Treatment.HandedOn } : verdict)],
    };

    /// <summary>
    /// Nobody can act on a report in generated code, and what that does with an outcome is no plan of anybody: those who call it are asked.
    /// </summary>
    private CallOutcomes PassThrough(
        ImmutableArray<FunctionBody> roots, ImmutableArray<SyntaxNode> route, SentMethods methods, ImmutableArray<int> statusCodes)
    {
        var onward = CallOutcomes.PassedOn(statusCodes);
        if (++_passed > MaxPassed || roots.Length >= MaxRoute)
            return onward;
        var sites = _question.Callers.Of(roots[0], _cancellationToken).RemoveAll(site => roots.Contains(site.Caller));
        var callers = JudgeCallers(sites, roots, route, methods, statusCodes);
        return callers.Count == 0
            ? onward with { IsReached = false }
            : onward with { Verdicts = [.. onward.Verdicts.Select(verdict => Combine(verdict, roots[0], callers))] };
    }

    // Overrides come further down; where an object of another kind is called, it says nothing about this one.
    private static INamedTypeSymbol? OwnTypeOf(ImmutableArray<FunctionBody> roots)
    {
        var own = roots[0].Symbol?.ContainingType;
        foreach (var root in roots)
        {
            if (root.Symbol?.ContainingType is not { } type || own is null)
                break;
            if (type.DerivesFromDefinition(own))
                own = type;
            else if (!SymbolEqualityComparer.Default.Equals(type, own) && !own.DerivesFromDefinition(type))
                break;
        }

        return own;
    }

    // A lambda that nobody is seen to run was given to somebody who is not seen, or to code of this project that could not be followed.
    private CallOutcomes LeaveUnseen(FunctionBody root, CallOutcomes outcomes)
    {
        if (root.Symbol is not { MethodKind: MethodKind.LambdaMethod })
            return outcomes;
        var isGivenToSeen = _question.Callers.IsGivenToSeen(root, _cancellationToken);
        return outcomes with
        {
            Verdicts = [.. outcomes.Verdicts.Select(verdict => verdict.GoesToCallers && isGivenToSeen ? verdict.LeftUnseen() : verdict with { GoesToCallers = false })],
        };
    }

    /// <summary>What leaves a root of a web application goes to its outermost catches: one that tells it apart will do.</summary>
    private CallOutcomes JudgeOutermost(CallUnderStudy call, CallOutcomes outcomes)
    {
        foreach (var handler in _question.Outermost.Behind(call.Root, _cancellationToken))
        {
            var codes = outcomes.Verdicts.Where(verdict => verdict.Treatment != Treatment.Handled).Select(verdict => verdict.StatusCode).ToImmutableArray();
            var caught = OutcomeJudge.Judge(call with { OutermostCatch = handler, Dispatch = new Dispatch() }, codes, _cancellationToken);
            var isGivenUp = caught is { IsReached: true, Verdicts.IsEmpty: true } && !codes.IsEmpty;
            outcomes = outcomes with
            {
                Verdicts = [.. outcomes.Verdicts.Select(own => isGivenUp ? own.LeftUnseen() : own.CaughtAs(caught.Of(own.StatusCode)))],
            };
        }

        return outcomes;
    }

    /// <summary>
    /// An object that stands before others of its own interface tells apart for whoever calls through that interface: which one they were given
    /// is not known.
    /// </summary>
    private CallOutcomes JudgeDecorators(
        ImmutableArray<CallSite> sites, CallOutcomes outcomes, ImmutableArray<FunctionBody> roots, ImmutableArray<SyntaxNode> route, SentMethods methods)
    {
        foreach (var site in sites)
        {
            if (_within is not null || !_question.Callers.IsDecoratorOfAny(site, [roots[0]], _cancellationToken))
                continue;
            var codes = outcomes.Verdicts.Where(verdict => verdict.GoesToCallers).Select(verdict => verdict.StatusCode).ToImmutableArray();
            var alone = new SendJudge(_question, _send, _cancellationToken, site.Caller.Symbol!.ContainingType, _budget)
                .JudgeFrom(roots.Insert(0, site.Caller), route.Insert(0, site.Syntax!), methods, codes);
            outcomes = outcomes with
            {
                Verdicts = [.. outcomes.Verdicts.Select(own =>
                    alone.Of(own.StatusCode) is { Treatment: Treatment.Handled } told ? own.CaughtAs(told) : own)],
            };
        }

        return outcomes;
    }

    private static bool IsIn(FunctionBody function, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(function.Symbol?.ContainingType, type);

    private List<CallerOutcomes> JudgeCallers(
        ImmutableArray<CallSite> sites,
        ImmutableArray<FunctionBody> roots,
        ImmutableArray<SyntaxNode> route,
        SentMethods methods,
        ImmutableArray<int> statusCodes)
    {
        var callers = new List<CallerOutcomes>();
        foreach (var site in sites)
        {
            // Who calls with another address has nothing to do with these outcomes.
            var way = site.Syntax is null ? route : route.Insert(0, site.Syntax);
            if (site.Syntax is not null && _question.ReachesAlong?.Invoke(way) == false)
                continue;
            var sent = methods.At(roots[0].Symbol, site.Syntax, _question.Knowledge.Code, _cancellationToken);
            var asked = SendQuestion.AnswersTo(sent.Possible, statusCodes);
            var outcomes = asked.IsEmpty
                ? CallOutcomes.NotJudged(reached: true)
                : JudgeFrom(roots.Insert(0, site.Caller), way, sent, asked);

            // A function that becomes a value which nobody is seen to call is as good as not named at all.
            if (outcomes.IsReached)
                callers.Add(new CallerOutcomes(site, outcomes, asked));
        }

        return callers;
    }

    // A call that may run several functions gets an exception where each of them throws it.
    private void NoteForm(ImmutableArray<CallSite> sites, bool isThrown)
    {
        foreach (var site in sites)
        {
            if (site.Syntax is { } syntax)
                _thrownAt[syntax] = isThrown && (!_thrownAt.TryGetValue(syntax, out var known) || known);
        }
    }

    private bool IsOfSend(SyntaxNode site) => site == _send && !_thrownAt.ContainsKey(site) && _question.ThrowsOwn;

    /// <summary>Whether some of the outcomes come as the library's exception, and others do not.</summary>
    private bool ComesInTwoForms(SyntaxNode site, List<Verdict> ignored) => IsOfSend(site)
        && ignored.Any(verdict => _question.Allowed.Contain(verdict.StatusCode)) && ignored.Any(verdict => !_question.Allowed.Contain(verdict.StatusCode));

    private ThrownOutcome? ThrownAt(SyntaxNode site, List<Verdict> ignored) =>
        (_thrownAt.TryGetValue(site, out var thrown) ? thrown : IsOfSend(site) && ignored.All(verdict => !_question.Allowed.Contain(verdict.StatusCode)))
        ? ThrownOutcome.From(_question.Response)
        : _builtAt[site];

    private Verdict Combine(Verdict own, FunctionBody root, List<CallerOutcomes> all)
    {
        // Who sends what can't be answered so is not asked.
        var callers = all.Where(caller => caller.Asked.Contains(own.StatusCode)).ToList();
        if (callers.Count == 0)
            return _question.Knowledge.Code.IsVisibleOutside(root.Symbol) ? own : own with { Treatment = Treatment.Handled, GoesToCallers = false };
        var ignoring = callers.Where(caller => caller.Of(own.StatusCode) is { IsIgnored: true }).ToList();
        var unseenMayHandle = own.Treatment == Treatment.HandedOn && _question.Knowledge.Code.IsVisibleOutside(root.Symbol);
        if (ignoring.Count == callers.Count && !unseenMayHandle)
            return ignoring[0].Of(own.StatusCode)!.Value;

        // Some tell it apart: the others are told where they call.
        foreach (var caller in ignoring)
        {
            if (caller.Site.Syntax is { } site)
                Ignore(site, caller.Of(own.StatusCode)!.Value);
        }

        var onward = callers.Select(caller => caller.Of(own.StatusCode)).FirstOrDefault(verdict => verdict is { Treatment: Treatment.HandedOn });
        return onward is { } handedOn && ignoring.Count == 0 && !callers.Any(caller => caller.Of(own.StatusCode) is { Treatment: Treatment.Handled })
            ? handedOn
            : own with { Treatment = Treatment.Handled, GoesToCallers = false };
    }

    private void Ignore(SyntaxNode site, Verdict verdict)
    {
        if (!verdict.IsIgnored)
            return;
        if (!_ignoredAt.TryGetValue(site, out var verdicts))
            _ignoredAt.Add(site, verdicts = []);
        if (!verdicts.Contains(verdict))
            verdicts.Add(verdict);
    }

    /// <summary>What a place that runs the function makes of the outcomes.</summary>
    private sealed record CallerOutcomes(CallSite Site, CallOutcomes Outcomes, ImmutableArray<int> Asked)
    {
        public Verdict? Of(int statusCode) => Outcomes.Of(statusCode);
    }
}
