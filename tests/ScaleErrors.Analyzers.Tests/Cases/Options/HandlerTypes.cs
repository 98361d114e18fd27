//! scale_errors.handler_types = Cases.Options.HandlerTypes.QueueingHandler, Cases.Options.HandlerTypes.Resilience.*, Cases.Options.HandlerTypes.IWaiting, Microsoft.Extensions.Http.Logging.LoggingHttpMessageHandler
using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;
using Cases.Options.HandlerTypes.Resilience;
using Microsoft.Extensions.Http.Logging;
using Microsoft.Extensions.Logging;

namespace Cases.Options.HandlerTypes
{
    // Why there is no 429 behind them cannot be told from their code, or is not seen.
    public class QueueingHandler(IQueue queue) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await queue.TakePlaceAsync(request.RequestUri, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    public sealed class QueueingHandlers(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Queue", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }

    public sealed class PatientQueueingHandler(IQueue queue) : QueueingHandler(queue);

    public interface IWaiting;

    public sealed class WaitingHandler : HttpClientHandler, IWaiting;

    public interface IQueue
    {
        Task TakePlaceAsync(Uri? address, CancellationToken cancellationToken);
    }

    public static class ScaleClients
    {
        private static readonly Uri Scale = new("https://api.scale.com/v1/");

        public static async Task OnlyOneAsync(object task, IQueue queue)
        {
            using var http = new HttpClient(new QueueingHandler(queue)) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }

        public static async Task WrappedAsync(object task, IQueue queue)
        {
            using var http = new HttpClient(new QueueingHandlers(new PatientQueueingHandler(queue))) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }

        public static async Task InjectedAsync(object task, RetryHandler handler)
        {
            using var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }

        // The code of this one is in another assembly.
        public static async Task ElsewhereAsync(object task, ILogger logger)
        {
            using var http = new HttpClient(new LoggingHttpMessageHandler(logger) { InnerHandler = new SocketsHttpHandler() }) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }

        public static async Task ElsewhereInsideAsync(object task, ILogger logger)
        {
            var inner = new LoggingHttpMessageHandler(logger) { InnerHandler = new SocketsHttpHandler() };
            using var invoker = new HttpMessageInvoker(new LoggingScopeHttpMessageHandler(logger) { InnerHandler = inner });
            using var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/batches") { Content = JsonContent.Create(task) };
            (await invoker.SendAsync(request, CancellationToken.None)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }

        public static async Task PrimaryAsync(object task)
        {
            using var http = new HttpClient(new WaitingHandler()) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409
        }

        // The name only begins like one that is named.
        public static async Task NotNamedAsync(object task)
        {
            using var http = new HttpClient(new QueueingHandlers(new SocketsHttpHandler())) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }

        public static async Task NotNamedElsewhereAsync(object task, ILogger logger)
        {
            using var http = new HttpClient(new LoggingScopeHttpMessageHandler(logger)) { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }

        // A client beside the one with the handler.
        public static async Task OtherClientAsync(object task, IQueue queue)
        {
            using var queued = new HttpClient(new QueueingHandler(queue)) { BaseAddress = Scale };
            using var http = new HttpClient { BaseAddress = Scale, Timeout = queued.Timeout };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }

        public static async Task SometimesAsync(object task, RetryHandler handler, bool isPatient)
        {
            using var http = isPatient ? new HttpClient(handler) { BaseAddress = Scale } : new HttpClient { BaseAddress = Scale };
            (await http.PostAsJsonAsync("task/annotation", task)).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE409 SCALE429
        }
    }
}

namespace Cases.Options.HandlerTypes.Resilience
{
    public sealed class RetryHandler : DelegatingHandler;
}
