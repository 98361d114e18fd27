using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.OtherKeys;

// Tables that are asked for something else than the outcome.
internal sealed class Mirrors(HttpContent content)
{
    private static readonly Dictionary<string, HttpClient> Clients = new()
    {
        ["scale"] = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") },
        ["mirror"] = new HttpClient { BaseAddress = new Uri("https://mirror.example/") },
    };

    private static readonly Dictionary<int, Notice> Notices = new()
    {
        [1] = new Notice("sent"),
        [409] = new Notice("known already"),
    };

    public async Task SendBothAsync(HttpClient http)
    {
        await http.PostAsync("https://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        await Clients["mirror"].PostAsync("tasks", content);
    }

    public async Task NotifyAsync(HttpClient http)
    {
        await http.PostAsync("https://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        if (Notices.TryGetValue(1, out var notice) && notice.IsShown)
            notice.Show();
    }

    public async Task NotifyOfAnswerAsync(HttpClient http)
    {
        using var response = await http.PostAsync("https://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE429
        if (Notices.TryGetValue((int)response.StatusCode, out var notice) && notice.IsShown)
            notice.Show();
    }

    public async Task NotifyOfClassAsync(HttpClient http)
    {
        using var response = await http.PostAsync("https://api.scale.com/v1/tasks", content); // expect: SCALE402 SCALE409 SCALE429
        if (Notices.TryGetValue((int)response.StatusCode / 100, out var notice) && notice.IsShown)
            notice.Show();
    }
}

internal sealed class Notice(string text)
{
    public bool IsShown { get; } = Environment.UserInteractive;

    public void Show() => Console.WriteLine(text);
}
