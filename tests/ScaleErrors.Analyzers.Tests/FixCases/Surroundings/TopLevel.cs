//! output: exe
using System;
using System.Net.Http;

var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
await http.PostAsync("batches/a/finalize", null);
Console.WriteLine("a");
await http.PutAsync("batches/b", null);
