using System;

namespace ScaleErrors.Analyzers.Outcomes.Web;

/// <summary>What answers the requests of a web application, by who catches its exceptions.</summary>
[Flags]
internal enum WebRoots
{
    None = 0,

    /// <summary>Actions of controllers and handlers of pages.</summary>
    Actions = 1,

    /// <summary>Lambdas and methods that are mapped to an address.</summary>
    Endpoints = 2,

    /// <summary>Methods of hubs.</summary>
    Hubs = 4,

    /// <summary>Middleware and filters.</summary>
    Pipeline = 8,

    All = Actions | Endpoints | Hubs | Pipeline,
}
