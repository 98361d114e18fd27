//! output: exe
using System;
using System.Net.Http;
using Microsoft.Extensions.Configuration;

var environment = Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
var configuration = new ConfigurationBuilder()
    .AddJsonFile("appsettings.json")
    .AddJsonFile($"appsettings.{environment}.json", optional: true)
    .AddEnvironmentVariables()
    .Build();
using var http = new HttpClient { BaseAddress = new Uri(configuration["Scale:BaseUrl"]!) };
using var response = await http.PostAsync("task", null); // expect: SCALE402 SCALE409 SCALE429
response.EnsureSuccessStatusCode();

using var other = new HttpClient { BaseAddress = new Uri(Labeling.Mirror.Read()["Scale:BaseUrl"]!) };
using var mirrored = await other.PostAsync("task", null);
mirrored.EnsureSuccessStatusCode();

using var unbuilt = new HttpClient { BaseAddress = new Uri(Labeling.Mirror.ReadBoth()["Scale:BaseUrl"]!) };
using var both = await unbuilt.PostAsync("task", null); // expect: SCALE402 SCALE409 SCALE429
both.EnsureSuccessStatusCode();
