//! output: exe
using System;
using System.Net.Http;

var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
var body = await http.GetStringAsync("tasks");
Console.WriteLine(body);
