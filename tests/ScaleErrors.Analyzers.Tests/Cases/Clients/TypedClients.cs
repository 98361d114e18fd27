//! scale_errors.all_calls = true
using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Clients.TypedClients;

public sealed record TaskDto(string Id, string Status);

public sealed record NewTask(string Instruction, string UniqueId);

public class ApiException : Exception
{
    public ApiException(string message)
        : base(message)
    {
    }

    public ApiException(HttpStatusCode statusCode, string? body)
        : base($"The API answered {(int)statusCode}: {body}")
    {
        StatusCode = statusCode;
        Body = body;
    }

    public HttpStatusCode? StatusCode { get; }

    public string? Body { get; }
}

public sealed class NotFoundException(string message) : ApiException(message);

public sealed class ConflictException(string message) : ApiException(message);

// Send and handle apart, generic over the result; a table of exceptions that knows one of the three.
public sealed class TasksClient(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Task<TaskDto> CreateAsync(NewTask task, CancellationToken cancellationToken = default) =>
        SendAsync<TaskDto>(new HttpRequestMessage(HttpMethod.Post, "v1/task/annotation") { Content = JsonContent.Create(task, options: Json) }, cancellationToken);

    public Task<TaskDto> GetAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync<TaskDto>(new HttpRequestMessage(HttpMethod.Get, $"v1/task/{Uri.EscapeDataString(id)}"), cancellationToken);

    private async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Accept.ParseAdd("application/json");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false); // expect: SCALE402 SCALE429
        return await HandleResponse<T>(response, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<T> HandleResponse<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return await JsonSerializer.DeserializeAsync<T>(stream, Json, cancellationToken).ConfigureAwait(false)
                ?? throw new ApiException("The answer is empty.");
        }

        var error = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        throw response.StatusCode switch
        {
            HttpStatusCode.NotFound => new NotFoundException(error),
            HttpStatusCode.Conflict => new ConflictException(error),
            _ => new ApiException(error),
        };
    }
}

// The same, but whoever catches the exception can tell: it has the status.
public sealed class TellingClient(HttpClient http)
{
    public async Task<T?> PostAsync<T>(string path, object body, CancellationToken cancellationToken = default)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(path, content, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new ApiException(response.StatusCode, text);
        }

        return JsonSerializer.Deserialize<T>(text);
    }
}

// NSwag writes clients like this one.
public partial class GeneratedClient(HttpClient httpClient)
{
    private readonly HttpClient _httpClient = httpClient;

    partial void PrepareRequest(HttpClient client, HttpRequestMessage request, string url);

    partial void ProcessResponse(HttpClient client, HttpResponseMessage response);

    public virtual async Task<TaskDto> CreateTaskAsync(NewTask body, CancellationToken cancellationToken)
    {
        var client_ = _httpClient;
        var disposeClient_ = false;
        try
        {
            using var request_ = new HttpRequestMessage();
            request_.Content = JsonContent.Create(body);
            request_.Method = new HttpMethod("POST");
            PrepareRequest(client_, request_, "v1/task");
            var response_ = await client_.SendAsync(request_, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var disposeResponse_ = true;
            try
            {
                var headers_ = new Dictionary<string, IEnumerable<string>>();
                foreach (var item_ in response_.Headers)
                    headers_[item_.Key] = item_.Value;
                ProcessResponse(client_, response_);
                var status_ = (int)response_.StatusCode;
                if (status_ == 200)
                {
                    var objectResponse_ = await response_.Content.ReadFromJsonAsync<TaskDto>(cancellationToken).ConfigureAwait(false);
                    if (objectResponse_ == null)
                        throw new GeneratedException("Response was null which was not expected.", status_, null, headers_, null);
                    return objectResponse_;
                }
                else
                {
                    var responseData_ = response_.Content == null ? null : await response_.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
                    throw new GeneratedException("The HTTP status code of the response was not expected (" + status_ + ").", status_, responseData_, headers_, null);
                }
            }
            finally
            {
                if (disposeResponse_)
                    response_.Dispose();
            }
        }
        finally
        {
            if (disposeClient_)
                client_.Dispose();
        }
    }
}

public partial class GeneratedException(string message, int statusCode, string? response, IReadOnlyDictionary<string, IEnumerable<string>> headers, Exception? inner)
    : Exception(message + "\n\nStatus: " + statusCode + "\nResponse: \n" + response, inner)
{
    public int StatusCode { get; } = statusCode;

    public string? Response { get; } = response;

    public IReadOnlyDictionary<string, IEnumerable<string>> Headers { get; } = headers;
}

// Two users of the generated client in this very project would be seen; a copy that only this project can use.
internal sealed class InternalGeneratedClient(HttpClient httpClient)
{
    public async Task<TaskDto?> CreateTaskAsync(NewTask body)
    {
        using var response = await httpClient.PostAsJsonAsync("v1/task", body); // expect: SCALE402
        var status = (int)response.StatusCode;
        if (status is 200 or 201)
            return await response.Content.ReadFromJsonAsync<TaskDto>();
        var text = await response.Content.ReadAsStringAsync();
        throw new GeneratedException("unexpected", status, text, new Dictionary<string, IEnumerable<string>>(), null);
    }
}

internal sealed class GeneratedUser(InternalGeneratedClient client)
{
    public async Task<bool> TryImportAsync(NewTask task)
    {
        try
        {
            await ImportAsync(task);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Console.Error.WriteLine(e);
            return false;
        }
    }

    private async Task<string> ImportAsync(NewTask task)
    {
        try
        {
            return (await client.CreateTaskAsync(task))!.Id;
        }
        catch (GeneratedException e) when (e.StatusCode == 409)
        {
            return task.UniqueId;
        }
        catch (GeneratedException e) when (e.StatusCode == (int)HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(5000);
            return "";
        }
    }
}

// The exception carries the response itself; the getter tells.
public sealed class ResponseException(HttpResponseMessage response) : Exception("failed: " + response.ReasonPhrase)
{
    public bool IsConflict => response.StatusCode == HttpStatusCode.Conflict;

    public bool IsTransient => (int)response.StatusCode is 408 or 429 or >= 500;
}

internal sealed class ResponseExceptionClient(HttpClient http)
{
    private async Task<HttpResponseMessage> PostAsync(string url, HttpContent content)
    {
        var response = await http.PostAsync(url, content);
        if (!response.IsSuccessStatusCode)
            throw new ResponseException(response);
        return response;
    }

    public async Task<bool> TryCreateAsync(HttpContent content)
    {
        try
        {
            using var created = await PostAsync("v1/batches", content);
            return true;
        }
        catch (ResponseException e) when (e.IsConflict)
        {
            return false;
        }
        catch (ResponseException e) when (e.IsTransient)
        {
            throw new TimeoutException("Come back later.", e);
        }
    }
}

// Hand-written wrappers with a verb each that all end in one place.
internal abstract class RestClientBase(HttpClient http)
{
    protected async Task<TResponse> PostAsync<TRequest, TResponse>(string url, TRequest request)
        where TResponse : class, new()
    {
        var response = await http.PostAsJsonAsync(url, request); // expect: SCALE402 SCALE409
        await EnsureSuccessAsync(response);
        return await ReadAsync<TResponse>(response);
    }

    protected async Task<TResponse> GetAsync<TResponse>(string url)
        where TResponse : class, new()
    {
        var response = await http.GetAsync(url); // expect: SCALE402
        await EnsureSuccessAsync(response);
        return await ReadAsync<TResponse>(response);
    }

    protected virtual async Task EnsureSuccessAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return;
        var body = await response.Content.ReadAsStringAsync();
        switch (response.StatusCode)
        {
            case HttpStatusCode.Unauthorized:
            case HttpStatusCode.Forbidden:
                throw new UnauthorizedAccessException(body);
            case HttpStatusCode.TooManyRequests:
                throw new TimeoutException(body);
            default:
                throw new InvalidOperationException($"{response.RequestMessage?.RequestUri} failed with {response.StatusCode}: {body}");
        }
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
        where T : class, new() =>
        await response.Content.ReadFromJsonAsync<T>() ?? new T();
}

internal sealed class Batch
{
    public string? Name { get; set; }
}

internal sealed class BatchesClient(HttpClient http) : RestClientBase(http)
{
    public Task<Batch> CreateAsync(string name) => PostAsync<Batch, Batch>("v1/batches", new Batch { Name = name });

    public Task<Batch> GetAsync(string name) => GetAsync<Batch>($"v1/batches/{name}");
}
