//! output: exe
using System.Net.Http;

using var client = new HttpClient();
var response = await client.GetAsync("https://api.scale.com/v1/tasks");
return (int)response.StatusCode;
