using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// What is kept in which slot. Immutable; compares by content. A path knows a dozen values and changes one at a time: sorted arrays are copied
/// faster than a tree is rebuilt.
/// </summary>
internal sealed class SlotMap : IEquatable<SlotMap>
{
    private readonly ImmutableArray<int> _hashes;
    private readonly int _hash;

    private SlotMap(ImmutableArray<int> hashes, ImmutableArray<KeyValuePair<Slot, AbstractValue>> entries, int hash)
    {
        _hashes = hashes;
        _hash = hash;
        Entries = entries;
    }

    public static SlotMap Empty { get; } = new([], [], 0);

    /// <summary>The slots with their values, in the order of the slots' hash codes.</summary>
    public ImmutableArray<KeyValuePair<Slot, AbstractValue>> Entries { get; }

    public AbstractValue? Get(Slot slot)
    {
        var index = IndexOf(slot, slot.GetHashCode());
        return index >= 0 ? Entries[index].Value : null;
    }

    /// <summary>The map with a value in a slot; itself where that is there already.</summary>
    public SlotMap Set(Slot slot, AbstractValue value)
    {
        var code = slot.GetHashCode();
        var index = IndexOf(slot, code);
        if (index < 0)
            return new(_hashes.Insert(~index, code), Entries.Insert(~index, new(slot, value)), _hash ^ HashOf(code, value));
        var old = Entries[index].Value;
        return old.Equals(value)
            ? this
            : new(_hashes, Entries.SetItem(index, new(slot, value)), _hash ^ HashOf(code, old) ^ HashOf(code, value));
    }

    /// <summary>The map without a slot; itself where that is empty.</summary>
    public SlotMap Remove(Slot slot)
    {
        var index = IndexOf(slot, slot.GetHashCode());
        return index >= 0 ? RemoveAt(index) : this;
    }

    /// <summary>The map without the slots that a condition holds for.</summary>
    public SlotMap RemoveAll(Func<Slot, AbstractValue, bool> isOver)
    {
        var map = this;
        for (var index = Entries.Length - 1; index >= 0; index--)
        {
            if (isOver(Entries[index].Key, Entries[index].Value))
                map = map.RemoveAt(index);
        }

        return map;
    }

    public bool Equals(SlotMap? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _hash != other._hash || Entries.Length != other.Entries.Length)
            return false;
        for (var index = 0; index < Entries.Length; index++)
        {
            // Slots with the same hash code stand in any order.
            var entry = Entries[index];
            var value = other._hashes[index] == _hashes[index] && other.Entries[index].Key.Equals(entry.Key) ? other.Entries[index].Value : other.Get(entry.Key);
            if (!entry.Value.Equals(value))
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as SlotMap);

    public override int GetHashCode() => _hash;

    private static int HashOf(int slot, AbstractValue value) => unchecked((slot * 397) ^ value.GetHashCode());

    private SlotMap RemoveAt(int index) =>
        new(_hashes.RemoveAt(index), Entries.RemoveAt(index), _hash ^ HashOf(_hashes[index], Entries[index].Value));

    /// <summary>Where a slot stands; the complement of where it would stand if it does not.</summary>
    private int IndexOf(Slot slot, int code)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hashes[middle] < code)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _hashes.Length && _hashes[low] == code; low++)
        {
            if (Entries[low].Key.Equals(slot))
                return low;
        }

        return ~low;
    }
}
