using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Properties.Comparison;

/// <summary>Counts what was compared: agreement on nothing proves nothing.</summary>
internal sealed class Tally
{
    private readonly Dictionary<Expectation, int> _outcomes = [];
    private int _bodies;
    private int _notRun;

    /// <summary>Counts judgements; false where one is a disagreement.</summary>
    public bool Add(IReadOnlyList<Judgement> judgements)
    {
        _bodies += judgements.Count;
        _notRun += judgements.Count(judgement => judgement.Expected is null);
        foreach (var expectation in judgements.SelectMany(judgement => judgement.Expected ?? []))
            _outcomes[expectation] = _outcomes.GetValueOrDefault(expectation) + 1;
        return judgements.All(judgement => judgement.Agrees);
    }

    /// <summary>Fails unless most outcomes were compared, and many of either kind.</summary>
    public void RequireBothVerdicts()
    {
        var outcomes = _outcomes.Values.Sum();
        Assert.InRange(_notRun, 0, _bodies / 20);
        Assert.InRange(_outcomes.GetValueOrDefault(Expectation.Either), 0, outcomes / 10);
        Assert.InRange(_outcomes.GetValueOrDefault(Expectation.Report), outcomes / 10, outcomes);
        Assert.InRange(_outcomes.GetValueOrDefault(Expectation.Silence), outcomes / 10, outcomes);
    }

    public override string ToString() =>
        $"{_bodies} bodies, {_notRun} not run in every way; "
        + string.Join(", ", _outcomes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}"));
}
