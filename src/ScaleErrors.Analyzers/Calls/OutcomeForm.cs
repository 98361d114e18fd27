namespace ScaleErrors.Analyzers.Calls;

/// <summary>How a call that sends hands back the outcome.</summary>
internal enum OutcomeForm
{
    /// <summary>As a response, whatever the status code is.</summary>
    Response,

    /// <summary>Success as a response; any other status code as the library's exception.</summary>
    ResponseOrException,

    /// <summary>Success as the body of the response, or what was read from it; any other status code as the library's exception.</summary>
    BodyOrException,
}
