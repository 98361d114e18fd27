//! output: exe
using System;
using System.Net;
using System.Net.Http;

using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };

Console.WriteLine(await http.GetStringAsync("teams")); // expect: SCALE402 SCALE429

try
{
    Console.WriteLine(await http.GetStringAsync("tasks"));
    return 0;
}
catch (HttpRequestException e)
{
    return e.StatusCode switch
    {
        HttpStatusCode.PaymentRequired => 2,
        HttpStatusCode.TooManyRequests => 75,
        _ => 1,
    };
}
