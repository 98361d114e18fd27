using System;
using System.Collections.Generic;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// The status code of a run, and what the run has learned of it. A run is determined by the answers that it got: a status code that gives the
/// same answers to all its questions has the same run, and needs none of its own.
/// </summary>
internal sealed class PutInCode(int value)
{
    private readonly List<Func<bool>> _answers = [];
    private int _value = value;
    private bool _isAsked;
    private bool _isRead;
    private bool _isKnown;
    private bool _isSuccessKnown;

    /// <summary>The status code. To read it outside of a question is to know it.</summary>
    public int Value
    {
        get
        {
            if (_isAsked)
                _isRead = true;
            else
                _isKnown = true;
            return _value;
        }
    }

    /// <summary>Whether it is one of success (RFC 9110: 200 to 299).</summary>
    public bool IsSuccess
    {
        get
        {
            _isSuccessKnown = true;
            return IsOfSuccess(_value);
        }
    }

    /// <summary>The answer to a question; it is remembered if the status code was read for it.</summary>
    public T Ask<T>(Func<T> question)
    {
        if (_isAsked)
            return question();
        (_isAsked, _isRead) = (true, false);
        var answer = question();
        _isAsked = false;
        if (_isRead)
            _answers.Add(() => EqualityComparer<T>.Default.Equals(question(), answer));
        return answer;
    }

    /// <summary>Whether another status code gives the same answers.</summary>
    public bool HasAnswersOf(int other)
    {
        if (_isKnown || (_isSuccessKnown && IsOfSuccess(_value) != IsOfSuccess(other)))
            return other == _value;
        var own = _value;
        (_value, _isAsked) = (other, true);
        var same = _answers.TrueForAll(isSame => isSame());
        (_value, _isAsked) = (own, false);
        return same;
    }

    private static bool IsOfSuccess(int statusCode) => statusCode is >= ScaleContract.Success and < ScaleContract.Success + 100;
}
