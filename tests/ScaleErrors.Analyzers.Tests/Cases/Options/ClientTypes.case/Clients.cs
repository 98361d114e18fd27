//! scale_errors.client_types = Cases.Options.Named.ScaleClient, Cases.Options.Named.Labeling.*, Cases.Options.Named.Pool`1,Cases.Options.Named.IScaleOwner
using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Options.Named
{
    // Where the client comes from and where it goes is not seen; the user says that it is Scale's.
    public sealed partial class ScaleClient(HttpClient http, Uri uploads)
    {
        public HttpClient Http => http;

        public HttpClient Raw { get; } = new() { BaseAddress = new Uri("https://scale.corp.example/v1/") };

        public async Task CreateAsync(object task)
        {
            using var response = await http.PostAsJsonAsync("task/imageannotation", task); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }

        public async Task UploadAsync(HttpContent file) =>
            (await http.PutAsync(uploads, file)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

        // The address is spelled out, and it is another host.
        public async Task<string> TokenAsync(HttpContent form)
        {
            using var response = await http.PostAsync("https://login.corp.example/oauth/token", form);
            return (await response.Content.ReadAsStringAsync()).Trim();
        }

        public async Task NotifyAsync(HttpContent text, bool isUrgent)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, isUrgent ? "https://pager.corp.example/" : "https://chat.corp.example/hooks/1") { Content = text };
            await http.SendAsync(request);
        }

        // One of the two is Scale's.
        public async Task MirrorAsync(HttpContent text, bool toScale) =>
            await http.PostAsync(toScale ? "batches" : "https://mirror.corp.example/batches", text); // expect: SCALE402 SCALE409 SCALE429

        // Which host is not known.
        public async Task RegionAsync(HttpContent text, string host) =>
            await http.PostAsync($"https://{host}/v1/batches", text); // expect: SCALE402 SCALE409 SCALE429

        public async Task CreateManyAsync(object[] tasks) => await Task.WhenAll(tasks.Select(async task =>
        {
            using var response = await http.PostAsJsonAsync("task/imageannotation", task); // expect: SCALE402 SCALE409 SCALE429
            response.EnsureSuccessStatusCode();
        }));

        public sealed class Batches(HttpClient batches)
        {
            public async Task FinalizeAsync(string name) =>
                (await batches.PostAsync($"batches/{name}/finalize", null)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
    }

    // The name only begins like one that is named.
    public sealed class ScaleClientFactory(HttpClient http)
    {
        public async Task PingAsync() => (await http.GetAsync("ping")).EnsureSuccessStatusCode();
    }

    // A type of this name, but not the one that is named.
    public static class Other
    {
        public sealed class ScaleClient(HttpClient http)
        {
            public async Task PingAsync() => (await http.GetAsync("ping")).EnsureSuccessStatusCode();
        }
    }

    public class Pool<T>(HttpClient http)
    {
        protected HttpClient Client { get; } = http;

        public async Task<T?> TakeAsync(string id) => await Client.GetFromJsonAsync<T>(id); // expect: SCALE402 SCALE429
    }

    // Not named itself; it sends by what a named one holds.
    public sealed class TaskPool(HttpClient http, HttpClient statistics) : Pool<string>(http)
    {
        public async Task DropAsync(string id) => (await Client.DeleteAsync(id)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429

        public async Task CountAsync() => (await statistics.PostAsync("count", null)).EnsureSuccessStatusCode();
    }

    public interface IScaleOwner
    {
        HttpClient Scale { get; }

        HttpClient OpenScale();
    }

    public sealed class Jobs(ScaleClient scale, IScaleOwner owner, HttpClient mail)
    {
        public async Task ByPropertyAsync(object task) =>
            (await scale.Http.PostAsJsonAsync("task/imageannotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

        // What the client is for is the user's word; where its addresses start from is not asked.
        public async Task ByBaseAddressAsync(object task) =>
            (await scale.Raw.PostAsJsonAsync("task/imageannotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

        public async Task ByInterfaceAsync(object task) =>
            (await owner.Scale.PostAsJsonAsync("task/imageannotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429

        public async Task ByMethodAsync(object task)
        {
            using var http = owner.OpenScale();
            (await http.PostAsJsonAsync("task/imageannotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }

        public async Task MailAsync(HttpContent text) => (await mail.PostAsync("send", text)).EnsureSuccessStatusCode();

        public async Task ElsewhereAsync(HttpContent text) => (await scale.Http.PostAsync("https://mail.corp.example/send", text)).EnsureSuccessStatusCode();
    }
}

namespace Cases.Options.Named.Labeling
{
    public sealed class Tasks(HttpClient http)
    {
        public async Task PingAsync() => (await http.GetAsync("tasks")).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
    }

    namespace Reports
    {
        public static class Weekly
        {
            private static readonly HttpClient Http = new();

            public static async Task<string> ReadAsync(string url) => await Http.GetStringAsync(url); // expect: SCALE402 SCALE429
        }
    }
}

namespace Cases.Options.Named.LabelingTools
{
    public sealed class Tasks(HttpClient http)
    {
        public async Task PingAsync() => (await http.GetAsync("tasks")).EnsureSuccessStatusCode();
    }
}
