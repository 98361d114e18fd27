using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.RealCode.OwnLogs;

// Logs of people's own, whose code is not seen: they are known by their names, and by giving nothing back.
public interface ITerminal
{
    void WriteError(string text);

    bool Offer(string text);
}

public interface IRunnerTrace
{
    void Error(Exception exception);

    Task ErrorAsync(Exception exception);
}

public interface IDialog
{
    void Show(string text);
}

public interface ICatalog
{
    void Add(Exception exception);
}

public sealed class Downloader(ITerminal terminal, IRunnerTrace trace, IDialog dialog, ICatalog catalog)
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";
    private readonly HttpClient _http = new();

    public async Task<string?> BodyForPeople(HttpContent task)
    {
        var status = HttpStatusCode.OK;
        try
        {
            var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
            status = response.StatusCode;
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadAsStringAsync();
            terminal.WriteError(await response.Content.ReadAsStringAsync());
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when (status != HttpStatusCode.NotFound)
        {
            trace.Error(e);
        }

        return null;
    }

    public async Task ExceptionForPeople(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Tasks, task); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (Exception e)
        {
            await trace.ErrorAsync(e);
            throw;
        }
    }

    // Who answers may have read the body.
    public async Task BodyForAnAnswer(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode && terminal.Offer(await response.Content.ReadAsStringAsync()))
            throw new InvalidOperationException("The task was not taken.");
    }

    // Neither a dialog nor a catalog is a log.
    public async Task BodyForDialog(HttpContent task)
    {
        using var response = await _http.PostAsync(Tasks, task);
        if (!response.IsSuccessStatusCode)
            dialog.Show(await response.Content.ReadAsStringAsync());
    }

    public async Task ExceptionForCatalog(HttpContent task)
    {
        try
        {
            using var response = await _http.PostAsync(Tasks, task);
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            catalog.Add(e);
        }
    }
}
