using ScaleErrors.Analyzers.Options;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.Rules;

/// <summary>What somebody may have meant is what is fewest slips away.</summary>
public sealed class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("hosts", "hosts", 0)]
    [InlineData("host", "hosts", 1)]
    [InlineData("hsots", "hosts", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void A_distance_counts_slips(string from, string to, int slips)
    {
        Assert.Equal(slips, NearestName.Distance(from, to));
        Assert.Equal(slips, NearestName.Distance(to, from));
    }

    [Theory]
    [InlineData("hosts", "hosts")]
    [InlineData("HOST", "hosts")]
    [InlineData("calls", "calls")]
    [InlineData("xyz", null)]
    [InlineData("handler_typos", "handler_types")]
    [InlineData("handler", null)]
    public void The_nearest_is_found_if_it_is_near(string written, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(written, ["handler_methods", "handler_types", "hosts", "calls"]));

    [Fact]
    public void Of_equals_the_first_in_order_is_taken()
    {
        Assert.Equal("aab", NearestName.Of("aa", ["aac", "aab"]));
        Assert.Equal("aab", NearestName.Of("aa", ["aab", "aac"]));
    }
}
