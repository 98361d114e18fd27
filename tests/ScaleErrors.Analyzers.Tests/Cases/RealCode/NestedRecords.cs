using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.RealCode.NestedRecords;

// Objects in objects, deeper than values are followed: what the code does with an outcome is found all the same.
public sealed class SettingsPublisher
{
    private const string Batches = "https://api.scale.com/v2/batch";
    private readonly HttpClient _http = new();

    public async Task<Document> PublishAsync(string name, string? parent)
    {
        string text;
        try
        {
            text = await _http.GetStringAsync(Batches); // expect: SCALE402 SCALE429
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException("The batches can't be read.", e);
        }

        var document = new Document(new Section(new Group(new Entry(new Setting(new Source(name, parent), text), parent), name), parent), name);
        return document with { Title = text };
    }

    public async Task<Document?> TryPublishAsync(string name, string parent)
    {
        using var response = await _http.PostAsync(Batches, null); // expect: SCALE402 SCALE409
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
            return new Document(new Section(new Group(new Entry(new Setting(new Source(name, parent), "later"), parent), name), parent), name);
        return response.IsSuccessStatusCode ? Outer(new Entry(new Setting(new Source(name.Trim(), parent), "made"), parent), name) : null;
    }

    public async Task<Report> ReportAsync(Document document)
    {
        using var response = await _http.GetAsync(Batches); // expect: SCALE402 SCALE429
        response.EnsureSuccessStatusCode();
        return new Report(document.Section.Group.Entry.Setting.Source.Name, document.Section.Group.Entry.Setting.Source.Name.Length, document.Title);
    }

    private static Document Outer(Entry entry, string name) => new(new Section(new Group(entry, name), name), name);
}

public sealed record Report(string Source, int Length, string Title);

public sealed record Source(string Name, string? Parent);

public sealed record Setting(Source Source, string Value);

public sealed record Entry(Setting Setting, string? Parent);

public sealed record Group(Entry Entry, string Name);

public sealed record Section(Group Group, string? Parent);

public sealed record Document(Section Section, string Title);
