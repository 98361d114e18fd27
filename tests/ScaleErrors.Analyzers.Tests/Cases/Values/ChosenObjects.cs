using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Values.ChosenObjects;

// Objects that are chosen by the status and carry nothing of it: what they are made with tells them apart.
internal sealed class ChoosingClient
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    public async Task<string> ByConstructor()
    {
        using var response = await _http.PostAsync("task/annotation", null); // expect: SCALE402
        var answer = Map(response.StatusCode);
        if (answer.Kind == Kind.Duplicate)
            return "exists";
        if (answer.Kind == Kind.Later)
            return "later";
        return answer.Kind == Kind.Made ? "made" : "failed";
    }

    public async Task ByOneKind()
    {
        using var response = await _http.PostAsync("task/annotation", null); // expect: SCALE402 SCALE409 SCALE429
        if (Map(response.StatusCode).Kind != Kind.Made)
            throw new InvalidOperationException("No task was made.");
    }

    public async Task<string> ByException()
    {
        try
        {
            using var response = await _http.PostAsync("task/annotation", null); // expect: SCALE402
            Check(response);
            return "made";
        }
        catch (AnswerException e) when (e.Kind == Kind.Duplicate)
        {
            return "exists";
        }
        catch (AnswerException e) when (e.IsLater)
        {
            return "later";
        }
        catch (AnswerException)
        {
            return "failed";
        }
    }

    // One of a few objects that are made once: what is asked about them is not answered, but for whom it is the same question.
    public async Task<string> ByInstance()
    {
        using var response = await _http.PostAsync("task/annotation", null); // expect: SCALE402 SCALE429
        var answer = Fixed(response);
        if (ReferenceEquals(answer, Answer.Exists))
            return "exists";
        return answer.Kind == Kind.Made ? "made" : "failed";
    }

    public async Task<string> ByTypeOfException()
    {
        using var response = await _http.PostAsync("task/annotation", null); // expect: SCALE402 SCALE429
        try
        {
            if (response.StatusCode == HttpStatusCode.Conflict)
                throw new HttpRequestException("exists", null, HttpStatusCode.Conflict);
            if (!response.IsSuccessStatusCode)
                throw new HttpRequestException("failed");
            return "made";
        }
        catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.Conflict)
        {
            return "exists";
        }
        catch (HttpRequestException)
        {
            return "failed";
        }
    }

    private static Answer Map(HttpStatusCode status) => status switch
    {
        HttpStatusCode.OK => new Answer(Kind.Made),
        HttpStatusCode.Conflict => new Answer(Kind.Duplicate),
        HttpStatusCode.TooManyRequests => new Answer(Kind.Later),
        _ => new Answer(Kind.Failed),
    };

    private static Answer Fixed(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
            return Answer.Fine;
        return response.StatusCode == HttpStatusCode.Conflict ? Answer.Exists : Answer.Bad;
    }

    private static void Check(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.Conflict)
            throw new AnswerException(Kind.Duplicate);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            throw new AnswerException(Kind.Later);
        if (!response.IsSuccessStatusCode)
            throw new AnswerException(Kind.Failed);
    }
}

internal enum Kind
{
    Made,
    Duplicate,
    Later,
    Failed,
}

internal sealed class Answer
{
    public static readonly Answer Fine = new(Kind.Made);
    public static readonly Answer Exists = new(Kind.Duplicate);
    public static readonly Answer Bad = new(Kind.Failed);

    public Answer(Kind kind) => Kind = kind;

    public Kind Kind { get; }
}

internal sealed class AnswerException(Kind kind) : Exception("Scale did not make the task.")
{
    public Kind Kind { get; } = kind;

    public bool IsLater => Kind == Kind.Later;
}
