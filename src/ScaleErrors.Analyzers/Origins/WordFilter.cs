using Microsoft.CodeAnalysis.CSharp;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Which words a text can contain: a Bloom filter, a few hundred bytes a file. To look for a name through all files of a compilation costs a
/// reading of each text once, and next to nothing from then on.
/// </summary>
internal sealed class WordFilter
{
    // Code repeats itself: one word in a dozen characters is new at most, and has some bits for itself then.
    private const int CharactersPerWord = 2;
    private const int BitsPerUnit = 64;

    private readonly ulong[] _bits;
    private readonly uint _mask;

    public WordFilter(string text)
    {
        var units = 4;
        while (units * BitsPerUnit * CharactersPerWord < text.Length)
            units *= 2;
        _bits = new ulong[units];
        _mask = (uint)(units * BitsPerUnit) - 1;
        Read(text);
    }

    /// <summary>What <see cref="MayContain"/> asks for a word.</summary>
    public static uint HashOf(string word)
    {
        var hash = 0u;
        foreach (var character in word)
            hash = Add(hash, character);
        return Mix(hash);
    }

    /// <summary>Whether the word of a hash may be there; if not, it is not.</summary>
    public bool MayContain(uint hash) => Has(hash & _mask) && Has((hash >> 16) & _mask);

    /// <summary>Whether a word stands at a position of a text, and not only a part of one.</summary>
    public static bool IsWordAt(string text, int start, int length) =>
        (start == 0 || !IsOfWord(text[start - 1])) && (start + length == text.Length || !IsOfWord(text[start + length]));

    private void Read(string text)
    {
        var hash = 0u;
        var inWord = false;
        foreach (var character in text)
        {
            if (IsOfWord(character))
            {
                hash = Add(hash, character);
                inWord = true;
            }
            else if (inWord)
            {
                Set(hash);
                (hash, inWord) = (0, false);
            }
        }

        if (inWord)
            Set(hash);
    }

    private static uint Add(uint hash, char character) => unchecked((hash * 31) + character);

    // The multiplier spreads what a small alphabet leaves in the low bits.
    private static uint Mix(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 15)) * 0x2C1B3C6D);
        return hash ^ (hash >> 13);
    }

    private void Set(uint hash)
    {
        hash = Mix(hash);
        SetBit(hash & _mask);
        SetBit((hash >> 16) & _mask);
    }

    private void SetBit(uint bit) => _bits[bit / BitsPerUnit] |= 1UL << (int)(bit % BitsPerUnit);

    private bool Has(uint bit) => (_bits[bit / BitsPerUnit] & (1UL << (int)(bit % BitsPerUnit))) != 0;

    private static bool IsOfWord(char character) => character <= '\x7f'
        ? (uint)((character | 0x20) - 'a') < 26 || (uint)(character - '0') < 10 || character == '_'
        : SyntaxFacts.IsIdentifierPartCharacter(character);
}
