using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Properties.CounterExamples;

// Found by comparing verdicts with what generated bodies do, then made smaller.
public interface IRecorder
{
    void Note(string what);
}

public sealed class NullStatus(HttpClient http, IRecorder recorder)
{
    // Null is neither less nor more than anything: the filter always says no.
    public async Task<bool> NeverTrue()
    {
        HttpStatusCode? last = null;
        try
        {
            using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", null); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e) when ((int?)last is >= 200 and <= 299)
        {
            if (e.StatusCode != HttpStatusCode.PaymentRequired)
                recorder.Note("a");
        }

        return false;
    }
}

public sealed class MadeExceptions(HttpClient http)
{
    // What is made to be thrown throws nothing else: all but 402 end as 402 does.
    public async Task<bool> SwallowedAlike()
    {
        try
        {
            using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", null); // expect: SCALE402 SCALE409 SCALE429
            if (response.StatusCode != HttpStatusCode.PaymentRequired)
                throw new HttpRequestException("a");
        }
        catch (HttpRequestException)
        {
        }

        return false;
    }
}

public sealed class Cleanup(HttpClient http)
{
    // The exception takes the place of what is returned.
    public async Task<bool> NothingReturned()
    {
        var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", null); // expect: SCALE402 SCALE409 SCALE429
        try
        {
            return (int)response.StatusCode is 402 or > 420;
        }
        finally
        {
            throw new InvalidOperationException("a");
        }
    }
}

public sealed class CatchOrder(HttpClient http, IRecorder recorder)
{
    // Nothing comes to the second clause: the first takes all of that type.
    public async Task SecondClauseOfTheType()
    {
        using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", null); // expect: SCALE402 SCALE409 SCALE429
        try
        {
            recorder.Note("a");
        }
        catch (InvalidOperationException) when (true)
        {
        }
        catch (InvalidOperationException)
        {
            if ((int)response.StatusCode != 409)
                recorder.Note("a");
        }
    }
}

public sealed class Lambdas(HttpClient http, IRecorder recorder)
{
    private static bool IsKnown => Environment.TickCount > 0;

    // The handler around a lambda is not the lambda's: its blocks belong to another graph.
    public async Task LambdaInTry()
    {
        try
        {
            using var response = await http.PostAsync("https://api.scale.com/v1/task/annotation", null); // expect: SCALE402 SCALE409 SCALE429
            if (new Func<bool>(() => IsKnown && response.IsSuccessStatusCode)())
                recorder.Note("a");
        }
        catch (InvalidOperationException)
        {
            recorder.Note("b");
        }
    }
}

public sealed class ThrowingCalls(HttpClient http)
{
    // The catch tells 402 apart and then does what success does.
    public async Task SwallowedLikeSuccess()
    {
        try
        {
            await http.GetStringAsync("https://api.scale.com/v1/tasks"); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.PaymentRequired)
        {
        }
    }
}
