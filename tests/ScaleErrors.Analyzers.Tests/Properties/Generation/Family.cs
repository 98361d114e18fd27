using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>A way to make a construct.</summary>
/// <param name="Weight">How often it is taken, next to the others.</param>
/// <param name="Fits">Where it can stand.</param>
/// <param name="Make">Makes one.</param>
internal sealed record Family(int Weight, Func<Scope, bool> Fits, Func<Scope, Gen<Construct>> Make)
{
    public Family(int weight, Func<Scope, Gen<Construct>> make)
        : this(weight, _ => true, make)
    {
    }

    /// <summary>Whether constructs may stand inside.</summary>
    public static bool Nests(Scope scope) => scope.Depth > 0;

    /// <summary>Takes one of the families that fit.</summary>
    public static Gen<Construct> AnyOf(IEnumerable<Family> families, Scope scope) =>
        Gen.Frequency(families.Where(family => family.Fits(scope)).Select(family => (family.Weight, Gen.Constant(family))))
            .SelectMany(family => family.Make(scope));

    /// <summary>A few of them.</summary>
    public static Gen<ImmutableArray<Construct>> ListOf(Gen<Construct> one, int min, int max) =>
        Gen.Choose(min, max).SelectMany(count => one.ArrayOf(count)).Select(items => items.ToImmutableArray());
}
