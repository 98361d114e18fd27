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
}
