using System;

namespace ScaleErrors.Analyzers.Contract;

/// <summary>The HTTP request methods a call may use: a set, because the method of a call is not always known.</summary>
[Flags]
internal enum RequestMethods
{
    None = 0,
    Get = 1,
    Head = 2,
    Post = 4,
    Put = 8,
    Patch = 16,
    Delete = 32,

    Options = 64,
    Trace = 128,

    /// <summary>Any other method, such as one of the user's own.</summary>
    Other = 256,

    Any = Get | Head | Post | Put | Patch | Delete | Options | Trace | Other,
}
