using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime;

/// <summary>What Scale answers in one run.</summary>
/// <param name="StatusCode">The status that is studied.</param>
/// <param name="RetryAfter">The Retry-After header that comes with it.</param>
/// <param name="At">The request, counted from 0, that is answered so; null: all of them. The others succeed.</param>
internal sealed record Scenario(int StatusCode, RetryAfter RetryAfter = RetryAfter.None, int? At = null)
{
    /// <summary>Everything works.</summary>
    public static Scenario Success { get; } = new(200);

    /// <summary>What a request is answered in each run; 200 is the run that the others are compared with.</summary>
    public static IEnumerable<Scenario> Answers { get; } =
    [
        Success, new(201), new(402), new(409), new(429), new(429, RetryAfter.Seconds), new(429, RetryAfter.Date), new(500), new(418), new(404),
    ];

    /// <summary>Whether a request gets the answer that is studied.</summary>
    public bool Studies(int request) => At is null || At == request;

    /// <summary>The answer to a request.</summary>
    public HttpResponseMessage Answer(int request, HttpRequestMessage message)
    {
        var response = new HttpResponseMessage(Studies(request) ? (HttpStatusCode)StatusCode : HttpStatusCode.OK)
        {
            RequestMessage = message,
            Content = new StringContent("""{"id":"task_1","status":"pending","name":"a"}""", Encoding.UTF8, "application/json"),
        };
        if (Studies(request))
            response.Headers.RetryAfter = HeaderValue;
        return response;
    }

    /// <summary>The header as it is printed; null where there is none.</summary>
    public RetryConditionHeaderValue? HeaderValue => RetryAfter switch
    {
        RetryAfter.Seconds => new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)),
        RetryAfter.Date => new RetryConditionHeaderValue(VirtualClock.Start.AddSeconds(30)),
        _ => null,
    };

    public override string ToString() =>
        $"{StatusCode}{(RetryAfter == RetryAfter.None ? "" : " with Retry-After: " + HeaderValue)}{(At is { } at ? $" to request {at + 1}" : "")}";
}

/// <summary>The forms of the header.</summary>
internal enum RetryAfter
{
    None,
    Seconds,
    Date,
}
