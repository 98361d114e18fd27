using System;
using System.Collections.Immutable;
using System.Linq;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>An immutable list of values that compares by content.</summary>
internal readonly struct ValueList(ImmutableArray<AbstractValue> items) : IEquatable<ValueList>
{
    private readonly ImmutableArray<AbstractValue> _items = items;

    public ImmutableArray<AbstractValue> Items => _items.IsDefault ? [] : _items;

    public static ValueList Of(params AbstractValue[] values) => new([.. values]);

    public bool Equals(ValueList other) => Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is ValueList other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in Items)
            hash = unchecked((hash * 31) + item.GetHashCode());
        return hash;
    }
}
