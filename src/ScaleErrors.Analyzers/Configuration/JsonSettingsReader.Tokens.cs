using System;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Configuration;

/// <content>The smallest pieces: numbers, literals, strings, and what stands between them.</content>
internal sealed partial class JsonSettingsReader
{
    // The character behind the backslash, and what it means.
    private const string Escapes = "\"\"\\\\//b\bf\fn\nr\rt\t";

    private bool ReadNumber()
    {
        var start = _position;
        if (Current == '-')
            _position++;
        if (Current == '0')
            _position++;
        else if (!ReadDigits())
            return false;
        if (Current == '.')
        {
            _position++;
            if (!ReadDigits())
                return false;
        }

        if (Current is 'e' or 'E')
        {
            _position++;
            if (Current is '+' or '-')
                _position++;
            if (!ReadDigits())
                return false;
        }

        return Add(_text.Substring(start, _position - start), start);
    }

    private bool ReadDigits()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
            _position++;
        return _position > start || Fail("a digit is expected");
    }

    private bool ReadLiteral(string literal, string? value)
    {
        var start = _position;
        if (string.CompareOrdinal(_text, start, literal, 0, literal.Length) != 0)
            return Fail("a value is expected");
        _position += literal.Length;
        return Add(value, start);
    }

    private bool ReadString(out string value)
    {
        value = "";
        var start = _position++;
        var unescaped = new StringBuilder();
        while (Current != '"')
        {
            if (_position == _text.Length)
                return Fail("the string has no end", TextSpan.FromBounds(start, _position));
            if (Current < ' ')
                return Fail("a string may not contain line breaks and other control characters: write them as \\n, \\t or \\u0000");
            if (Current != '\\')
                unescaped.Append(_text[_position++]);
            else if (!ReadEscape(unescaped))
                return false;
        }

        _position++;
        value = unescaped.ToString();
        return true;
    }

    private bool ReadEscape(StringBuilder unescaped)
    {
        var start = _position++;
        var escaped = Current;
        if (escaped == 'u')
            return ReadCodeUnit(unescaped, start);
        for (var i = 0; i < Escapes.Length; i += 2)
        {
            if (Escapes[i] != escaped)
                continue;
            unescaped.Append(Escapes[i + 1]);
            _position++;
            return true;
        }

        return Fail("a backslash begins an escape such as \\\\, \\\", \\n or \\u0041", new TextSpan(start, 1));
    }

    // \uD83D alone is half a character: only both halves together are text.
    private bool ReadCodeUnit(StringBuilder unescaped, int start)
    {
        if (!ReadHexadecimal(out var unit))
            return false;
        unescaped.Append(unit);
        if (char.IsHighSurrogate(unit) && Current == '\\' && _position + 1 < _text.Length && _text[_position + 1] == 'u')
        {
            _position++;
            if (!ReadHexadecimal(out var low))
                return false;
            if (char.IsLowSurrogate(low))
            {
                unescaped.Append(low);
                return true;
            }
        }

        return !char.IsSurrogate(unit) || Fail("half of a surrogate pair stands alone", TextSpan.FromBounds(start, _position));
    }

    private bool ReadHexadecimal(out char unit)
    {
        var start = ++_position;
        var value = 0;
        for (; _position < start + 4; _position++)
        {
            var digit = Current switch
            {
                >= '0' and <= '9' => Current - '0',
                >= 'a' and <= 'f' => Current - 'a' + 10,
                >= 'A' and <= 'F' => Current - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                unit = '\0';
                return Fail("four hexadecimal digits are expected");
            }

            value = (value * 16) + digit;
        }

        unit = (char)value;
        return true;
    }

    private bool SkipTrivia()
    {
        while (SkipSpace() && Current == '/')
        {
            if (!SkipComment())
                return false;
        }

        return true;
    }

    private bool SkipSpace()
    {
        while (Current is ' ' or '\t' or '\r' or '\n')
            _position++;
        return true;
    }

    private bool SkipComment()
    {
        var start = _position++;
        switch (Current)
        {
            case '/':
                var end = _text.IndexOfAny(['\r', '\n'], _position);
                _position = end < 0 ? _text.Length : end;

                // The framework will not guess whether these end the comment.
                return _text.IndexOfAny(['\u2028', '\u2029'], start, _position - start) < 0
                    || Fail("a comment may not contain the characters U+2028 and U+2029", TextSpan.FromBounds(start, _position));
            case '*':
                var close = _text.IndexOf("*/", _position + 1, StringComparison.Ordinal);
                if (close < 0)
                    return Fail("the comment has no end", TextSpan.FromBounds(start, _text.Length));
                _position = close + 2;
                return true;
            default:
                return Fail("a comment begins with // or /*");
        }
    }
}
