#pragma warning disable SYSLIB0014
using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;

namespace Cases.Exceptions.WebExceptions;

// The older clients throw a WebException for every failure.
public sealed class ClassicClient
{
    private const string Tasks = "https://api.scale.com/v1/task/annotation";

    public string Upload(string json)
    {
        using var client = new WebClient();
        return client.UploadString(Tasks, json); // expect: SCALE402 SCALE409 SCALE429
    }

    public string? UploadTold(string json)
    {
        using var client = new WebClient();
        try
        {
            return client.UploadString(Tasks, "POST", json); // expect: SCALE402
        }
        catch (WebException e) when (e.Response is HttpWebResponse { StatusCode: HttpStatusCode.Conflict })
        {
            return null;
        }
        catch (WebException e) when ((e.Response as HttpWebResponse)?.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new TimeoutException("Scale wants us to slow down.", e);
        }
    }

    // A protocol error is any answer that is none of success.
    public async Task<string?> DownloadAsync()
    {
        using var client = new WebClient();
        try
        {
            return await client.DownloadStringTaskAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        }
        catch (WebException e) when (e.Status == WebExceptionStatus.ProtocolError)
        {
            return null;
        }
    }

    public string Post(byte[] body)
    {
        var request = (HttpWebRequest)WebRequest.Create(Tasks);
        request.Method = "POST";
        using (var stream = request.GetRequestStream())
            stream.Write(body, 0, body.Length);
        try
        {
            using var response = (HttpWebResponse)request.GetResponse(); // expect: SCALE402
            using var reader = new StreamReader(response.GetResponseStream());
            return reader.ReadToEnd();
        }
        catch (WebException e)
        {
            if (e.Response is not HttpWebResponse answer)
                throw;
            switch ((int)answer.StatusCode)
            {
                case 409:
                    return "exists";
                case 429:
                    return "later";
                default:
                    throw new InvalidOperationException("Scale answered " + answer.StatusDescription, e);
            }
        }
    }

    // The response comes for success only: asking its status is too late.
    public string Get()
    {
        var request = WebRequest.CreateHttp("https://api.scale.com/v1/tasks");
        using var response = (HttpWebResponse)request.GetResponse(); // expect: SCALE402 SCALE429
        if (response.StatusCode == HttpStatusCode.TooManyRequests || response.StatusCode == HttpStatusCode.PaymentRequired)
            return "later";
        using var reader = new StreamReader(response.GetResponseStream());
        return reader.ReadToEnd();
    }

    public string List()
    {
        using var client = new WebClient { BaseAddress = "https://api.scale.com/v1/" };
        return client.DownloadString("tasks"); // expect: SCALE402 SCALE429
    }

    public string Elsewhere()
    {
        using var client = new WebClient { BaseAddress = "https://example.com/v1/" };
        return client.DownloadString("tasks");
    }

    // The request method stands in an argument: a cancellation meets no conflict.
    public byte[] Cancel(string id)
    {
        using var client = new WebClient();
        try
        {
            return client.UploadValues("https://api.scale.com/v1/task/" + id, "DELETE", []); // expect: SCALE402
        }
        catch (WebException e) when (StatusOf(e) == HttpStatusCode.TooManyRequests)
        {
            return [];
        }
    }

    private static HttpStatusCode? StatusOf(WebException e) => (e.Response as HttpWebResponse)?.StatusCode;

    public async Task<string> PutAsync(string json)
    {
        var request = WebRequest.CreateHttp(new Uri(Tasks));
        request.Method = WebRequestMethods.Http.Put;
        await using (var writer = new StreamWriter(await request.GetRequestStreamAsync()))
            await writer.WriteAsync(json);
        try
        {
            using var response = await request.GetResponseAsync();
            return "made";
        }
        catch (WebException e) when (e.Response is not null)
        {
            return ((HttpWebResponse)e.Response).StatusCode switch
            {
                HttpStatusCode.PaymentRequired => "not enabled",
                HttpStatusCode.Conflict => "exists",
                HttpStatusCode.TooManyRequests => "later",
                _ => throw new InvalidOperationException("Scale said no.", e),
            };
        }
    }

    // That there was no answer in time is none of the answers.
    public string Impatient()
    {
        var request = WebRequest.CreateHttp("https://api.scale.com/v1/tasks");
        request.Timeout = 5000;
        try
        {
            using var response = request.GetResponse(); // expect: SCALE402 SCALE429
            return response.ContentType;
        }
        catch (WebException e) when (e.Status == WebExceptionStatus.Timeout)
        {
            return "late";
        }
    }

    public TimeSpan? Patient(byte[] body)
    {
        using var client = new WebClient();
        try
        {
            client.UploadData(Tasks, body); // expect: SCALE402 SCALE409
            return null;
        }
        catch (WebException e)
        {
            return int.TryParse(e.Response?.Headers["Retry-After"], out var seconds) ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        }
    }

    public string? PatientByName(byte[] body)
    {
        using var client = new WebClient();
        try
        {
            client.UploadData(Tasks, body); // expect: SCALE402 SCALE409
            return "";
        }
        catch (WebException e)
        {
            return e.Response?.Headers[HttpResponseHeader.RetryAfter];
        }
    }

    public string? Curious(byte[] body)
    {
        using var client = new WebClient();
        try
        {
            client.UploadData(Tasks, body); // expect: SCALE402 SCALE409 SCALE429
            return "";
        }
        catch (WebException e)
        {
            return e.Response?.Headers["X-Request-Id"];
        }
    }

    // The outcome comes where the request ends.
    public void Begin(Action<string> done)
    {
        var request = (HttpWebRequest)WebRequest.Create("https://api.scale.com/v1/tasks");
        request.BeginGetResponse(
            ended =>
            {
                try
                {
                    using var response = request.EndGetResponse(ended); // expect: SCALE402
                    done("listed");
                }
                catch (WebException e) when (e.Response is HttpWebResponse { StatusCode: HttpStatusCode.TooManyRequests })
                {
                    done("later");
                }
                catch (WebException)
                {
                    done("failed");
                }
            },
            null);
    }

    // WebException is an InvalidOperationException.
    public string? Lumped(string json)
    {
        using var client = new WebClient();
        try
        {
            return client.UploadString(Tasks, json); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public string HandedOn(string json)
    {
        using var client = new WebClient();
        try
        {
            return client.UploadString(Tasks, json);
        }
        catch (WebException e) when (e.Response is HttpWebResponse response)
        {
            throw new ScaleException(response.StatusCode, e);
        }
    }

    public string Wrapped(string json)
    {
        using var client = new WebClient();
        try
        {
            return client.UploadString(Tasks, json); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (WebException e)
        {
            throw new InvalidOperationException("The task was not made.", e);
        }
    }
}

public sealed class ScaleException(HttpStatusCode status, Exception inner) : Exception("Scale answered " + status, inner)
{
    public HttpStatusCode Status { get; } = status;
}
