using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Benchmarks.Corpus;

/// <summary>The text of an HTTP client with three calls, and of who uses it. What it does with a failure goes round with the module.</summary>
internal static class ClientText
{
    private static readonly ImmutableArray<string> Checks =
    [
        // None at all.
        "",

        // Every failure alike.
        "response.EnsureSuccessStatusCode();",
        """
        if (!response.IsSuccessStatusCode)
                    throw new InvalidOperationException($"The partner answered {(int)response.StatusCode}.");
        """,
        """
        if (!response.IsSuccessStatusCode)
                {
                    Console.Error.WriteLine($"The partner answered {response.StatusCode} to {id}.");
                    return null;
                }
        """,

        // Told apart.
        """
        switch (response.StatusCode)
                {
                    case HttpStatusCode.PaymentRequired:
                        throw new NotSupportedException("Not enabled.");
                    case HttpStatusCode.Conflict:
                        return await FindAsync(id, cancellationToken);
                    case HttpStatusCode.TooManyRequests:
                        await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellationToken);
                        return null;
                    default:
                        response.EnsureSuccessStatusCode();
                        break;
                }
        """,
    ];

    public static string Client(string name, int module) => $$"""
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Company.{{name}}s;

        public interface I{{name}}Client
        {
            Task<string?> FindAsync(string id, CancellationToken cancellationToken);

            Task<string?> CreateAsync(string id, {{name}} item, CancellationToken cancellationToken);

            Task<string?> CloseAsync(string id, CancellationToken cancellationToken);
        }

        public sealed class {{name}}Client : I{{name}}Client
        {
            private readonly HttpClient _http;
            private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

            public {{name}}Client(HttpClient http)
            {
                _http = http;
                _http.BaseAddress = new Uri("https://partner{{module}}.example.com/v1/");
            }

            public async Task<string?> FindAsync(string id, CancellationToken cancellationToken)
            {
                using var response = await _http.GetAsync($"items/{Uri.EscapeDataString(id)}", cancellationToken);
                if (response.StatusCode == HttpStatusCode.NotFound)
                    return null;
                response.EnsureSuccessStatusCode();
                var answer = await response.Content.ReadAsStringAsync(cancellationToken);
                using var document = JsonDocument.Parse(answer);
                return document.RootElement.GetProperty("id").GetString();
            }

            public async Task<string?> CreateAsync(string id, {{name}} item, CancellationToken cancellationToken)
            {
                var body = JsonSerializer.Serialize(new { id, item.Owner, item.Created, lines = item.Lines.Count }, _json);
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var response = await _http.PostAsync("items", content, cancellationToken);
                {{Checks[module % Checks.Length]}}
                var answer = await response.Content.ReadAsStringAsync(cancellationToken);
                return answer.Length == 0 ? null : answer.Trim();
            }

            public async Task<string?> CloseAsync(string id, CancellationToken cancellationToken)
            {
                try
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, $"items/{id}/close");
                    request.Headers.Add("X-Module", "{{name}}");
                    using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                    {{(module % 2 == 0 ? "response.EnsureSuccessStatusCode();" : "if (!response.IsSuccessStatusCode)\n                return null;")}}
                    return await response.Content.ReadAsStringAsync(cancellationToken);
                }
                catch (HttpRequestException exception)
                {
                    Console.Error.WriteLine($"{id} can not be closed: {exception.Message}");
                    return null;
                }
            }
        }
        """;

    public static string Sync(string name) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Company.{{name}}s;

        public sealed class {{name}}Sync
        {
            private readonly I{{name}}Client _client;
            private readonly I{{name}}Store _store;

            public {{name}}Sync(I{{name}}Client client, I{{name}}Store store)
            {
                _client = client;
                _store = store;
            }

            public async Task<int> PushAsync(string owner, CancellationToken cancellationToken)
            {
                var pushed = 0;
                foreach (var item in (await _store.AllOfAsync(owner, cancellationToken)).Where(item => item.State == {{name}}State.Approved))
                {
                    var id = item.Id.ToString("N");
                    if (await _client.FindAsync(id, cancellationToken) is not null)
                        continue;
                    var answer = await _client.CreateAsync(id, item, cancellationToken);
                    if (answer is null)
                        throw new InvalidOperationException($"{item.Id} was not taken.");
                    item.Remark = answer;
                    pushed++;
                }

                return pushed;
            }

            public async Task<IReadOnlyList<string>> CloseAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
            {
                var closed = new List<string>();
                foreach (var id in ids)
                {
                    if (await _client.CloseAsync(id.ToString("N"), cancellationToken) is { } answer)
                        closed.Add(answer);
                }

                return closed;
            }
        }
        """;
}
