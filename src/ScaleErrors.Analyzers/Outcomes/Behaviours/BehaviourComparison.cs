using System;
using System.Collections.Generic;
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
        var (ofLeft, ofRight) = (new Paths(left), new Paths(right));
        var seen = new HashSet<(NodeSet, NodeSet)>();
        var pending = new Queue<(NodeSet Left, NodeSet Right)>();
        pending.Enqueue((ofLeft.From([Behaviour.Start]), ofRight.From([Behaviour.Start])));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var pair = pending.Dequeue();
            if (!seen.Add(pair))
                continue;
            if (seen.Count > MaxPairs)
                return null;

            var leftSteps = ofLeft.StepsOf(pair.Left);
            var rightSteps = ofRight.StepsOf(pair.Right);
            if (leftSteps.Count != rightSteps.Count)
                return false;
            foreach (var step in leftSteps)
            {
                if (!rightSteps.TryGetValue(step.Key, out var rightTargets))
                    return false;
                pending.Enqueue((ofLeft.From(step.Value), ofRight.From(rightTargets)));
            }
        }

        return true;
    }

    /// <summary>The deterministic graph of one behaviour, made as far as it is walked.</summary>
    private sealed class Paths(Behaviour behaviour)
    {
        private readonly Stack<int> _pending = new();
        private readonly int[] _metIn = new int[behaviour.Count];
        private int _search;

        /// <summary>The nodes that can be come to from some nodes without any effect.</summary>
        public NodeSet From(List<int> nodes)
        {
            _search++;
            var all = new List<int>();
            foreach (var node in nodes)
                Meet(node, all);
            while (_pending.Count > 0)
            {
                foreach (var edge in behaviour.EdgesOf(_pending.Pop()))
                {
                    if (edge.Effect is null)
                        Meet(edge.Target, all);
                }
            }

            all.Sort();
            return new NodeSet([.. all]);
        }

        /// <summary>The effects that may follow in a state, with the nodes that they lead to.</summary>
        public Dictionary<Effect, List<int>> StepsOf(NodeSet state)
        {
            var steps = new Dictionary<Effect, List<int>>();
            foreach (var node in state.Nodes)
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

        private void Meet(int node, List<int> all)
        {
            if (_metIn[node] == _search)
                return;
            _metIn[node] = _search;
            all.Add(node);
            _pending.Push(node);
        }
    }

    /// <summary>A state of the deterministic graph: the nodes that the same sequence of effects can lead to.</summary>
    private readonly struct NodeSet(int[] nodes) : IEquatable<NodeSet>
    {
        public int[] Nodes { get; } = nodes;

        public bool Equals(NodeSet other)
        {
            if (Nodes.Length != other.Nodes.Length)
                return false;
            for (var index = 0; index < Nodes.Length; index++)
            {
                if (Nodes[index] != other.Nodes[index])
                    return false;
            }

            return true;
        }

        public override bool Equals(object? obj) => obj is NodeSet other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 17;
            foreach (var node in Nodes)
                hash = unchecked((hash * 31) + node);
            return hash;
        }
    }
}
