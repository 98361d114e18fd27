using System;
using System.Net;
using System.Net.Http;

namespace Cases.Callers.OtherFile;

internal sealed partial class ScaleClient
{
    private static bool WasCancelled(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => true,
        HttpStatusCode.Conflict => false,
        HttpStatusCode.TooManyRequests => throw new TimeoutException("Scale wants us to slow down."),
        _ => throw new InvalidOperationException("The task was not cancelled."),
    };
}
