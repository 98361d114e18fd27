//! output: exe
using System;
using System.Net;
using System.Net.Http;

using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
using var response = await http.GetAsync("tasks"); // expect: SCALE402 SCALE429
Console.WriteLine(await response.Content.ReadAsStringAsync());

var second = await http.GetAsync("tasks?page=2");
if (second.StatusCode == HttpStatusCode.PaymentRequired)
    return 2;
if (second.StatusCode == HttpStatusCode.TooManyRequests)
    return 3;
return second.IsSuccessStatusCode ? 0 : 1;
