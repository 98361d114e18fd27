using System.Collections.Generic;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Configuration;

/// <summary>Generated texts: what a person may write into a configuration file, and what remains of it after a slip of the pen.</summary>
internal static class JsonTexts
{
    private static readonly Gen<string> Blank = Gen.Frequency(
        (6, Gen.Constant("")),
        (4, Gen.Elements(" ", "\n", "\r\n", "\t", "  ")),
        (1, Gen.Elements("/* a, \"b\": { */", "// , }\n", "//\r\n", "/***/", "/*/*/", "\n// a\n// b\n")));

    // Few names, so that some stand twice, in another casing or as a path.
    private static readonly Gen<string> Key = Gen.Elements(
        "\"A\"", "\"a\"", "\"B\"", "\"A:B\"", "\"\"", "\"0\"", "\"\\u0041\"", "\"é\"", "\"Scale\"", "\"x y\"");

    private static readonly Gen<string> Scalar = Gen.Elements(
        "\"https://api.scale.com/v1\"", "\"\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\\u00e9\\uD83D\\uDE00\"", "\"😀\"", "\"// no comment\"",
        "0", "-0", "12", "-1.5", "1e5", "1.25E-3", "true", "false", "null");

    /// <summary>Texts of which most can be read; those that can't have a key twice.</summary>
    public static Gen<string> WellFormed { get; } =
        from before in Blank
        from content in Object(4)
        from after in Blank
        select before + content + after;

    /// <summary>Texts with one character put in, taken away or replaced.</summary>
    public static Gen<string> Slips { get; } =
        from text in WellFormed
        from at in Gen.Choose(0, text.Length - 1)
        from taken in Gen.Choose(0, 1)
        from put in Gen.Elements("", "\"", "{", "}", "[", "]", ",", ":", "/", "*", "\\", "0", "1", "-", ".", "e", "+", "t", "\n", "\u0001", "'", "\u00a0", "\ufeff")
        select AsFile(text[..at] + put + text[(at + taken)..]);

    /// <summary>Smaller texts: without a piece.</summary>
    public static IEnumerable<string> Shrink(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length; at += length)
                yield return AsFile(text.Remove(at, length));
        }
    }

    // No file has half of a character.
    private static string AsFile(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((5, Scalar), (3, Object(depth)), (2, Array(depth)));

    private static Gen<string> Object(int depth) => List('{', '}', Member(depth - 1));

    private static Gen<string> Array(int depth) => List('[', ']', Value(depth - 1));

    private static Gen<string> Member(int depth) =>
        from key in Key
        from beforeColon in Blank
        from afterColon in Blank
        from value in Value(depth)
        select $"{key}{beforeColon}:{afterColon}{value}";

    private static Gen<string> List(char begin, char end, Gen<string> item) =>
        from count in Gen.Choose(0, 3)
        from items in (from before in Blank from one in item from after in Blank select before + one + after).ArrayOf(count)
        from inside in Blank
        from comma in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Constant(",")))
        select begin + string.Join(',', items) + (items.Length > 0 ? comma : "") + inside + end;
}
