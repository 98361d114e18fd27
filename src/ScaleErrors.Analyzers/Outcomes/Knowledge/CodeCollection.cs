using System.Collections.Generic;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>What is known of the contents of a set, a list or a table: its keys in their order and, of a table, their rows.</summary>
internal sealed class CodeCollection
{
    // No dictionary takes null as a key.
    private static readonly object NullKey = new();

    private readonly Dictionary<object, int> _positions = [];
    private readonly List<AbstractValue?> _rows = [];
    private readonly List<ConstantValue> _keys = [];
    private readonly bool _ignoresCase;

    public CodeCollection(bool ignoresCase = false) => _ignoresCase = ignoresCase;

    /// <summary>Whether there may be more in it than the keys that are known.</summary>
    public bool HasUnseenEntries { get; set; }

    /// <summary>The keys in the order in which they were added, each once.</summary>
    public IReadOnlyList<ConstantValue> Keys => _keys;

    /// <summary>Adds a key; a row that is there already is replaced.</summary>
    public void Add(ConstantValue key, AbstractValue? row = null)
    {
        var normal = Normal(key);
        if (_positions.TryGetValue(normal, out var position))
        {
            _rows[position] = row;
            return;
        }

        _positions.Add(normal, _keys.Count);
        _keys.Add(key);
        _rows.Add(row);
    }

    /// <summary>Adds the entries of another collection.</summary>
    public void AddAll(CodeCollection other)
    {
        HasUnseenEntries |= other.HasUnseenEntries;
        for (var position = 0; position < other._keys.Count; position++)
            Add(other._keys[position], other._rows[position]);
    }

    /// <summary>The same entries, compared in another way.</summary>
    public CodeCollection Comparing(bool ignoresCase)
    {
        var compared = new CodeCollection(ignoresCase);
        compared.AddAll(this);
        return compared;
    }

    /// <summary>Whether a key is in it; null where that cannot be said.</summary>
    public bool? Contains(ConstantValue key) => _positions.ContainsKey(Normal(key)) ? true : HasUnseenEntries ? null : false;

    /// <summary>The first position of a key: -1 where it is missing, null where that cannot be said.</summary>
    public int? IndexOf(ConstantValue key) => HasUnseenEntries ? null : _positions.TryGetValue(Normal(key), out var position) ? position : -1;

    /// <summary>The row of a key; null where the key is missing or its row cannot be said.</summary>
    public AbstractValue? RowOf(ConstantValue key) => _positions.TryGetValue(Normal(key), out var position) ? _rows[position] : null;

    private object Normal(ConstantValue key) => key.Value switch
    {
        null => NullKey,
        string text when _ignoresCase => text.ToUpperInvariant(),
        var value => value,
    };
}
