namespace System;

/// <summary>The compiler asks for it where lists are matched against patterns; netstandard2.0 has none.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
