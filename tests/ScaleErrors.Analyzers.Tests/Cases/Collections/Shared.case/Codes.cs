#nullable enable
using System.Collections.Generic;
using System.Net;

namespace Cases.Collections.SharedCases;

internal static class Codes
{
    public static readonly HashSet<HttpStatusCode> Retryable = [HttpStatusCode.TooManyRequests, HttpStatusCode.ServiceUnavailable];

    internal static readonly List<HttpStatusCode> Grown = [HttpStatusCode.TooManyRequests];

    public static IReadOnlyList<HttpStatusCode> Fatal { get; } = [HttpStatusCode.PaymentRequired, .. Extra.Fatal];

    public static IReadOnlyDictionary<HttpStatusCode, string> Texts => new Dictionary<HttpStatusCode, string> { { HttpStatusCode.Conflict, "exists" } };
}
