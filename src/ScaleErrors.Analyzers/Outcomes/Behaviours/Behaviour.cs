using System.Collections.Generic;
using System.Linq;

namespace ScaleErrors.Analyzers.Outcomes.Behaviours;

/// <summary>
/// What the code after a call can do for one status code: a graph whose paths are the possible sequences of effects and exits.
/// Node 0 is the start. Two behaviours are the same if their sequences are (<see cref="BehaviourComparison"/>).
/// </summary>
internal sealed class Behaviour
{
    private const int None = -1;

    // The edges of a node are a list that begins and ends at these indices: most nodes have one edge or two.
    private readonly List<(int First, int Last)> _nodes = [(None, None)];
    private readonly List<Edge> _edges = [];
    private readonly Dictionary<EffectAtNode, int> _steps = [];

    public const int Start = 0;

    /// <summary>The number of nodes.</summary>
    public int Count => _nodes.Count;

    public EdgeList EdgesOf(int node) => new(_edges, _nodes[node].First);

    /// <summary>All effects, in no order of meaning.</summary>
    public IEnumerable<Effect> Effects => _edges.Select(edge => edge.Effect).OfType<Effect>();

    public int AddNode()
    {
        _nodes.Add((None, None));
        return _nodes.Count - 1;
    }

    /// <summary>Connects two nodes by a step that is not seen.</summary>
    public void Connect(int from, int to) => Add(from, null, to);

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
            foreach (var edge in EdgesOf(node))
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
        if (_steps.TryGetValue(new(from, effect), out var known))
            return known;
        var to = AddNode();
        Add(from, effect, to);
        _steps.Add(new(from, effect), to);
        return to;
    }

    private void Add(int from, Effect? effect, int to)
    {
        var added = _edges.Count;
        _edges.Add(new Edge(effect, to, None));
        var (first, last) = _nodes[from];
        if (last != None)
            _edges[last] = new Edge(_edges[last].Effect, _edges[last].Target, added);
        _nodes[from] = (first == None ? added : first, added);
    }

    // Not a tuple: the runtime looks up how to compare the parts of a generic type, each time.
    private readonly record struct EffectAtNode(int Node, Effect Effect);

    internal readonly struct Edge(Effect? effect, int target, int next)
    {
        public Effect? Effect { get; } = effect;

        public int Target { get; } = target;

        /// <summary>The index of the next edge of the same node.</summary>
        public int Next { get; } = next;
    }

    /// <summary>The edges of one node, in the order in which they were added.</summary>
    internal readonly struct EdgeList(List<Edge> edges, int first)
    {
        public Enumerator GetEnumerator() => new(edges, first);

        internal struct Enumerator(List<Edge> edges, int next)
        {
            public Edge Current { get; private set; }

            public bool MoveNext()
            {
                if (next == None)
                    return false;
                Current = edges[next];
                next = Current.Next;
                return true;
            }
        }
    }
}
