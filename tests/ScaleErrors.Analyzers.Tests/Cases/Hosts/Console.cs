//! scale_errors.all_calls = true
//! output: exe
using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

const int Ok = 0, Failed = 1, Throttled = 75;
using var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
return args switch
{
    ["create", var name] => await CreateAsync(name),
    ["cancel", var id] => await CancelAsync(id),
    ["show", var id] => await ShowAsync(id),
    ["list"] => await ListAsync(),
    _ => Usage(),
};

// An exit code of its own.
async Task<int> CreateAsync(string name)
{
    var response = await http.PostAsJsonAsync("batches", new { name }); // expect: SCALE402
    switch (response.StatusCode)
    {
        case HttpStatusCode.Conflict:
            Console.Error.WriteLine($"{name} exists.");
            return 17;
        case HttpStatusCode.TooManyRequests:
            return Throttled;
    }

    return response.IsSuccessStatusCode ? Ok : Failed;
}

// Only words differ: nobody acts on them.
async Task<int> CancelAsync(string id)
{
    var response = await http.PostAsync($"task/{id}/cancel", null); // expect: SCALE402 SCALE409 SCALE429
    Console.WriteLine(response.IsSuccessStatusCode ? "cancelled" : $"failed: {response.StatusCode}");
    return response.IsSuccessStatusCode ? Ok : Failed;
}

// The status is the exit code: whoever starts the program gets it.
async Task<int> ShowAsync(string id)
{
    var response = await http.GetAsync($"task/{id}");
    Console.WriteLine(await response.Content.ReadAsStringAsync());
    return response.IsSuccessStatusCode ? Ok : (int)response.StatusCode;
}

async Task<int> ListAsync()
{
    try
    {
        Console.WriteLine(await http.GetStringAsync("tasks")); // expect: SCALE402 SCALE429
        return Ok;
    }
    catch (HttpRequestException e)
    {
        Console.Error.WriteLine(e.Message);
        Environment.ExitCode = Failed;
        return Failed;
    }
}

static int Usage()
{
    Console.Error.WriteLine("create NAME | cancel ID | show ID | list");
    return Failed;
}
