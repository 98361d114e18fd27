using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Writes constructs as C#, and collects the members that they need.</summary>
internal sealed partial class ConstructWriter
{
    private readonly List<string> _members = [];
    private int _number;

    public IReadOnlyList<string> Members => _members;

    public string Write(Construct construct)
    {
        var number = _number++;
        var parts = construct.Parts.Select(Write).ToImmutableArray();
        if (construct.Member is { } member)
            _members.Add(Fill(member, parts, number));
        return Fill(construct.Form, parts, number);
    }

    private static string Fill(string form, ImmutableArray<string> parts, int number) => Placeholder().Replace(form, match => match.Value switch
    {
        Construct.List => string.Join(' ', parts),
        Construct.Commas => string.Join(", ", parts),
        Construct.Alternatives => string.Join(" or ", parts),
        "$n" => number.ToString(CultureInfo.InvariantCulture),
        var index => parts[index[1] - '0'],
    });

    [GeneratedRegex(@"\$[0-9*|,n]")]
    private static partial Regex Placeholder();
}
