//! uses: resilience
#nullable disable

using System;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Polly;

namespace Contoso.Labeling
{
    public delegate Exception ErrorFactory(string method, IAnswer answer);

    public interface IAnswer
    {
        HttpStatusCode StatusCode { get; }

        string RawContent { get; }
    }

    public class Answer<T> : IAnswer
    {
        public Answer(HttpStatusCode statusCode, T data, string rawContent)
        {
            this.StatusCode = statusCode;
            this.Data = data;
            this.RawContent = rawContent;
        }

        public HttpStatusCode StatusCode { get; }

        public T Data { get; }

        public string RawContent { get; }
    }

    public class AnswerException : Exception
    {
        public AnswerException(int errorCode, string message) : base(message)
        {
            this.ErrorCode = errorCode;
        }

        public int ErrorCode { get; private set; }
    }

    public class AnswerEventArgs : EventArgs
    {
        public AnswerEventArgs(IAnswer answer)
        {
            this.Answer = answer;
        }

        public IAnswer Answer { get; }
    }

    public static class Settings
    {
        public static readonly ErrorFactory DefaultErrors = (method, answer) =>
        {
            var status = (int)answer.StatusCode;
            return status >= 400 ? new AnswerException(status, "Error calling " + method + ": " + answer.RawContent) : null;
        };

        // A person sets this one…
        public static AsyncPolicy<HttpResponseMessage> TaskRetries { get; set; }

        // … and nobody this one.
        public static AsyncPolicy<HttpResponseMessage> BatchRetries { get; set; }
    }

    public partial class TaskClient
    {
        private readonly HttpClient _http;

        public TaskClient(HttpClient http)
        {
            _http = http;
            this.Errors = Settings.DefaultErrors;
        }

        public ErrorFactory Errors { get; set; }

        public async Task<Answer<string>> CreateAsync(string task)
        {
            HttpResponseMessage response;
            if (Settings.TaskRetries != null)
            {
                var policy = Settings.TaskRetries;
                var result = await policy.ExecuteAndCaptureAsync(() => _http.PostAsync("https://api.scale.com/v1/task/imageannotation", new StringContent(task)));
                response = result.Outcome == OutcomeType.Successful ? result.Result : new HttpResponseMessage() { ReasonPhrase = result.FinalException.ToString() };
            }
            else
            {
                response = await _http.PostAsync("https://api.scale.com/v1/task/imageannotation", new StringContent(task));
            }

            var answer = new Answer<string>(response.StatusCode, null, await response.Content.ReadAsStringAsync());
            if (this.Errors != null)
            {
                var error = this.Errors("Create", answer);
                if (error != null) throw error;
            }

            return answer;
        }
    }

    public partial class BatchClient
    {
        private ErrorFactory _errors = (method, answer) => null;
        private readonly HttpClient _http;

        public BatchClient(HttpClient http)
        {
            _http = http;
            this.Errors = Settings.DefaultErrors;
        }

        public event EventHandler<AnswerEventArgs> Answered;

        public event EventHandler<AnswerEventArgs> Finalized;

        public ErrorFactory Errors
        {
            get { return _errors; }
            set { _errors = value; }
        }

        public async Task<Answer<string>> CreateAsync(string name)
        {
            HttpResponseMessage response;
            if (Settings.BatchRetries != null)
            {
                response = await Settings.BatchRetries.ExecuteAsync(() => _http.PostAsync("https://api.scale.com/v1/batches", new StringContent(name)));
            }
            else
            {
                response = await _http.PostAsync("https://api.scale.com/v1/batches", new StringContent(name));
            }

            var answer = new Answer<string>(response.StatusCode, null, await response.Content.ReadAsStringAsync());
            if (this.Errors != null)
            {
                var error = this.Errors("Create", answer);
                if (error != null) throw error;
            }

            Answered?.Invoke(this, new AnswerEventArgs(answer));
            return answer;
        }

        public async Task<Answer<string>> FinalizeAsync(string name)
        {
            var response = await _http.PostAsync("https://api.scale.com/v1/batches/" + name + "/finalize", null);
            var answer = new Answer<string>(response.StatusCode, null, await response.Content.ReadAsStringAsync());
            Finalized?.Invoke(this, new AnswerEventArgs(answer));
            return answer;
        }
    }

    // Whoever uses it says which failures are exceptions.
    public partial class FileClient
    {
        private readonly HttpClient _http;

        public FileClient(HttpClient http)
        {
            _http = http;
            this.Errors = Settings.DefaultErrors;
        }

        public ErrorFactory Errors { get; set; }

        public async Task<Answer<string>> UploadAsync(HttpContent file)
        {
            var response = await _http.PostAsync("https://api.scale.com/v1/files/upload", file);
            var answer = new Answer<string>(response.StatusCode, null, await response.Content.ReadAsStringAsync());
            var error = this.Errors == null ? null : this.Errors("Upload", answer);
            if (error != null) throw error;
            return answer;
        }
    }

    // Exceptions are turned off by hand.
    public partial class StudioClient
    {
        private readonly HttpClient _http;

        public StudioClient(HttpClient http)
        {
            _http = http;
            this.Errors = Settings.DefaultErrors;
        }

        public ErrorFactory Errors { get; set; }

        public async Task<Answer<string>> InviteAsync(string email)
        {
            var response = await _http.PostAsync("https://api.scale.com/v1/teams/invite", new StringContent(email));
            var answer = new Answer<string>(response.StatusCode, null, await response.Content.ReadAsStringAsync());
            if (this.Errors != null)
            {
                var error = this.Errors("Invite", answer);
                if (error != null) throw error;
            }

            return answer;
        }
    }
}
