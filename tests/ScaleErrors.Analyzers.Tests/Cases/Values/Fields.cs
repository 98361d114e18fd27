using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.Fields;

// The outcome is kept in the object and asked for by another of its members.
public sealed class StatefulClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();
    private HttpResponseMessage? _response;
    private HttpStatusCode _lastStatus;
    private int _lastCode;
    private string? _lastError;
    private bool _failed;

    public string? LastError => _lastError;

    public bool HasFailed => _failed;

    // Everybody may read this one.
    public HttpStatusCode? LastPublished { get; private set; }

    private HttpStatusCode Current { get; set; }

    private HttpStatusCode Replaced { get; set; }

    public async Task FieldReadByMethod(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        _lastStatus = response.StatusCode;
        ThrowIfKnown();
        response.EnsureSuccessStatusCode();
    }

    public async Task FieldReadForSuccess(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        _lastCode = (int)response.StatusCode;
        ThrowIfFailed();
    }

    public async Task ResponseInField(HttpContent task)
    {
        _response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if (IsDuplicate)
            throw new InvalidOperationException("The task exists.");
        _response.EnsureSuccessStatusCode();
    }

    public async Task PrivateProperty(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        Current = response.StatusCode;
        if (Current == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    // The property is set again before anybody asks.
    public async Task Overwritten(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Replaced = response.StatusCode;
        Replaced = HttpStatusCode.OK;
        if (Replaced == HttpStatusCode.TooManyRequests)
            throw new TimeoutException("Too fast.");
        response.EnsureSuccessStatusCode();
    }

    public async Task Published(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        LastPublished = response.StatusCode;
    }

    // A text for people and a flag are published; neither tells which failure it was.
    public async Task PublishedAsText(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        _failed = !response.IsSuccessStatusCode;
        if (_failed)
            _lastError = $"Scale answered {(int)response.StatusCode}.";
    }

    private bool IsDuplicate => _response?.StatusCode == HttpStatusCode.Conflict;

    private void ThrowIfKnown()
    {
        switch (_lastStatus)
        {
            case HttpStatusCode.Conflict:
                throw new InvalidOperationException("The task exists.");
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException("Too fast.");
        }
    }

    private void ThrowIfFailed()
    {
        if (_lastCode >= 400)
            throw new InvalidOperationException("The task was not made.");
    }
}

// The same with an object that is made for one submission.
internal sealed class ContextClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task ContextChecked(HttpContent task)
    {
        var submission = new Submission("image");
        submission.Response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        submission.Check();
    }

    public async Task ContextEnsured(HttpContent task)
    {
        var submission = new Submission("image");
        submission.Response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        submission.Ensure();
    }

    // Two names for one object.
    public async Task SameObject(HttpContent task)
    {
        var submission = new Submission("image");
        var current = submission;
        current.Response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        submission.Check();
    }

    // The one that is checked never had the response.
    public async Task OtherObject(HttpContent task)
    {
        var sent = new Submission("image");
        var blank = new Submission("text");
        sent.Response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        blank.Check();
        sent.Ensure();
    }

    private sealed class Submission(string kind)
    {
        public HttpResponseMessage? Response { get; set; }

        public void Check()
        {
            if (Response?.StatusCode == HttpStatusCode.Conflict)
                throw new InvalidOperationException(kind + ": the task exists.");
            if (Response?.StatusCode == HttpStatusCode.TooManyRequests)
                throw new TimeoutException(kind + ": too fast.");
            Response?.EnsureSuccessStatusCode();
        }

        public void Ensure() => Response?.EnsureSuccessStatusCode();
    }
}
