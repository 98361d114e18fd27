//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

var scale = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
scale.DefaultRequestHeaders.Add("Authorization", "Basic " + args[0]);

var created = await scale.PostAsJsonAsync("task/imageannotation", new { unique_id = Guid.NewGuid() }); // expect: SCALE402 SCALE409 SCALE429
created.EnsureSuccessStatusCode();
Console.WriteLine(await created.Content.ReadAsStringAsync());

var listed = await scale.GetAsync("tasks?limit=10"); // expect: SCALE402 SCALE429
Console.WriteLine(await listed.Content.ReadAsStringAsync());

using var batch = await scale.PostAsync("batches", JsonContent.Create(new { name = "b" }));
if (batch.StatusCode == HttpStatusCode.Conflict) Console.WriteLine("exists");
else if (batch.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(1000);
else if (batch.StatusCode == HttpStatusCode.PaymentRequired) return 2;
else batch.EnsureSuccessStatusCode();

var cancel = await scale.PostAsync($"task/{args[1]}/cancel", null); // expect: SCALE402 SCALE409
if ((int)cancel.StatusCode is 429) { Console.Error.WriteLine("slow down"); return 1; }

async Task<JsonElement> GetTask(string id)
{
    var response = await scale.GetAsync("task/" + id); // expect: SCALE402 SCALE429
    return await response.Content.ReadFromJsonAsync<JsonElement>();
}

Console.WriteLine(await GetTask("x"));
var last = await scale.DeleteAsync("task/x"); // expect: SCALE402 SCALE429
return last.IsSuccessStatusCode ? 0 : 1;
