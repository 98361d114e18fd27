using System;

namespace ScaleErrors.Analyzers.Outcomes.Values;

/// <summary>What of the response went into a value: whoever gets the value may tell outcomes apart by it.</summary>
[Flags]
internal enum Provenance
{
    None = 0,

    /// <summary>The status code, or an exception that carries it.</summary>
    Status = 1,

    /// <summary>The response itself.</summary>
    Response = 2,

    /// <summary>A text that names the status. It is for people to read; only a comparison of it can tell outcomes apart.</summary>
    StatusText = 4,

    /// <summary>The body, or an object read from it.</summary>
    Body = 8,

    /// <summary>The body as text.</summary>
    BodyText = 16,

    /// <summary>What can tell outcomes apart in the hands of other code.</summary>
    Outcome = Status | Response,

    /// <summary>What the server wrote about the outcome.</summary>
    AnyBody = Body | BodyText,
}
