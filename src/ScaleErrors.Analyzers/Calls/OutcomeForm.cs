namespace ScaleErrors.Analyzers.Calls;

/// <summary>How a failure comes back from a method that sends.</summary>
internal enum FailureForm
{
    /// <summary>Like any other outcome: by what the method returns.</summary>
    Value,

    /// <summary>As the library's exception.</summary>
    Exception,

    /// <summary>As the library's exception, unless the method hands back a response.</summary>
    ExceptionForBody,

    /// <summary>As null.</summary>
    Null,
}

/// <summary>How a call that sends hands back the outcome.</summary>
internal enum OutcomeForm
{
    /// <summary>As a response, whatever the status code is.</summary>
    Response,

    /// <summary>Success as a response; any other status code as the library's exception.</summary>
    ResponseOrException,

    /// <summary>Success as the body of the response, or what was read from it; any other status code as the library's exception.</summary>
    BodyOrException,

    /// <summary>Success as the body of the response, or what was read from it; any other status code as null.</summary>
    BodyOrNull,

    /// <summary>As what was read from the body, whatever the status code is.</summary>
    Body,
}
