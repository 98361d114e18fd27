using System.Collections.Immutable;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>Loops that end, and the ways out of them.</summary>
internal static class Loops
{
    public static ImmutableArray<Family> Statements { get; } =
    [
        new(1, Family.Nests, scope =>
            from times in Gen.Choose(1, 2)
            from body in Generation.Statements.Block(scope.Deeper with { CanBreak = true }, 1)
            select Construct.Statement($"for (var i$n = 0; i$n < {times}; i$n++) $0", body)),

        // That it goes round is an effect: the recorder is told.
        new(1, Family.Nests, scope =>
            from body in Generation.Statements.Block(scope.Deeper with { CanBreak = true }, 1)
            select Construct.Statement("foreach (var word$n in Recorder.Words()) { Recorder.Note(\"word\"); $0 }", body)),
        new(2, scope => scope.CanBreak, _ => Gen.Elements("break;", "continue;").Select(exit => Construct.Statement(exit))),
    ];
}
