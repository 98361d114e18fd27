using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Configuration;

/// <summary>
/// Reads JSON as Microsoft.Extensions.Configuration.Json does: comments and commas at the end are allowed, keys are flattened and compared without
/// case, and a key that has two values is an error. An analyzer has no JSON library that it could bring along.
/// </summary>
internal sealed partial class JsonSettingsReader
{
    // The framework's own bound; a file that is deeper does not load.
    private const int MostDepth = 64;

    // A long key in front of a long list is a short text with very long keys.
    private const int MostKeyCharacters = 1 << 22;

    private readonly string _text;
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _path = [];
    private int _keyCharacters;
    private int _depth;
    private int _position;

    private JsonSettingsReader(string text) => _text = text;

    private SettingsError? Error { get; set; }

    // Past the end there is a character that JSON allows nowhere.
    private char Current => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    /// <returns>The settings by their keys; none where something is wrong, or the keys take too much room.</returns>
    public static IReadOnlyDictionary<string, Setting> Read(string text, out SettingsError? error)
    {
        var reader = new JsonSettingsReader(text);
        var isRead = reader.ReadDocument();
        error = reader.Error;
        if (!isRead || reader._keyCharacters > MostKeyCharacters)
            reader._settings.Clear();
        return reader._settings;
    }

    private bool ReadDocument()
    {
        if (Current == '\uFEFF')
            _position++;
        if (!SkipTrivia())
            return false;
        if (_position == _text.Length)
            return Fail("it is empty");
        if (Current != '{')
            return Fail("it must be an object, which begins with '{'");
        if (!ReadObject() || !SkipTrivia())
            return false;
        return _position == _text.Length || Fail("nothing may follow the last '}'");
    }

    private bool ReadValue() => Current switch
    {
        '{' => ReadObject(),
        '[' => ReadArray(),
        '"' => ReadText(),
        '-' or (>= '0' and <= '9') => ReadNumber(),
        't' => ReadLiteral("true", "True"),
        'f' => ReadLiteral("false", "False"),
        'n' => ReadLiteral("null", null),
        _ => Fail("a value is expected"),
    };

    private bool ReadObject()
    {
        var start = _position;
        if (!Enter())
            return false;
        var isEmpty = Current == '}';
        while (Current != '}')
        {
            if (Current != '"')
                return Fail("a key in double quotes or '}' is expected");

            // The framework allows no comment between the two.
            if (!ReadString(out var key) || !SkipSpace() || !Expect(':') || !SkipTrivia() || !ReadMember(key) || !ReadSeparator('}'))
                return false;
        }

        Leave(isEmpty, start, null);
        return true;
    }

    private bool ReadArray()
    {
        var start = _position;
        if (!Enter())
            return false;
        var isEmpty = Current == ']';
        for (var index = 0; Current != ']'; index++)
        {
            if (!ReadMember(index.ToString(CultureInfo.InvariantCulture)) || !ReadSeparator(']'))
                return false;
        }

        Leave(isEmpty, start, "");
        return true;
    }

    private bool Enter()
    {
        if (++_depth > MostDepth)
            return Fail("it is nested too deep");
        _position++;
        return SkipTrivia();
    }

    private void Leave(bool isEmpty, int start, string? emptyValue)
    {
        _depth--;
        _position++;

        // An empty object or array takes the value away that stood there.
        if (isEmpty && _path.Count > 0 && KeyOfPath() is { } key)
            _settings[key] = new Setting(key, emptyValue, TextSpan.FromBounds(start, _position));
    }

    private bool ReadMember(string name)
    {
        _path.Add(name);
        var isRead = ReadValue();
        _path.RemoveAt(_path.Count - 1);
        return isRead;
    }

    // A comma may stand behind the last one, too.
    private bool ReadSeparator(char end)
    {
        if (!SkipTrivia())
            return false;
        if (Current == end)
            return true;
        return Current == ',' ? Expect(',') && SkipTrivia() : Fail($"',' or '{end}' is expected");
    }

    private bool ReadText()
    {
        var start = _position;
        return ReadString(out var value) && Add(value, start);
    }

    private bool Add(string? value, int start)
    {
        var span = TextSpan.FromBounds(start, _position);
        if (KeyOfPath() is not { } key)
            return true;
        if (_settings.ContainsKey(key))
            return Fail($"the key '{key}' has a value already", span);
        _settings.Add(key, new Setting(key, value, span));
        return true;
    }

    private string? KeyOfPath()
    {
        if (_keyCharacters <= MostKeyCharacters)
            _keyCharacters += _path.Sum(name => name.Length + 1);
        return _keyCharacters > MostKeyCharacters ? null : string.Join(":", _path);
    }

    private bool Expect(char expected)
    {
        if (Current != expected)
            return Fail($"'{expected}' is expected");
        _position++;
        return true;
    }

    private bool Fail(string message) => Fail(message, new TextSpan(Math.Min(_position, _text.Length), _position < _text.Length ? 1 : 0));

    private bool Fail(string message, TextSpan span)
    {
        Error = new SettingsError(message, span);
        return false;
    }
}
