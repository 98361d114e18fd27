using System;
using System.Collections.Generic;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>
/// What a run cannot know, decided one by one as the run asks; the next run takes the last decision that has another answer left,
/// until every combination was run.
/// </summary>
internal sealed class Choices
{
    private readonly List<Choice> _taken = [];
    private int _next;

    /// <summary>What the last run was answered.</summary>
    public IReadOnlyList<Choice> Taken => _taken;

    /// <summary>Begins another run; false where every combination was run.</summary>
    public bool Advance()
    {
        while (_taken.Count > 0 && _taken[^1].Answer == _taken[^1].Answers - 1)
            _taken.RemoveAt(_taken.Count - 1);
        if (_taken.Count == 0)
            return false;
        _taken[^1] = _taken[^1] with { Answer = _taken[^1].Answer + 1 };
        _next = 0;
        return true;
    }

    /// <summary>An answer below <paramref name="answers"/>.</summary>
    public int Ask(string question, int answers)
    {
        if (_next == _taken.Count)
            _taken.Add(new Choice(question, answers, 0));
        else if (_taken[_next].Question != question)
            throw new InvalidOperationException($"A run asks '{question}' where the one before asked '{_taken[_next].Question}': bodies must depend on choices alone.");
        return _taken[_next++].Answer;
    }

    /// <summary>A question and the answer that it got.</summary>
    internal readonly record struct Choice(string Question, int Answers, int Answer);
}
