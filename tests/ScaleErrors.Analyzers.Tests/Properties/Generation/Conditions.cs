using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Conditions: inputs, locals, attempts, and what combines them.</summary>
internal static class Conditions
{
    /// <summary>How many inputs there are of which nothing is known.</summary>
    public const int Flags = 3;

    /// <summary>How many bool locals there are.</summary>
    public const int Locals = 2;

    private static readonly ImmutableArray<Family> Families =
    [
        new(20, scope => StatusTests.CanStand(scope), StatusTests.Any),
        new(3, _ => Gen.Choose(1, Flags).Select(number => Construct.Condition($"Flag{number}"))),
        new(3, scope => scope.HasLocals, _ => Gen.Choose(1, Locals).Select(number => Construct.Condition($"known{number}"))),
        new(1, _ => Gen.Elements("is \"a\"", "== \"b\"", "is null", "!= \"a\"").Select(test => Construct.Condition($"_memory {test}"))),
        new(3, scope => scope.HasAttempt, _ => Gen.Elements("< 2", "== 1", "> 1").Select(test => Construct.Condition($"attempt {test}"))),
        new(2, Family.Nests, scope => Any(scope.Deeper).Select(operand => Construct.Condition("!($0)", operand))),
        new(4, Family.Nests, Combined),
        new(1, Family.Nests, scope =>
            from condition in Any(scope.Deeper)
            from yes in Any(scope.Deeper)
            from no in Any(scope.Deeper)
            select Construct.Condition("(($0) ? $1 : $2)", condition, yes, no)),
        .. CodeSets.Conditions,
        .. Helpers.Conditions,
    ];

    public static Gen<Construct> Any(Scope scope) => Family.AnyOf(Families, scope);

    private static Gen<Construct> Combined(Scope scope) =>
        from sign in Gen.Elements("&&", "&&", "||", "||", "&", "|", "^", "==")
        from left in Any(scope.Deeper)
        from right in Any(scope.Deeper)
        select Construct.Condition($"(($0) {sign} ($1))", left, right);
}
