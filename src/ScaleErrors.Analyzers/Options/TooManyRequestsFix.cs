namespace ScaleErrors.Analyzers.Options;

/// <summary>What the first fix of a light bulb, and <c>dotnet format</c>, do with 429.</summary>
internal enum TooManyRequestsFix
{
    /// <summary>The inserted case leaves as the general failure path does.</summary>
    Leave,

    /// <summary>The request is sent again after a wait, where it can be sent again; else the case leaves.</summary>
    Retry,
}
