using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>The libraries whose calls are known. A new one is a file beside this one and an entry here.</summary>
internal static class HttpLibraries
{
    public static ImmutableArray<HttpLibrary> All { get; } = [HttpClientLibrary.Library, HttpClientJsonLibrary.Library];
}
