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
    private readonly Dictionary<(int Node, Effect Effect), int> _steps = [];

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

    /// <summary>Connects two nodes by a step that is not seen.</summary>
    public void Connect(int from, int to) => _edges[from].Add(new Edge(null, to));

    /// <summary>Whether a node can be come to from another one without any effect.</summary>
    public bool IsReachedUnseen(int from, int to)
    {
        var seen = new HashSet<int> { from };
        var pending = new Stack<int>(seen);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node == to)
                return true;
            foreach (var edge in _edges[node])
            {
                if (edge.Effect is null && seen.Add(edge.Target))
                    pending.Push(edge.Target);
            }
        }

        return false;
    }

    /// <summary>The node that an effect leads to. The same effect at the same place leads to one node: a path that is repeated adds nothing.</summary>
    public int Step(int from, Effect effect)
    {
        if (_steps.TryGetValue((from, effect), out var known))
            return known;
        var to = AddNode();
        _edges[from].Add(new Edge(effect, to));
        _steps.Add((from, effect), to);
        return to;
    }

    internal readonly struct Edge(Effect? effect, int target)
    {
        public Effect? Effect { get; } = effect;

        public int Target { get; } = target;
    }
}
