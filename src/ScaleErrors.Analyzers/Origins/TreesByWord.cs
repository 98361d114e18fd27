using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// The indexes of the trees of a compilation by the words that may stand in them. The same names are asked for with every call, and few trees
/// have any one of them: each word goes through all trees once. One per compilation.
/// </summary>
internal sealed class TreesByWord(IEnumerable<SyntaxTree> trees)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<CallIndex>> _byWord = new();
    private CallIndex[]? _all;

    /// <summary>The indexes of the trees in which a word may stand, in the order of the trees.</summary>
    public ImmutableArray<CallIndex> With(string word, CancellationToken cancellationToken) =>
        _byWord.TryGetValue(word, out var known) ? known : _byWord.GetOrAdd(word, Find(word, cancellationToken));

    private ImmutableArray<CallIndex> Find(string word, CancellationToken cancellationToken)
    {
        if (word.Length == 0)
            return [];
        var hash = WordFilter.HashOf(word);
        var found = ImmutableArray.CreateBuilder<CallIndex>();
        foreach (var index in _all ??= ReadAll(cancellationToken))
        {
            if (index.MayContain(hash))
                found.Add(index);
        }

        return found.ToImmutable();
    }

    private CallIndex[] ReadAll(CancellationToken cancellationToken)
    {
        var indexes = new List<CallIndex>();
        foreach (var tree in trees)
            indexes.Add(CallIndex.For(tree, cancellationToken));
        return [.. indexes];
    }
}
