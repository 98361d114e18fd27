using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What running the code for one status code has shown.</summary>
internal sealed class StatusRun(int statusCode)
{
    private readonly Dictionary<SyntaxNode, bool> _decisions = [];
    private readonly List<SyntaxNode> _decisionOrder = [];
    private readonly Dictionary<ISymbol, Provenance> _stored = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, HashSet<AbstractValue>> _undecided = [];
    private bool _returns;
    private bool _throws;
    private bool _resends;
    private readonly PutInCode _code = new(statusCode);

    /// <summary>The status code that was put in. Who needs no more than the answer to a question about it uses <see cref="Ask"/>.</summary>
    public int StatusCode => _code.Value;

    /// <summary>Whether the status code is one of success (RFC 9110: 200 to 299).</summary>
    public bool IsSuccess => _code.IsSuccess;

    /// <summary>Asks something of the status code: another code with the same answers takes the same run.</summary>
    /// <param name="question">Reads the status code, changes nothing, and tells nothing else that changes during the run.</param>
    public T Ask<T>(Func<T> question) => _code.Ask(question);

    /// <summary>Whether the run for another status code is this one, step by step.</summary>
    public bool IsThatOf(int statusCode) => _code.HasAnswersOf(statusCode);

    public Behaviour Behaviour { get; } = new();

    /// <summary>Fields and properties of the object that are read before the body stores to them.</summary>
    public HashSet<ISymbol> ReadFromBefore { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The functions that were run.</summary>
    public HashSet<FunctionBody> Ran { get; } = [];

    /// <summary>What was stored in fields and properties of the root's object or type.</summary>
    public IReadOnlyDictionary<ISymbol, Provenance> Stored => _stored;

    /// <summary>Whether any path came to the call.</summary>
    public bool Reached { get; set; }

    /// <summary>Whether the walk ended before it had seen all: nothing may be concluded.</summary>
    public bool Incomplete { get; set; }

    /// <summary>What has left for code that is not seen and may tell the outcome apart.</summary>
    public Provenance HandedOn { get; set; }

    /// <summary>What the callers of the root get: they may tell the outcome apart, if they can be seen or not.</summary>
    public Provenance Returned { get; set; }

    /// <summary>Whether the library's exception leaves the root, by itself or inside another one.</summary>
    public bool LetsFailureOut { get; set; }

    /// <summary>Whether the library's exception leaves the root as it is, and not inside another one.</summary>
    public bool LetsBareFailureOut { get; set; }

    /// <summary>How the call that the root makes on the way to the send has ended: what it brought, or threw. None where the root sends by itself.</summary>
    public HashSet<(EffectKind Kind, AbstractValue Value)> Arrivals { get; } = [];

    /// <summary>The places that asked about the outcome, in the order in which they were first met.</summary>
    public IReadOnlyList<SyntaxNode> Decisions => _decisionOrder;

    /// <summary>Whether every path that the status code takes ends in an exception that leaves the body.</summary>
    public bool AlwaysThrows => _throws && !_returns && !_resends;

    /// <summary>The answer that a place got, or null where it was not met.</summary>
    public bool? DecisionAt(SyntaxNode place) => _decisions.TryGetValue(place, out var answer) ? answer : null;

    /// <summary>Notes what a place that asks about the outcome was answered.</summary>
    public void Decide(SyntaxNode place, bool answer)
    {
        if (_decisions.ContainsKey(place))
            return;
        _decisions.Add(place, answer);
        _decisionOrder.Add(place);
    }

    /// <summary>Notes a condition whose answer is not known.</summary>
    public void Leave(SyntaxNode place, AbstractValue condition)
    {
        if (!_undecided.TryGetValue(place, out var conditions))
            _undecided.Add(place, conditions = []);
        conditions.Add(condition);
    }

    /// <summary>
    /// Whether a place asks about something else than it does in another run: what is asked there was chosen by the status code, even though the
    /// answer is not known.
    /// </summary>
    public bool AsksOtherwise(StatusRun other)
    {
        foreach (var asked in _undecided)
        {
            if (other._undecided.TryGetValue(asked.Key, out var conditions) && !conditions.SetEquals(asked.Value))
                return true;
        }

        return false;
    }

    /// <summary>Notes what was stored in a field or property of the root's object or type.</summary>
    public void Store(ISymbol member, Provenance provenance)
    {
        if (provenance != Provenance.None)
            _stored[member] = provenance | (_stored.TryGetValue(member, out var before) ? before : Provenance.None);
    }

    /// <summary>Notes how a path that the status code takes has ended.</summary>
    public void Exit(EffectKind kind)
    {
        _returns |= kind == EffectKind.Return;
        _throws |= kind == EffectKind.Throw;
        _resends |= kind == EffectKind.Resend;
    }
}
