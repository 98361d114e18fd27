using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using ScaleErrors.Analyzers.Configuration;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Configuration;

/// <summary>Our reader of configuration files reads what the framework reads, refuses what it refuses, and never throws.</summary>
public sealed class JsonSettingsReaderTests
{
    public static TheoryData<string> Texts =>
    [
        "{}",
        "{ }",
        """{"Scale":{"BaseUrl":"https://api.scale.com/v1"}}""",
        "\uFEFF{\"Scale\": 1}",
        """
        {
          // where the tasks go
          "Scale": {
            "BaseUrl": "https://api.scale.com/v1", /* production */
            "Hosts": [ "api.scale.com", "api.scaleapi.com", ],
            "Limits": { "Retries": 3, "Wait": 1.5e0, "Strict": true, "Proxy": null, },
          },
        }
        """,
        """{"A:B":"1","A":{"C":"2"}}""",
        """{"A":{"B":"1"},"a":{"c":"2"}}""",
        """{"A":{},"B":[],"C":[{}],"D":[[]]}""",
        """{"A":"1","A":{}}""",
        """{"A":{},"A":"1"}""",
        """{"A":[],"A":"1"}""",
        """{"A":"1","a":"2"}""",
        """{"A":{"B":1},"a:b":2}""",
        """{"A":[1,2],"A:0":3}""",
        """{"":"1"}""",
        """{"":{"":"1"}}""",
        "",
        "  \n",
        "// nothing but words",
        "[]",
        "null",
        "\"text\"",
        "{",
        "{\"A\"",
        "{\"A\":",
        "{\"A\":1",
        "{\"A\":1,",
        "{,}",
        "{\"A\":1,,}",
        "{\"A\":[,]}",
        "{\"A\":[1,,]}",
        "{\"A\":[1}",
        "{\"A\":1]",
        "{A:1}",
        "{'A':1}",
        "{\"A\" 1}",
        "{\"A\":1 \"B\":2}",
        "{\"A\":1}}",
        "{\"A\":1} x",
        "{\"A\":1} // end",
        "{\"A\":1} /* end",
        "{\"A\":1} /",
        "{\"A\" /* x */ :1}",
        "{\"A\": /* x */ 1}",
        "{ // a\u2028b\n \"A\":1}",
        "{ /* a\u2029b */ \"A\":1}",
        "{\"A\":1 /*/}",
        "{\"A\":01}",
        "{\"A\":-}",
        "{\"A\":1.}",
        "{\"A\":.5}",
        "{\"A\":+1}",
        "{\"A\":1e}",
        "{\"A\":1e+}",
        "{\"A\":-0.0E-0}",
        "{\"A\":1x}",
        "{\"A\":0x10}",
        "{\"A\":NaN}",
        "{\"A\":tru}",
        "{\"A\":truex}",
        "{\"A\":True}",
        "{\"A\":nul",
        "{\"A\":\"",
        "{\"A\":\"\\",
        "{\"A\":\"\\\"}",
        "{\"A\":\"\\x\"}",
        "{\"A\":\"\\u00\"}",
        "{\"A\":\"\\u00g0\"}",
        "{\"A\":\"\\U0041\"}",
        "{\"A\":\"\\uD83D\\uDE00\"}",
        "{\"A\":\"\\ud83d\"}",
        "{\"A\":\"\\uDE00\"}",
        "{\"A\":\"\\uD83Dx\"}",
        "{\"A\":\"\\uD83D\\u0041\"}",
        "{\"A\":\"\\uD83D\\uD83D\\uDE00\"}",
        "{\"\\uD83D\":1}",
        "{\"A\":\"a\nb\"}",
        "{\"A\":\"a\tb\"}",
        "{\"A\":\"\u0000\"}",
        "{\"A\":\"\u007f\u2028\"}",
        "{\u00a0\"A\":1}",
        "{\u0000\"A\":1}",
        "{\"A\":1}\u0000",
        "{\"A\":1}\uFEFF",
        "{\"A\":#{Octopus.Value}#}",
        "<configuration />",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads_what_the_framework_reads(string text) => Assert.Equal(Expected(text), Actual(text));

    [Fact]
    public void Reads_generated_texts_as_the_framework_does() => CheckSame(JsonTexts.WellFormed, 2000);

    [Fact]
    public void Refuses_slips_of_the_pen_as_the_framework_does() => CheckSame(JsonTexts.Slips, 4000);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(100_000)]
    public void Goes_as_deep_as_the_framework(int depth)
    {
        var arrays = "{\"A\":" + new string('[', depth - 1) + "1" + new string(']', depth - 1) + "}";
        Assert.Equal(depth <= 64, Actual(arrays).StartsWith("A:0", StringComparison.Ordinal));
        Assert.Equal(Expected(arrays), Actual(arrays));

        var objects = string.Concat(Enumerable.Repeat("{\"A\":", depth)) + "1" + new string('}', depth);
        Assert.Equal(Expected(objects), Actual(objects));
    }

    [Fact]
    public void Reads_long_strings()
    {
        var text = "{\"A\":\"" + string.Concat(Enumerable.Repeat("x\\u00e9😀", 100_000)) + "\"}";
        Assert.Equal(Expected(text), Actual(text));
    }

    [Fact]
    public void Long_keys_of_many_values_take_no_room()
    {
        var text = "{\"" + new string('A', 200_000) + "\":[" + string.Concat(Enumerable.Repeat("1,", 100_000)) + "]}";
        Assert.Empty(JsonSettingsReader.Read(text, out var error));
        Assert.Null(error);
    }

    [Fact]
    public void Every_value_has_its_place()
    {
        const string Text = """{ "Scale": { "BaseUrl": "https://api.scale.com", "Hosts": [ "a", 12, null ], "None": {} } }""";
        var settings = JsonSettingsReader.Read(Text, out _);

        Assert.Equal("\"https://api.scale.com\"", Text.Substring(settings["scale:baseurl"].Span.Start, settings["Scale:BaseUrl"].Span.Length));
        Assert.Equal(
            ["\"a\"", "12", "null", "{}"],
            new[] { "Scale:Hosts:0", "Scale:Hosts:1", "Scale:Hosts:2", "Scale:None" }.Select(key => Text.Substring(settings[key].Span.Start, settings[key].Span.Length)));
    }

    [Theory]
    [InlineData("", 0, "it is empty")]
    [InlineData("[]", 0, "it must be an object, which begins with '{'")]
    [InlineData("{\"A\" 1}", 5, "':' is expected")]
    [InlineData("{\"A\":1 \"B\":2}", 7, "',' or '}' is expected")]
    [InlineData("{\"A\":[1 2]}", 8, "',' or ']' is expected")]
    [InlineData("{\"A\":}", 5, "a value is expected")]
    [InlineData("{A:1}", 1, "a key in double quotes or '}' is expected")]
    [InlineData("{\"A\":\"x}", 5, "the string has no end")]
    [InlineData("{\"A\":1,\"a\":2}", 11, "the key 'a' has a value already")]
    [InlineData("{\"A\":1} {}", 8, "nothing may follow the last '}'")]
    [InlineData("{ /* }", 2, "the comment has no end")]
    public void Says_what_is_wrong_and_where(string text, int position, string message)
    {
        Assert.Empty(JsonSettingsReader.Read(text, out var error));
        Assert.Equal((message, position), (error!.Message, error.Span.Start));
    }

    private static void CheckSame(Gen<string> texts, int count) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(1), FSharpOption<int>.None))),
            Prop.ForAll(Arb.From(texts, JsonTexts.Shrink), text => Assert.Equal(Expected(text), Actual(text))));

    private static string Expected(string text) => FrameworkReader.Read(text) is { } settings ? Print(settings) : "refused";

    private static string Actual(string text)
    {
        var settings = JsonSettingsReader.Read(text, out var error);
        if (error is null)
            return Print(settings.Values.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)));
        Assert.InRange(error.Span.Start, 0, text.Length);
        Assert.InRange(error.Span.End, 0, text.Length);
        Assert.NotEmpty(error.Message);
        return "refused";
    }

    private static string Print(IEnumerable<KeyValuePair<string, string?>> settings) => string.Join(
        '\n',
        settings
            .OrderBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
            .Select(setting => string.Create(CultureInfo.InvariantCulture, $"{setting.Key.ToUpperInvariant()} = {setting.Value ?? "(none)"}")));
}
