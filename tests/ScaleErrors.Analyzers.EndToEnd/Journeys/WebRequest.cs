using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.EndToEnd.Journeys;

/// <summary>A request that the web service answers by a call to Scale, or to somebody else.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path.</param>
/// <param name="Retries">Whether 429 is waited for and sent again, by a message handler or a pipeline.</param>
/// <param name="RightFromTheStart">Whether no call behind it is to be reported.</param>
internal sealed record WebRequest(string Method, string Path, bool Retries = false, bool RightFromTheStart = false)
{
    public static ImmutableArray<WebRequest> All { get; } =
    [
        new("POST", "/tasks"),
        new("GET", "/tasks/1", RightFromTheStart: true),
        new("DELETE", "/tasks/1"),
        new("POST", "/batches/night"),
        new("POST", "/projects/roads"),
        new("POST", "/imports", Retries: true),
        new("POST", "/audits", Retries: true, RightFromTheStart: true),
        new("POST", "/reviews", Retries: true),
        new("POST", "/partners", RightFromTheStart: true),
    ];
}
