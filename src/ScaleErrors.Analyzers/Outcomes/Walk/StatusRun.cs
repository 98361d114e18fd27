using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>What running the code for one status code has shown.</summary>
internal sealed class StatusRun(int statusCode)
{
    private readonly Dictionary<SyntaxNode, bool> _decisions = [];
    private readonly List<SyntaxNode> _decisionOrder = [];
    private bool _returns;
    private bool _throws;
    private bool _resends;

    /// <summary>The status code that was put in.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Whether the status code is one of success (RFC 9110: 200 to 299).</summary>
    public bool IsSuccess => StatusCode is >= ScaleContract.Success and < ScaleContract.Success + 100;

    public Behaviour Behaviour { get; } = new();

    /// <summary>Fields and properties of the object that are read before the body stores to them.</summary>
    public HashSet<ISymbol> ReadFromBefore { get; } = new(SymbolEqualityComparer.Default);

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

    /// <summary>Notes how a path that the status code takes has ended.</summary>
    public void Exit(EffectKind kind)
    {
        _returns |= kind == EffectKind.Return;
        _throws |= kind == EffectKind.Throw;
        _resends |= kind == EffectKind.Resend;
    }
}
