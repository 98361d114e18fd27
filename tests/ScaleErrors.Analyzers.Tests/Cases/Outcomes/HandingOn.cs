using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// What leaves for code that cannot be seen is that code's to handle.
public sealed class HandingOn
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();
    private readonly List<HttpResponseMessage> _kept = [];
    private HttpResponseMessage? _private;
    private HttpResponseMessage? _readElsewhere;
    private HttpResponseMessage? _disposed;

    public Func<HttpResponseMessage, Task>? Handler { get; set; }

    public HttpStatusCode LastStatus { get; private set; }

    public Task<HttpResponseMessage> ReturnsTask(HttpContent content) => _http.PostAsync(Tasks, content);

    public async Task<HttpResponseMessage> ReturnsResponse(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content).ConfigureAwait(false);
        return response;
    }

    public async Task<HttpStatusCode> ReturnsStatus(HttpContent content) => (await _http.PostAsync(Tasks, content)).StatusCode;

    public async Task<(int Status, string Body)> ReturnsTuple(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<Outcome> ReturnsResult(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        return new Outcome { Status = (int)response.StatusCode };
    }

    // Success or not is all that this tells.
    public async Task<Outcome> ReturnsPoorResult(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        return new Outcome { Ok = response.IsSuccessStatusCode };
    }

    public async Task ToDelegate(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        await Handler!(response);
    }

    public async Task ToList(HttpContent content)
    {
        _kept.Add(await _http.PostAsync(Tasks, content));
    }

    public async Task ToProperty(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        LastStatus = response.StatusCode;
    }

    public async Task ToPrivateField(HttpContent content)
    {
        _private = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        _private.EnsureSuccessStatusCode();
    }

    public async Task ToFieldDisposedElsewhere(HttpContent content)
    {
        _disposed?.Dispose();
        _disposed = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        _disposed.EnsureSuccessStatusCode();
    }

    public void Clean()
    {
        _disposed?.Dispose();
        _disposed = null;
    }

    public async Task ToFieldReadElsewhere(HttpContent content)
    {
        _readElsewhere = await _http.PostAsync(Tasks, content);
    }

    public bool WasConflict => _readElsewhere?.StatusCode == HttpStatusCode.Conflict;

    public async Task ExceptionWithStatus(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (!response.IsSuccessStatusCode)
            throw new ScaleException(response.StatusCode);
    }

    public async Task ExceptionWithResponse(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content);
        if (!response.IsSuccessStatusCode)
            throw new ScaleException(response);
    }

    public async Task ExceptionWithText(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
            throw new ScaleException($"answered {response.StatusCode}");
    }

    public async Task ExceptionWithBodyText(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        if (!response.IsSuccessStatusCode)
        {
            var body = await response.Content.ReadAsStringAsync();
            throw new ScaleException(string.IsNullOrEmpty(body) ? "failed" : body);
        }
    }

    public async Task WrappedException(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            throw new ScaleException("failed", e);
        }
    }

    public async Task ToParameter(HttpContent content, List<int> statuses)
    {
        var response = await _http.PostAsync(Tasks, content);
        statuses.Add((int)response.StatusCode);
    }

    public async Task Continued(HttpContent content)
    {
        await _http.PostAsync(Tasks, content).ContinueWith(sent => Console.WriteLine(sent.Result.StatusCode == HttpStatusCode.Conflict)); // expect: SCALE402 SCALE429
    }

    public async Task<HttpResponseMessage[]> All(IEnumerable<HttpContent> contents)
    {
        var sends = new List<Task<HttpResponseMessage>>();
        foreach (var content in contents)
            sends.Add(_http.PostAsync(Tasks, content));
        return await Task.WhenAll(sends);
    }

    public sealed class Outcome
    {
        public int Status { get; set; }

        public bool Ok { get; set; }
    }

    public sealed class ScaleException : Exception
    {
        public ScaleException(string message)
            : base(message)
        {
        }

        public ScaleException(string message, Exception inner)
            : base(message, inner)
        {
        }

        public ScaleException(HttpStatusCode status) => Status = status;

        public ScaleException(HttpResponseMessage response) => Status = response.StatusCode;

        public HttpStatusCode Status { get; }
    }
}
