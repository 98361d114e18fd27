using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Texts: labels of few letters, so that branches often do the same; choices between them; the status or the body in a text.</summary>
internal static class Texts
{
    /// <summary>A label: a text that the author wrote.</summary>
    public static Gen<Construct> Label { get; } = Gen.Elements("\"a\"", "\"b\"", "\"c\"").Select(label => Construct.Text(label));

    private static readonly ImmutableArray<Family> Families =
    [
        new(8, _ => Label),
        new(3, Family.Nests, scope =>
            from condition in Conditions.Any(scope.Deeper)
            from yes in Chosen(scope.Deeper)
            from no in Chosen(scope.Deeper)
            select Construct.Text("(($0) ? $1 : $2)", condition, yes, no)),
        new(3, scope => Family.Nests(scope) && StatusTests.CanStand(scope), SwitchExpression),
        new(1, StatusTests.CanStand, scope =>
            from source in Gen.Elements(StatusTests.Sources(scope).AsEnumerable())
            from form in Gen.Elements($"$\"{{{source.Enum}}}\"", $"$\"{{{source.Number}}}\"", $"{source.Enum}.ToString()!")
            select Construct.Text(form)),
        new(1, scope => scope.HasResponse, _ => Gen.Constant(Construct.Text("response.ReasonPhrase!"))),
        new(2, scope => scope.HasLocals, _ => Gen.Constant(Construct.Text("text"))),
        .. Helpers.Texts,
    ];

    /// <summary>Any text.</summary>
    public static Gen<Construct> Any(Scope scope) => Family.AnyOf(Families, scope);

    /// <summary>A label, or a choice between labels.</summary>
    public static Gen<Construct> Chosen(Scope scope) => Family.AnyOf(Families.Take(3), scope);

    private static Gen<Construct> SwitchExpression(Scope scope) =>
        from source in Gen.Elements(StatusTests.Sources(scope).AsEnumerable())
        from codes in Family.ListOf(StatusTests.EnumCode, 1, 3)
        from texts in Family.ListOf(Chosen(scope.Deeper), codes.Length, codes.Length)
        from other in Chosen(scope.Deeper)
        select Construct.Text($"({source.Enum} switch {{ $0 _ => $1 }})", new Construct(Sort.Arm, "$*", Arms(codes, texts)), other);

    private static ImmutableArray<Construct> Arms(ImmutableArray<Construct> codes, ImmutableArray<Construct> texts) =>
    [
        .. codes.Zip(texts).DistinctBy(arm => arm.First.Form)
            .Select(arm => new Construct(Sort.Arm, "$0 => $1,", [arm.First, arm.Second])),
    ];
}
