using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Delegates.FuncFields;

// Delegates in fields, variables and parameters: run where the lambda can be seen, otherwise given the outcome.
public sealed class ConfiguredClient
{
    private static readonly Uri Annotation = new("https://api.scale.com/v1/task/annotation");
    private static readonly Func<HttpStatusCode, bool> IsKnown = status => status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests;
    private static readonly Action<HttpResponseMessage> Ensure = response => response.EnsureSuccessStatusCode();
    private static readonly Func<HttpResponseMessage, bool> ByMethod = Answers.IsDuplicate;
    private readonly HttpClient _http = new();
    private readonly Func<HttpStatusCode, bool> _isFinal;
    private readonly Func<HttpContent, Task<HttpResponseMessage>> _send;

    public ConfiguredClient(Func<HttpStatusCode, bool> isFinal)
    {
        _isFinal = isFinal;
        _send = task => _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
    }

    public Action<HttpResponseMessage>? OnAnswer { get; set; }

    public async Task StaticField(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402
        if (IsKnown(response.StatusCode))
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }

    public async Task StaticFieldForAll(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        Ensure(response);
    }

    public async Task MethodGroupField(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if (ByMethod.Invoke(response))
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    // Which codes are final, the creator of the client says.
    public async Task FieldFromParameter(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        if (_isFinal(response.StatusCode))
            throw new InvalidOperationException("Never to be sent again.");
        response.EnsureSuccessStatusCode();
    }

    public async Task PublicProperty(HttpContent task)
    {
        using var response = await _http.PostAsync(Annotation, task);
        OnAnswer?.Invoke(response);
        response.EnsureSuccessStatusCode();
    }

    // The call itself is in the field.
    public async Task CallFromField(HttpContent task)
    {
        using var response = await _send(task);
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    public async Task LocalVariable(HttpContent task)
    {
        Func<Task<HttpResponseMessage>> send = () => _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409
        var response = await send();
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            response = await send();
        }

        response.EnsureSuccessStatusCode();
    }

    // Sent twice, and each time only ensured.
    public async Task LocalVariableEnsured(HttpContent task)
    {
        var send = () => _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        (await send()).EnsureSuccessStatusCode();
        (await send()).EnsureSuccessStatusCode();
    }

    // The caller brings the check, and all callers can be seen.
    public Task Parameter(HttpContent task) => SubmitAsync(task, response => response.StatusCode == HttpStatusCode.Conflict);

    public async Task ParameterOfTwo(HttpContent task)
    {
        await PostAsync(task, Answers.IsForPeople);
        await PostAsync(task, response => !response.IsSuccessStatusCode); // expect: SCALE402 SCALE409 SCALE429
    }

    // Anybody may call this with a check that tells.
    public async Task PublicParameter(HttpContent task, Action<HttpResponseMessage> check)
    {
        using var response = await _http.PostAsync(Annotation, task);
        check(response);
    }

    public async Task PublicParameterOfSuccess(HttpContent task, Action<bool> done)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE409 SCALE429
        done(response.IsSuccessStatusCode);
    }

    private async Task SubmitAsync(HttpContent task, Func<HttpResponseMessage, bool> isDuplicate)
    {
        using var response = await _http.PostAsync(Annotation, task); // expect: SCALE402 SCALE429
        if (isDuplicate(response))
            throw new InvalidOperationException("The task exists.");
        response.EnsureSuccessStatusCode();
    }

    private async Task PostAsync(HttpContent task, Func<HttpResponseMessage, bool> isForPeople)
    {
        using var response = await _http.PostAsync(Annotation, task);
        if (isForPeople(response))
            throw new InvalidOperationException("To be looked at by a person.");
        response.EnsureSuccessStatusCode();
    }
}

internal static class Answers
{
    public static bool IsDuplicate(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.Conflict;

    public static bool IsForPeople(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests;
}
