//! output: exe
// Top-level statements are a body too.
using System;
using System.Net.Http;
using System.Threading.Tasks;

const string root = "https://api.scale.com/v1";
var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/") };
await http.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429
http = new HttpClient { BaseAddress = new Uri("https://api.other.example/") };
await http.GetAsync("v1/tasks");
var plain = new HttpClient();
await plain.GetAsync("v1/tasks");
await plain.GetAsync($"{root}/tasks"); // expect: SCALE402 SCALE429
await SendWith(plain);
await Send();
try
{
    plain.BaseAddress = new Uri(root);
}
catch (InvalidOperationException)
{
}

await plain.GetAsync("v1/tasks"); // expect: SCALE402 SCALE429

static async Task SendWith(HttpClient client) => await client.GetAsync("v1/tasks");

async Task Send()
{
    await plain.GetAsync(root); // expect: SCALE402 SCALE429
}
