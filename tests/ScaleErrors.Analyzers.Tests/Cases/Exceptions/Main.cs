//! output: exe
using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;

namespace Cases.Exceptions.Main;

// What leaves Main ends the program, whatever the status was. In a program every caller can be seen, of public methods too.
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var importer = new TaskImporter();
        await importer.CheckAsync();
        try
        {
            await importer.ImportAsync(args[0]);
            return 0;
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.TooManyRequests)
        {
            return 75;
        }
        catch (ImportException e) when (e.Status == HttpStatusCode.Conflict)
        {
            return 73;
        }
    }
}

public sealed class ImportException(HttpStatusCode status) : Exception
{
    public HttpStatusCode Status => status;
}

public sealed class TaskImporter
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task CheckAsync() => Console.WriteLine(await _http.GetStringAsync("teams")); // expect: SCALE402 SCALE429

    public async Task ImportAsync(string path)
    {
        var batch = await _http.GetFromJsonAsync<Batch>("batches/import"); // expect: SCALE402
        using var response = await _http.PostAsJsonAsync("task/annotation", new { path, batch }); // expect: SCALE402 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new ImportException(response.StatusCode);
    }

    // No code of this program calls it.
    public async Task ExportAsync()
    {
        using var response = await _http.PostAsync("tasks/export", null);
        if (!response.IsSuccessStatusCode)
            throw new ImportException(response.StatusCode);
    }

    public sealed record Batch(string Name);
}
