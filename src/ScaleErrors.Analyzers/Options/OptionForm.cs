using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ScaleErrors.Analyzers.Options;

/// <summary>What the value of an option looks like.</summary>
/// <param name="allowed">What may be written, to go on after "use".</param>
internal abstract class OptionForm<T>(string allowed)
{
    /// <summary>What may be written, to go on after "use".</summary>
    public string Allowed => allowed;

    /// <summary>Reads a text; false where it means nothing.</summary>
    public abstract bool TryRead(string text, out T value);

    /// <summary>The parts of a text that mean nothing.</summary>
    public abstract IEnumerable<string> MeaninglessIn(string text);
}

/// <summary>True or false, in any case.</summary>
internal sealed class BooleanForm() : OptionForm<bool>("true or false")
{
    /// <inheritdoc />
    public override bool TryRead(string text, out bool value) => bool.TryParse(text.Trim(), out value);

    /// <inheritdoc />
    public override IEnumerable<string> MeaninglessIn(string text) => TryRead(text, out _) ? [] : [text.Trim()];
}

/// <summary>One of a few words, in any case.</summary>
/// <param name="words">The words and what they stand for, the first one first.</param>
internal sealed class ChoiceForm<T>(params (string Word, T Value)[] words) : OptionForm<T>(string.Join(" or ", words.Select(choice => choice.Word)))
{
    /// <inheritdoc />
    public override bool TryRead(string text, out T value)
    {
        var index = Array.FindIndex(words, choice => choice.Word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        value = words[Math.Max(index, 0)].Value;
        return index >= 0;
    }

    /// <inheritdoc />
    public override IEnumerable<string> MeaninglessIn(string text) => TryRead(text, out _) ? [] : [text.Trim()];
}

/// <summary>A list with commas; what means nothing in it is left out.</summary>
/// <param name="allowed">What may be written, to go on after "use".</param>
/// <param name="parse">Reads a list.</param>
/// <param name="isEmpty">Whether nothing of a list was understood.</param>
/// <param name="prepare">Makes the commas of a list those between its entries.</param>
/// <param name="isEntry">Whether an entry means something.</param>
internal sealed class ListForm<T>(string allowed, Func<string, T> parse, Predicate<T> isEmpty, Func<string, string> prepare, Predicate<string> isEntry)
    : OptionForm<T>(allowed)
{
    // By text alone, so it outlives no compilation; a solution has a handful of different texts.
    private readonly ConcurrentDictionary<string, T> _known = new();

    /// <inheritdoc />
    public override bool TryRead(string text, out T value)
    {
        value = _known.GetOrAdd(text, parse);
        return !isEmpty(value);
    }

    /// <inheritdoc />
    public override IEnumerable<string> MeaninglessIn(string text) => OptionList.Entries(prepare(text)).Where(entry => !isEntry(entry));
}
