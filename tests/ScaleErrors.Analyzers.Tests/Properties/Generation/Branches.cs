using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Branches: if, else, and the switch statement.</summary>
internal static class Branches
{
    public static ImmutableArray<Family> Statements { get; } =
    [
        new(6, Family.Nests, scope =>
            from condition in Conditions.Any(scope.Deeper)
            from then in Inner(scope)
            select Construct.Statement("if ($0) $1", condition, then)),
        new(5, Family.Nests, scope =>
            from condition in Conditions.Any(scope.Deeper)
            from then in Inner(scope)
            from otherwise in Inner(scope)
            select Construct.Statement("if ($0) $1 else $2", condition, then, otherwise)),
        new(5, scope => Family.Nests(scope) && StatusTests.CanStand(scope), Switch),
    ];

    private static Gen<Construct> Inner(Scope scope) => Generation.Statements.Block(scope.Deeper);

    private static Gen<Construct> Switch(Scope scope) =>
        from source in Gen.Elements(StatusTests.Sources(scope).AsEnumerable())
        from asNumber in Gen.Elements(true, false)
        from codes in Family.ListOf(asNumber ? StatusTests.NumberCode : StatusTests.EnumCode, 1, 4)
        from sections in Family.ListOf(Section(scope), 1, 3)
        from last in LastSection(scope, asNumber)
        select Construct.Statement(
            $"switch ({(asNumber ? source.Number : source.Enum)}) {{ $0 }}",
            new Construct(Sort.Section, "$*", Label(codes, sections, last)));

    /// <summary>Deals the codes out to the sections; behind them stands what catches the rest.</summary>
    private static ImmutableArray<Construct> Label(ImmutableArray<Construct> codes, ImmutableArray<Construct> sections, ImmutableArray<Construct> last)
    {
        var labels = codes.DistinctBy(code => code.Form).ToLookup(code => codes.IndexOf(code) % sections.Length);
        return
        [
            .. sections
                .Select((section, index) => section with { Parts = [new Construct(Sort.Section, "$*", [.. labels[index].Select(Case)]), .. section.Parts] })
                .Where(section => !section.Parts[0].Parts.IsEmpty),
            .. last,
        ];
    }

    private static Construct Case(Construct code) => new(Sort.Code, "case $0:", [code]);

    // The labels become part 0.
    private static Gen<Construct> Section(Scope scope) =>
        from statements in Inner(scope with { CanBreak = false })
        select new Construct(Sort.Section, "$0 $1 break;", [statements]);

    private static Gen<ImmutableArray<Construct>> LastSection(Scope scope, bool asNumber) => Gen.Frequency(
        (1, Gen.Constant(ImmutableArray<Construct>.Empty)),
        (3, from section in Section(scope) select ImmutableArray.Create(section with { Form = "default: $0 break;" })),
        (1, from condition in Conditions.Any(scope.Deeper)
            from section in Section(scope)
            select ImmutableArray.Create(new Construct(Sort.Section, "case var _ when $0: $1 break;", [condition, .. section.Parts]))),
        (asNumber ? 1 : 0, from section in Section(scope) from range in Gen.Elements(">= 400", "> 409 and < 500", "< 300")
            select ImmutableArray.Create(section with { Form = $"case {range}: $0 break;" })));
}
