using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

// EnsureSuccessStatusCode and the catches around it.
internal sealed class Exceptions
{
    private static readonly Uri Tasks = new("https://api.scale.com/v1/task/annotation");
    private readonly HttpClient _http = new();

    public async Task Ensured(HttpContent content)
    {
        var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
        response.EnsureSuccessStatusCode();
    }

    public async Task EnsuredInOne(HttpContent content) =>
        (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

    public async Task<string> EnsuredAndChained(HttpContent content) =>
        await (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode().Content.ReadAsStringAsync(); // expect: SCALE402 SCALE409 SCALE429

    public async Task<bool> GeneralCatch(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task<string> FilterEach(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content);
            response.EnsureSuccessStatusCode();
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.PaymentRequired)
        {
            return "not enabled";
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.Conflict)
        {
            return "conflict";
        }
        catch (HttpRequestException e) when ((int?)e.StatusCode == 429)
        {
            return "slow down";
        }
    }

    public async Task<string> FilterOne(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
            response.EnsureSuccessStatusCode();
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "conflict";
        }
        catch (HttpRequestException)
        {
            return "failed";
        }
    }

    public async Task<string> CatchThenSwitch(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402
            response.EnsureSuccessStatusCode();
            return "made";
        }
        catch (HttpRequestException e)
        {
            switch (e.StatusCode)
            {
                case HttpStatusCode.Conflict:
                    return "conflict";
                case HttpStatusCode.TooManyRequests:
                    return "slow down";
                default:
                    throw;
            }
        }
    }

    // The conflict is let pass as success; a fix that throws it in the try would be let pass too.
    public async Task FilterInBody(HttpContent content)
    {
        try
        {
            (await _http.PostAsync(Tasks, content)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
        catch (HttpRequestException e)
        {
            if (e.StatusCode is HttpStatusCode.Conflict)
                return;
            throw;
        }
    }

    public async Task CatchesAnotherType(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (InvalidOperationException e) when (e.Message == "Conflict")
        {
            Console.WriteLine("never for a status");
        }
    }

    public async Task RecursiveFilter(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (Exception e) when (e is HttpRequestException { StatusCode: HttpStatusCode.Conflict })
        {
            Console.WriteLine("conflict");
        }
    }

    public async Task AttemptFilter(HttpContent content)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException e) when (attempt < 3 && e.StatusCode == HttpStatusCode.TooManyRequests)
            {
                await Task.Delay(TimeSpan.FromSeconds(1 << attempt));
            }
        }
    }

    public async Task ResponseReadInCatch(HttpContent content)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (Exception)
        {
            if (response?.StatusCode == HttpStatusCode.Conflict)
                Console.WriteLine("conflict");
            throw;
        }
    }

    public async Task FinallyOnly(HttpContent content)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        finally
        {
            response?.Dispose();
        }
    }

    public async Task FinallyTellsApart(HttpContent content)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409
            response.EnsureSuccessStatusCode();
        }
        finally
        {
            if (response?.StatusCode == HttpStatusCode.TooManyRequests)
                await Task.Delay(1000);
        }
    }

    public async Task SwallowedWithNothing(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch
        {
        }
    }

    public async Task ParsedInTry(HttpContent content)
    {
        try
        {
            var response = await _http.PostAsync(Tasks, content); // expect: SCALE402 SCALE409 SCALE429
            Console.WriteLine(await response.Content.ReadAsStringAsync());
        }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
        }
    }
}
