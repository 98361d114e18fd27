#nullable enable
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Cases.Collections.UnseenCases;

// Collections that may hold something else by the time they are asked: who asks them may tell outcomes apart.
public class Unseen(IEnumerable<HttpStatusCode> injected)
{
    private static readonly HttpClient http = new() { BaseAddress = new Uri("https://api.scale.com/v1/") };

    private static readonly HashSet<HttpStatusCode> Added = [HttpStatusCode.TooManyRequests];
    private static readonly HttpStatusCode[] Overwritten = [HttpStatusCode.TooManyRequests];
    private static readonly List<HttpStatusCode> GivenAway = [HttpStatusCode.TooManyRequests];
    private static readonly HashSet<HttpStatusCode> Returned = [HttpStatusCode.TooManyRequests];
    private static readonly Dictionary<HttpStatusCode, string> Filled = new() { [HttpStatusCode.TooManyRequests] = "later" };
    private static readonly HashSet<HttpStatusCode>? Missing = null;
    private static readonly HashSet<HttpStatusCode> Configured = [HttpStatusCode.TooManyRequests, Parse("SCALE_CODE")];
    private static readonly HashSet<HttpStatusCode> Loaded = new(Load());
    private static readonly int?[] WithNull = [429, null];
    private static readonly HashSet<string> Strange = new(new Loose()) { "429" };
    private static HashSet<HttpStatusCode> replaced = [HttpStatusCode.TooManyRequests];
    private static readonly HashSet<HttpStatusCode> Merged = [.. Added, HttpStatusCode.Conflict];
    private readonly HashSet<HttpStatusCode> _given = new(injected);
    private readonly HttpStatusCode[] _empty = new HttpStatusCode[4];
    private static readonly HashSet<HttpStatusCode> Aliased = [HttpStatusCode.TooManyRequests];
    private static readonly HashSet<HttpStatusCode> Passed = [HttpStatusCode.TooManyRequests];
    private static readonly HashSet<HttpStatusCode> PassedToReader = [HttpStatusCode.TooManyRequests];

    public HashSet<HttpStatusCode> Options { get; } = [HttpStatusCode.TooManyRequests];

    public virtual IReadOnlySet<HttpStatusCode> Overridable => new HashSet<HttpStatusCode> { HttpStatusCode.TooManyRequests };

    public void Configure(HttpStatusCode code)
    {
        Added.Add(code);
        Overwritten[0] = code;
        Sort(GivenAway);
        Filled[code] = "configured";
        replaced = [code];
        var alias = Aliased;
        alias.Remove(code);
        Clear(Passed, code);
        Print(PassedToReader);
    }

    private static void Sort(ICollection<HttpStatusCode> codes) => codes.Add(HttpStatusCode.Conflict);

    private static void Clear(HashSet<HttpStatusCode> codes, HttpStatusCode code) => codes.Remove(code);

    private static void Print(HashSet<HttpStatusCode> codes) => Console.WriteLine(codes.Count + " codes, " + string.Join(", ", codes));

    public HashSet<HttpStatusCode> Codes() => Returned;

    private static HttpStatusCode Parse(string name) => Enum.Parse<HttpStatusCode>(Environment.GetEnvironmentVariable(name)!);

    private static IEnumerable<HttpStatusCode> Load() => Environment.GetCommandLineArgs().Select(Enum.Parse<HttpStatusCode>);

    public async Task AddedTo()
    {
        var response = await http.PostAsync("batches", null);
        if (Added.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ElementOverwritten()
    {
        var response = await http.PostAsync("batches", null);
        if (Overwritten.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task GivenToCodeThatChangesIt()
    {
        var response = await http.PostAsync("batches", null);
        if (GivenAway.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ReturnedToAnyone()
    {
        var response = await http.PostAsync("batches", null);
        if (Returned.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task FilledTable()
    {
        var response = await http.PostAsync("batches", null);
        if (Filled.ContainsKey(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task NoSetAtAll()
    {
        var response = await http.PostAsync("batches", null);
        if (Missing!.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task OneEntryIsConfigured()
    {
        var response = await http.PostAsync("batches", null);
        if (Configured.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ContentsAreLoaded()
    {
        var response = await http.PostAsync("batches", null);
        if (Loaded.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    // No status is null.
    public async Task NullAmongTheCodes()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (WithNull.Contains((int)response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ComparerOfOneself()
    {
        var response = await http.PostAsync("batches", null);
        if (Strange.Contains(((int)response.StatusCode).ToString())) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task FieldIsReplaced()
    {
        var response = await http.PostAsync("batches", null);
        if (replaced.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    // Made of one that others add to: what was in it at that time is seen nowhere.
    public async Task MergedFromUnseen()
    {
        var response = await http.PostAsync("batches", null);
        if (Merged.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task GivenToTheConstructor()
    {
        var response = await http.PostAsync("batches", null);
        if (_given.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ArrayWithoutContents()
    {
        var response = await http.PostAsync("batches", null);
        if (_empty.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ChangedThroughAnAlias()
    {
        var response = await http.PostAsync("batches", null);
        if (Aliased.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task ChangedByAMethod()
    {
        var response = await http.PostAsync("batches", null);
        if (Passed.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task OnlyPrintedByAMethod()
    {
        var response = await http.PostAsync("batches", null); // expect: SCALE402 SCALE409
        if (PassedToReader.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    // Options are bound, and binding adds.
    public async Task OptionsOfTheObject()
    {
        var response = await http.PostAsync("batches", null);
        if (Options.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task OverriddenSomewhere()
    {
        var response = await http.PostAsync("batches", null);
        if (Overridable.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task LocalThatGrows(HttpStatusCode extra)
    {
        var codes = new List<HttpStatusCode> { HttpStatusCode.TooManyRequests };
        if (extra != 0) codes.Add(extra);
        var response = await http.PostAsync("batches", null);
        if (codes.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    public async Task Parameter(HashSet<HttpStatusCode> codes)
    {
        var response = await http.PostAsync("batches", null);
        if (codes.Contains(response.StatusCode)) throw new TimeoutException("later");
        response.EnsureSuccessStatusCode();
    }

    private sealed class Loose : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => x?[0] == y?[0];

        public int GetHashCode(string text) => text[0];
    }
}
