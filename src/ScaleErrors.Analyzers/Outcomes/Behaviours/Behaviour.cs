using System.Collections.Generic;
using System.Linq;

namespace ScaleErrors.Analyzers.Outcomes.Behaviours;

/// <summary>
/// What the code after a call can do for one status code: a graph whose paths are the possible sequences of effects and exits.
/// Node 0 is the start. Two behaviours are the same if their sequences are (<see cref="BehaviourComparison"/>).
/// </summary>
internal sealed class Behaviour
{
    private readonly List<List<Edge>> _edges = [[]];

    public const int Start = 0;

    /// <summary>The number of nodes.</summary>
    public int Count => _edges.Count;

    public IReadOnlyList<Edge> EdgesOf(int node) => _edges[node];

    /// <summary>All effects, in no order of meaning.</summary>
    public IEnumerable<Effect> Effects => _edges.SelectMany(edges => edges).Select(edge => edge.Effect).OfType<Effect>();

    public int AddNode()
    {
        _edges.Add([]);
        return _edges.Count - 1;
    }

    /// <summary>Connects two nodes; without an effect, the step is not seen.</summary>
    public void Connect(int from, Effect? effect, int to) => _edges[from].Add(new Edge(effect, to));

    internal readonly struct Edge(Effect? effect, int target)
    {
        public Effect? Effect { get; } = effect;

        public int Target { get; } = target;
    }
}
