using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>Follows the calls of one method down to the sends that they may come to.</summary>
internal sealed class CarrierSearch
{
    // One call of a generated client goes through a handful of its functions.
    private const int MaxGenerated = 100;

    private readonly CarrierIndex _index;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<ISymbol> _run = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, Entry> _entries = [];
    private readonly List<(SendCall Call, Entry? Entry)> _found = [];

    private CarrierSearch(CarrierIndex index, CancellationToken cancellationToken)
    {
        _index = index;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The sends below a method.</summary>
    public static ImmutableArray<CarriedSend> Below(IMethodSymbol method, CarrierIndex index, CancellationToken cancellationToken)
    {
        var search = new CarrierSearch(index, cancellationToken);
        search.Follow(method, new Entry(null), CarrierIndex.MaxLayers);
        return [.. search._found.Select(found => new CarriedSend(found.Call, found.Entry?.Site, found.Entry is { } entry ? [.. entry.Through] : []))];
    }

    private void Follow(IMethodSymbol method, Entry entry, int layers)
    {
        foreach (var implementation in _index.Behind(method, _cancellationToken))
        {
            var generated = _index.GeneratedDeclarationOf(implementation, _cancellationToken);
            var own = generated is null ? null : entry;
            if (layers == 0 || entry.Through.Count > MaxGenerated || !(own?.Run ?? _run).Add(implementation))
                continue;
            if (generated is not null)
                entry.Through.Add(generated);
            foreach (var send in _index.SendsIn(implementation, _cancellationToken))
                _found.Add((send, own));
            foreach (var call in _index.CallsIn(implementation, _cancellationToken))
                Follow(call.TargetMethod, own ?? EntryAt(call.Syntax), generated is null ? layers - 1 : layers);
        }
    }

    private Entry EntryAt(SyntaxNode site)
    {
        if (!_entries.TryGetValue(site, out var entry))
            _entries.Add(site, entry = new Entry(site));
        return entry;
    }

    /// <summary>A call that may lead from what a person wrote into generated code.</summary>
    /// <param name="site">The call; null for that which was asked about.</param>
    private sealed class Entry(SyntaxNode? site)
    {
        public SyntaxNode? Site { get; } = site;

        /// <summary>The generated functions that the search has come to from here.</summary>
        public HashSet<ISymbol> Run { get; } = new(SymbolEqualityComparer.Default);

        public List<SyntaxNode> Through { get; } = [];
    }
}
