using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>A verb of the consumer's program, named on its command line.</summary>
/// <param name="Name">The verb.</param>
/// <param name="Changes">Whether its requests create or change something, so that 409 can answer them.</param>
/// <param name="RightFromTheStart">Whether its calls tell every outcome apart before any fix.</param>
internal sealed record Verb(string Name, bool Changes, bool RightFromTheStart = false)
{
    public static ImmutableArray<Verb> All { get; } =
    [
        new("create", Changes: true),
        new("get", Changes: false),
        new("list", Changes: false),
        new("cancel", Changes: true),
        new("set-metadata", Changes: true),
        new("forget-unique-id", Changes: false),
        new("finalize", Changes: true),
        new("batch-status", Changes: false),
        new("submit", Changes: true),
        new("upload", Changes: true),
        new("import", Changes: true),
        new("create-carefully", Changes: true, RightFromTheStart: true),
        new("get-carefully", Changes: false, RightFromTheStart: true),
    ];
}
