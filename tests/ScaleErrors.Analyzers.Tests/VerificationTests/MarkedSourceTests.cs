using System;
using System.Linq;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.VerificationTests;

/// <summary>The markup is the one that analyzer authors know.</summary>
public sealed class MarkedSourceTests
{
    [Theory]
    [InlineData("a[0] | b", "a[0] | b", "")]
    [InlineData("x [|abc|] y", "x abc y", "default 2-5")]
    [InlineData("x {|SCALE409:abc|} y", "x abc y", "SCALE409 2-5")]
    [InlineData("{|A1:{|B2:abc|}|}", "abc", "B2 0-3, A1 0-3")]
    [InlineData("{|A1:a[|b|]c|}", "abc", "default 1-2, A1 0-3")]
    [InlineData("[||]", "", "default 0-0")]
    [InlineData("x is {} | y", "x is {} | y", "")]
    public void Spans_are_those_of_the_text_without_markup(string markup, string text, string spans)
    {
        var source = MarkedSource.Parse(markup);
        Assert.Equal(text, source.Text);
        Assert.Equal(spans, string.Join(", ", source.Spans.Select(span => $"{span.Id ?? "default"} {span.Span.Start}-{span.Span.End}")));
    }

    [Theory]
    [InlineData("[|a", "is never closed")]
    [InlineData("{|A1:a", "is never closed")]
    [InlineData("a|]", "closes nothing")]
    [InlineData("a|}", "closes nothing")]
    [InlineData("[|a|}", "closes nothing")]
    [InlineData("{|A1:a|]", "closes nothing")]
    public void Broken_markup_fails(string markup, string message) =>
        Assert.Contains(message, Assert.Throws<VerificationException>(() => MarkedSource.Parse(markup)).Message, StringComparison.Ordinal);
}
