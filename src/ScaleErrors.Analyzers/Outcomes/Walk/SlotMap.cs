using System;
using System.Collections;
using System.Collections.Generic;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// What is kept in which slot. Immutable; compares by content. A path knows a dozen values, and changes one at a time: to copy the bucket of one
/// and the list of buckets is quicker than to rebuild a tree. With hundreds of values it is no worse.
/// </summary>
internal sealed class SlotMap : IEquatable<SlotMap>, IEnumerable<KeyValuePair<Slot, AbstractValue>>
{
    // A power of two.
    private const int BucketCount = 16;

    private static readonly Entry[] NoEntries = [];

    private readonly Entry[][] _buckets;
    private readonly int _count;
    private readonly int _hash;

    private SlotMap(Entry[][] buckets, int count, int hash)
    {
        _buckets = buckets;
        _count = count;
        _hash = hash;
    }

    public static SlotMap Empty { get; } = new(EmptyBuckets(), 0, 0);

    public AbstractValue? Get(Slot slot)
    {
        var code = slot.GetHashCode();
        var bucket = _buckets[BucketOf(code)];
        var index = IndexIn(bucket, slot, code);
        return index >= 0 ? bucket[index].Value : null;
    }

    /// <summary>The map with a value in a slot; itself where that is there already.</summary>
    public SlotMap Set(Slot slot, AbstractValue value)
    {
        var entry = new Entry(slot, value, slot.GetHashCode());
        var bucket = _buckets[BucketOf(entry.Code)];
        var index = IndexIn(bucket, slot, entry.Code);
        if (index < 0)
            return With(BucketOf(entry.Code), Insert(bucket, ~index, entry), _count + 1, _hash ^ entry.Hash);
        var old = bucket[index];
        if (old.Value.Equals(value))
            return this;
        var changed = (Entry[])bucket.Clone();
        changed[index] = entry;
        return With(BucketOf(entry.Code), changed, _count, _hash ^ old.Hash ^ entry.Hash);
    }

    /// <summary>The map without a slot; itself where that is empty.</summary>
    public SlotMap Remove(Slot slot)
    {
        var code = slot.GetHashCode();
        var bucket = _buckets[BucketOf(code)];
        var index = IndexIn(bucket, slot, code);
        return index >= 0 ? With(BucketOf(code), RemoveAt(bucket, index), _count - 1, _hash ^ bucket[index].Hash) : this;
    }

    /// <summary>The map without the slots that a condition holds for.</summary>
    public SlotMap RemoveAll(Func<Slot, AbstractValue, bool> isOver)
    {
        var map = this;
        foreach (var entry in this)
        {
            if (isOver(entry.Key, entry.Value))
                map = map.Remove(entry.Key);
        }

        return map;
    }

    public bool Equals(SlotMap? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || _hash != other._hash || _count != other._count)
            return false;
        for (var index = 0; index < BucketCount; index++)
        {
            var bucket = _buckets[index];
            if (ReferenceEquals(bucket, other._buckets[index]))
                continue;
            foreach (var entry in bucket)
            {
                var at = IndexIn(other._buckets[index], entry.Slot, entry.Code);
                if (at < 0 || !entry.Value.Equals(other._buckets[index][at].Value))
                    return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as SlotMap);

    public override int GetHashCode() => _hash;

    /// <summary>The slots with their values: the same content comes in the same order.</summary>
    public Enumerator GetEnumerator() => new(_buckets);

    IEnumerator<KeyValuePair<Slot, AbstractValue>> IEnumerable<KeyValuePair<Slot, AbstractValue>>.GetEnumerator()
    {
        foreach (var entry in this)
            yield return entry;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<Slot, AbstractValue>>)this).GetEnumerator();

    private static Entry[][] EmptyBuckets()
    {
        var buckets = new Entry[BucketCount][];
        for (var index = 0; index < BucketCount; index++)
            buckets[index] = NoEntries;
        return buckets;
    }

    private static int BucketOf(int code) => code & (BucketCount - 1);

    /// <summary>Where a slot stands in a bucket, which is sorted by hash codes; the complement of where it would stand if it does not.</summary>
    private static int IndexIn(Entry[] bucket, Slot slot, int code)
    {
        for (var index = 0; index < bucket.Length; index++)
        {
            if (bucket[index].Code > code)
                return ~index;
            if (bucket[index].Code == code && bucket[index].Slot.Equals(slot))
                return index;
        }

        return ~bucket.Length;
    }

    private static Entry[] Insert(Entry[] bucket, int index, Entry entry)
    {
        var longer = new Entry[bucket.Length + 1];
        Array.Copy(bucket, longer, index);
        longer[index] = entry;
        Array.Copy(bucket, index, longer, index + 1, bucket.Length - index);
        return longer;
    }

    private static Entry[] RemoveAt(Entry[] bucket, int index)
    {
        if (bucket.Length == 1)
            return NoEntries;
        var shorter = new Entry[bucket.Length - 1];
        Array.Copy(bucket, shorter, index);
        Array.Copy(bucket, index + 1, shorter, index, shorter.Length - index);
        return shorter;
    }

    private SlotMap With(int index, Entry[] bucket, int count, int hash)
    {
        var buckets = (Entry[][])_buckets.Clone();
        buckets[index] = bucket;
        return new(buckets, count, hash);
    }

    public struct Enumerator(Entry[][] buckets)
    {
        private int _bucket;
        private int _next;

        public KeyValuePair<Slot, AbstractValue> Current { get; private set; }

        public bool MoveNext()
        {
            while (_bucket < buckets.Length && _next == buckets[_bucket].Length)
                (_bucket, _next) = (_bucket + 1, 0);
            if (_bucket == buckets.Length)
                return false;
            var entry = buckets[_bucket][_next++];
            Current = new(entry.Slot, entry.Value);
            return true;
        }
    }

    /// <summary>A slot with its value.</summary>
    public readonly struct Entry(Slot slot, AbstractValue value, int code)
    {
        public Slot Slot { get; } = slot;

        public AbstractValue Value { get; } = value;

        /// <summary>The hash code of the slot.</summary>
        public int Code { get; } = code;

        public int Hash => unchecked((Code * 397) ^ Value.GetHashCode());
    }
}
