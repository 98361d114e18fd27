using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace ScaleErrors.Analyzers.Outcomes.Behaviours;

/// <summary>
/// Whether two behaviours have the same sequences of effects: both graphs are made deterministic on the way and walked side by side.
/// </summary>
internal static class BehaviourComparison
{
    // Determinising can be exponential in theory. Code that gets here is far below; what is not, is not judged.
    private const int MaxPairs = 5000;

    /// <summary>Compares; null where it would take too long.</summary>
    public static bool? AreSame(Behaviour left, Behaviour right, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(left, right))
            return true;
        var seen = new HashSet<(NodeSet, NodeSet)>();
        var pending = new Queue<(NodeSet Left, NodeSet Right)>();
        pending.Enqueue((NodeSet.Closure(left, [Behaviour.Start]), NodeSet.Closure(right, [Behaviour.Start])));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pair = pending.Dequeue();
            if (!seen.Add(pair))
                continue;
            if (seen.Count > MaxPairs)
                return null;

            var leftSteps = pair.Left.Steps(left);
            var rightSteps = pair.Right.Steps(right);
            if (leftSteps.Count != rightSteps.Count)
                return false;
            foreach (var step in leftSteps)
            {
                if (!rightSteps.TryGetValue(step.Key, out var rightTargets))
                    return false;
                pending.Enqueue((NodeSet.Closure(left, step.Value), NodeSet.Closure(right, rightTargets)));
            }
        }

        return true;
    }

    /// <summary>A state of the deterministic graph: the nodes that the same sequence of effects can lead to.</summary>
    private readonly struct NodeSet : IEquatable<NodeSet>
    {
        private readonly int[] _nodes;

        private NodeSet(int[] nodes) => _nodes = nodes;

        public static NodeSet Closure(Behaviour behaviour, IEnumerable<int> nodes)
        {
            var all = new HashSet<int>(nodes);
            var pending = new Stack<int>(all);
            while (pending.Count > 0)
            {
                foreach (var edge in behaviour.EdgesOf(pending.Pop()))
                {
                    if (edge.Effect is null && all.Add(edge.Target))
                        pending.Push(edge.Target);
                }
            }

            return new NodeSet([.. all.OrderBy(node => node)]);
        }

        public Dictionary<Effect, HashSet<int>> Steps(Behaviour behaviour)
        {
            var steps = new Dictionary<Effect, HashSet<int>>();
            foreach (var node in _nodes)
            {
                foreach (var edge in behaviour.EdgesOf(node))
                {
                    if (edge.Effect is null)
                        continue;
                    if (!steps.TryGetValue(edge.Effect, out var targets))
                        steps.Add(edge.Effect, targets = []);
                    targets.Add(edge.Target);
                }
            }

            return steps;
        }

        public bool Equals(NodeSet other) => _nodes.SequenceEqual(other._nodes);

        public override bool Equals(object? obj) => obj is NodeSet other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var node in _nodes)
                hash = unchecked((hash * 31) + node);
            return hash;
        }
    }
}
