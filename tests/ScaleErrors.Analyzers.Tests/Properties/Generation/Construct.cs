using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>What a construct may stand for: one may take the place of another of its sort.</summary>
internal enum Sort
{
    /// <summary>Statements in braces.</summary>
    Block,

    Statement,

    /// <summary>An expression of type bool.</summary>
    Condition,

    /// <summary>An expression of type string.</summary>
    Text,

    /// <summary>The section of a switch statement.</summary>
    Section,

    /// <summary>The arm of a switch expression.</summary>
    Arm,

    /// <summary>A catch clause.</summary>
    Handler,

    /// <summary>A status code in a list of them.</summary>
    Code,
}

/// <summary>
/// A piece of a generated body. Its form is C# in which <c>$0</c> to <c>$9</c> stand for its parts, <c>$*</c>, <c>$,</c> and <c>$|</c>
/// for all of them in a row, with commas, or as alternatives: these can lose any part.
/// </summary>
internal sealed record Construct(Sort Sort, string Form, ImmutableArray<Construct> Parts)
{
    public const string List = "$*";
    public const string Alternatives = "$|";
    public const string Commas = "$,";

    /// <summary>A member of the class that the construct needs, in the same notation; <c>$n</c> is a number of its own, in the form, too.</summary>
    public string? Member { get; init; }

    /// <summary>Whether the number of parts is free.</summary>
    public bool IsList => Mentions(List) || Mentions(Alternatives) || Mentions(Commas);

    /// <summary>Whether a text stands in the form or in the member.</summary>
    public bool Mentions(string text) =>
        Form.Contains(text, System.StringComparison.Ordinal) || Member?.Contains(text, System.StringComparison.Ordinal) == true;

    public static Construct Statement(string form, params ImmutableArray<Construct> parts) => new(Sort.Statement, form, parts);

    public static Construct Condition(string form, params ImmutableArray<Construct> parts) => new(Sort.Condition, form, parts);

    public static Construct Text(string form, params ImmutableArray<Construct> parts) => new(Sort.Text, form, parts);

    public static Construct Block(params ImmutableArray<Construct> statements) => new(Sort.Block, "{ $* }", statements);
}
