using System.Collections.Generic;
using System.Linq;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>
/// Makes constructs smaller, the boldest steps first. What comes out may lack a variable that it mentions: the compiler is asked before it counts.
/// </summary>
internal static class ConstructShrinker
{
    public static IEnumerable<Construct> Shrink(Construct construct) =>
        Simplest(construct).Concat(Hoisted(construct)).Concat(Shortened(construct)).Concat(WithSmallerPart(construct));

    private static IEnumerable<Construct> Simplest(Construct construct)
    {
        string? form = construct.Sort switch
        {
            Sort.Condition => "true",
            Sort.Text => "\"a\"",
            _ => null,
        };
        if (form is not null && construct.Form is not ("true" or "false" or "\"a\""))
        {
            yield return construct with { Form = form, Parts = [], Member = null };
            if (construct.Sort == Sort.Condition)
                yield return construct with { Form = "false", Parts = [], Member = null };
        }
    }

    /// <summary>A part of the same sort takes the place of the whole.</summary>
    private static IEnumerable<Construct> Hoisted(Construct construct) =>
        construct.Sort is Sort.Statement or Sort.Condition or Sort.Text
            ? Below(construct).Where(part => part.Sort == construct.Sort)
            : [];

    private static IEnumerable<Construct> Below(Construct construct) => construct.Parts.SelectMany(part => Below(part).Prepend(part));

    private static IEnumerable<Construct> Shortened(Construct construct)
    {
        if (!construct.IsList)
            yield break;
        for (var index = 0; index < construct.Parts.Length; index++)
            yield return construct with { Parts = construct.Parts.RemoveAt(index) };
        for (var index = 0; index < construct.Parts.Length; index++)
        {
            foreach (var block in construct.Parts[index].Parts.Where(part => part.Sort == Sort.Block && construct.Sort == Sort.Block))
                yield return construct with { Parts = construct.Parts.RemoveAt(index).InsertRange(index, block.Parts) };
        }
    }

    private static IEnumerable<Construct> WithSmallerPart(Construct construct)
    {
        for (var index = 0; index < construct.Parts.Length; index++)
        {
            foreach (var smaller in Shrink(construct.Parts[index]))
                yield return construct with { Parts = construct.Parts.SetItem(index, smaller) };
        }
    }
}
