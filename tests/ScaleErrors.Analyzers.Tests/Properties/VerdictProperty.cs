using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using ScaleErrors.Analyzers.Tests.Properties.Comparison;
using ScaleErrors.Analyzers.Tests.Properties.Generation;
using Xunit;
using Xunit.Abstractions;

namespace ScaleErrors.Analyzers.Tests.Properties;

/// <summary>
/// The verdict on a body is what running the body says: an outcome is reported if and only if the code does for it what it does for success,
/// or what it does for a failure that the contract does not list.
/// </summary>
public sealed class VerdictProperty(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    // Few enough for every build; the variables ask for more of them, and for others.
    private static readonly int Bodies = Variable("SCALE_ERRORS_BODIES", 1000);
    private static readonly int Seed = Variable("SCALE_ERRORS_SEED", 1);

    [Fact]
    public void Verdicts_are_what_running_the_bodies_says()
    {
        var tally = new Tally();
        var property = Prop.ForAll(
            Arb.From(Body.Generator.ArrayOf(BatchSize).Select(bodies => new Batch([.. bodies])), Shrink),
            batch => tally.Add(batch.Judge()));
        Check.One(
            Config.QuickThrowOnFailure
                .WithMaxTest(Math.Max(1, Bodies / BatchSize))
                .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd((ulong)Seed), FSharpOption<int>.None))),
            property);

        output.WriteLine(tally.ToString());
        tally.RequireBothVerdicts();
    }

    /// <summary>Halves until one body is left, then makes that one smaller.</summary>
    private static IEnumerable<Batch> Shrink(Batch batch)
    {
        if (batch.Bodies.Length == 1)
            return batch.Bodies[0].Shrink().Select(body => new Batch([body])).Where(smaller => smaller.Compiles());
        var half = batch.Bodies.Length / 2;
        return [new Batch(batch.Bodies[..half]), new Batch(batch.Bodies[half..])];
    }

    private static int Variable(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
