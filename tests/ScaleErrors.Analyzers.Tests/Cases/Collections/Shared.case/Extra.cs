#nullable enable
using System.Net;

namespace Cases.Collections.SharedCases;

internal static class Extra
{
    public static HttpStatusCode[] Fatal => [HttpStatusCode.Unauthorized];

    public static void Configure(HttpStatusCode code) => Codes.Grown.Add(code);
}
