using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Tests.Properties.Execution;

/// <summary>A local of a body, kept where runs can look after it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Initial">What it holds at first.</param>
/// <param name="Others">What else it may hold.</param>
public sealed record Local<T>(string Name, T Initial, ImmutableArray<T> Others)
{
    private (Run Run, bool Studied)? _since;
    private T _value = Initial;

    /// <summary>Whether it counts attempts: what is made of an unknown number is not known either.</summary>
    public bool Counts { get; init; }

    public T Value
    {
        get
        {
            var phase = Recorder.Current.Phase;
            if (_since?.Run != phase.Run)
                _value = Initial;
            if (Counts)
                return phase.Run.Left(this, _value);
            if (_since != phase)
                (_since, _value) = (phase, phase.Run.Left(this, _value));
            return _value;
        }

        set => (_since, _value) = (Recorder.Current.Phase, value);
    }
}
