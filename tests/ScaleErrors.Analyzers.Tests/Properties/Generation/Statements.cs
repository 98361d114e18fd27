using System;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Statements of every family.</summary>
internal static class Statements
{
    private static readonly ImmutableArray<Family> Families =
    [
        .. Effects.Statements,
        .. Branches.Statements,
        .. Loops.Statements,
        .. Exits.Statements,
        .. Exceptions.Statements,
        .. Helpers.Statements,
        .. Results.Statements,
    ];

    public static Gen<Construct> Any(Scope scope) => Family.AnyOf(Families, scope);

    /// <summary>Statements in braces.</summary>
    public static Gen<Construct> Block(Scope scope, int min = 0, int max = 2) =>
        Gen.Frequency((1, Gen.Constant(min)), (8, Gen.Choose(Math.Max(min, 1), max)))
            .SelectMany(count => Family.ListOf(Any(scope), count, count)).Select(statements => Construct.Block(statements));
}
