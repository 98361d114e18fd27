using System.Collections.Immutable;
using FsCheck.Fluent;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>What a body does: tells a recorder, waits, stores in locals and in a field.</summary>
internal static class Effects
{
    public static ImmutableArray<Family> Statements { get; } =
    [
        new(10, scope => Texts.Any(scope).Select(text => Construct.Statement("Recorder.Note($0);", text))),
        new(4, scope => scope.HasLocals, scope =>
            from number in Gen.Choose(1, Conditions.Locals)
            from condition in Conditions.Any(scope.Deeper)
            select Construct.Statement($"known{number} = $0;", condition)),
        new(2, scope => scope.HasLocals, scope => Texts.Any(scope.Deeper).Select(text => Construct.Statement("text = $0;", text))),
        new(2, scope => Texts.Chosen(scope.Deeper).Select(text => Construct.Statement("_memory = $0;", text))),
        new(2, scope => scope.HasResponse && scope.HasLocals, _ => Gen.Constant(Construct.Statement("last = response.StatusCode;"))),

        // The header is read to be heeded: the recorder sees for how long.
        new(1, scope => scope.HasResponse, _ => Gen.Constant(
            Construct.Statement("Recorder.Wait(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));"))),

        // Reading a body is a call like others, but no handler sees it: the recorder is told.
        new(1, scope => scope.HasResponse && scope.HasLocals, _ => Gen.Constant(
            Construct.Statement("text = await response.Content.ReadAsStringAsync(); Recorder.Read();"))),
    ];
}
