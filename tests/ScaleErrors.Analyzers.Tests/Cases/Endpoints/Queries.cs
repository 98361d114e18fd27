using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Cases.Endpoints.Queries;

// Addresses that get their query from helpers of the framework.
internal sealed class Tasks(HttpClient http)
{
    private const string Root = "https://api.scale.com/v1/";

    public async Task ListAsync(string project)
    {
        using var response = await http.GetAsync(QueryHelpers.AddQueryString(Root + "tasks", "project", project)); // expect: SCALE402 SCALE429
    }

    public async Task ListManyAsync(Dictionary<string, string?> query)
    {
        var address = QueryHelpers.AddQueryString("https://api.scale.com/v1/tasks", query);
        using var response = await http.GetAsync(address); // expect: SCALE402 SCALE429
    }

    public async Task ListBuiltAsync(string project)
    {
        var query = new QueryBuilder { { "project", project } };
        using var response = await http.GetAsync(Root + "tasks" + query); // expect: SCALE402 SCALE429
    }

    public async Task ListElsewhereAsync()
    {
        using var response = await http.GetAsync(QueryHelpers.AddQueryString("https://tasks.example/tasks", "mirror", Root));
    }

    public async Task ListNamedAsync(string address)
    {
        using var response = await http.GetAsync(Own.AddQueryString("https://tasks.example/tasks", Root));
    }

    private static class Own
    {
        public static string AddQueryString(string address, string mirror) => address + "?mirror=" + Uri.EscapeDataString(mirror);
    }
}
