//! output: exe
using System;
using System.Net;
using System.Net.Http;

var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
string body;
try
{
    body = await http.GetStringAsync("tasks");
}
catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
{
    // Scale: the endpoint is not enabled; contact Scale before using it
    throw new HttpRequestException(
        "Scale answered 402 (Not enabled): stop and tell a person to contact Scale, never retry", e, e.StatusCode);
}
catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
{
    // Scale: too many requests hit the API too quickly
    throw new HttpRequestException(
        "Scale answered 429 (Too Many Requests): wait as Retry-After says, else with growing delays, and retry a bounded number of times",
        e, e.StatusCode);
}

Console.WriteLine(body);
