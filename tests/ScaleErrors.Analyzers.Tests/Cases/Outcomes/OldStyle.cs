using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Cases.Outcomes.OldStyle
{
    // Written as in the days of C# 5: fields, braces, continuations, blocking waits.
    public class ScaleGateway : IDisposable
    {
        private const string BASE_URL = "https://api.scale.com/v1/";
        private static readonly Uri TasksUri = new Uri(BASE_URL + "tasks");
        private readonly HttpClient m_client;
        private bool m_throttled;
        private int m_lastStatus;

        public ScaleGateway(string apiKey)
        {
            m_client = new HttpClient();
            m_client.BaseAddress = new Uri(BASE_URL);
            m_client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(apiKey + ":")));
        }

        public string CreateBlocking(string json)
        {
            HttpResponseMessage response = m_client.PostAsync("task/imageannotation", new StringContent(json)).Result; // expect: SCALE402 SCALE409 SCALE429
            if (response.IsSuccessStatusCode == false)
            {
                throw new ApplicationException("Scale said no");
            }

            return response.Content.ReadAsStringAsync().Result;
        }

        public string CreateBlockingChecked(string json)
        {
            HttpResponseMessage response = m_client.PostAsync("task/imageannotation", new StringContent(json)).GetAwaiter().GetResult();
            if (response.StatusCode == HttpStatusCode.Conflict)
            {
                return null;
            }
            else if ((int)response.StatusCode == 429)
            {
                m_throttled = true;
                return null;
            }
            else if (response.StatusCode == HttpStatusCode.PaymentRequired)
            {
                throw new InvalidOperationException("call Scale");
            }

            response.EnsureSuccessStatusCode();
            return response.Content.ReadAsStringAsync().Result;
        }

        public string List()
        {
            using (HttpResponseMessage response = m_client.GetAsync(TasksUri).Result) // expect: SCALE402 SCALE429
            {
                if (response.StatusCode != HttpStatusCode.OK)
                {
                    Console.Error.WriteLine("failed with " + response.StatusCode);
                    return string.Empty;
                }

                return response.Content.ReadAsStringAsync().Result;
            }
        }

        public int StatusOnly(string id)
        {
            HttpResponseMessage response = m_client.GetAsync("task/" + id).Result;
            return (int)response.StatusCode;
        }

        public void KeepStatus(string id)
        {
            HttpResponseMessage response = m_client.GetAsync("task/" + id).Result;
            m_lastStatus = (int)response.StatusCode;
        }

        public int LastStatus
        {
            get { return m_lastStatus; }
        }

        public void Throttled(string id)
        {
            HttpResponseMessage response = m_client.DeleteAsync("task/" + id).Result; // expect: SCALE402
            m_throttled = (int)response.StatusCode == 429;
        }

        public void Throttled2(string id)
        {
            HttpResponseMessage response = m_client.DeleteAsync("task/" + id).Result; // expect: SCALE402
            if ((int)response.StatusCode == 429) m_throttled = true;
        }

        // Whoever continues a task gets what it brings.
        public Task<string> Continued(string json)
        {
            return m_client.PostAsync("batches", new StringContent(json)) // expect: SCALE402 SCALE409 SCALE429
                .ContinueWith(delegate(Task<HttpResponseMessage> t)
                {
                    t.Result.EnsureSuccessStatusCode();
                    return t.Result.Content.ReadAsStringAsync();
                }).Unwrap();
        }

        public void FireAndForget(string json)
        {
            m_client.PostAsync("batches", new StringContent(json)); // expect: SCALE402 SCALE409 SCALE429
        }

        public void FireAndWait(string json)
        {
            m_client.PostAsync("batches", new StringContent(json)).Wait(); // expect: SCALE402 SCALE409 SCALE429
        }

        public void WaitAllOfThem(string json)
        {
            Task<HttpResponseMessage> first = m_client.PostAsync("batches", new StringContent(json)); // expect: SCALE402 SCALE409 SCALE429
            Task<HttpResponseMessage> second = m_client.PostAsync("batches", new StringContent(json));
            Task.WaitAll(first, second);
            if (second.Result.StatusCode == HttpStatusCode.Conflict) Console.WriteLine("exists");
            else if ((int)second.Result.StatusCode == 402) throw new InvalidOperationException();
            else if ((int)second.Result.StatusCode == 429) Thread.Sleep(1000);
            first.Result.EnsureSuccessStatusCode();
            second.Result.EnsureSuccessStatusCode();
        }

        public bool Exists(string id)
        {
            HttpResponseMessage r = m_client.GetAsync("task/" + id).Result; // expect: SCALE402 SCALE429
            return r.StatusCode != HttpStatusCode.NotFound;
        }

        public string Text(string id)
        {
            HttpResponseMessage r = m_client.GetAsync("task/" + id).Result; // expect: SCALE402 SCALE429
            try
            {
                r.EnsureSuccessStatusCode();
            }
            catch (HttpRequestException ex)
            {
                throw new ApplicationException("Scale call failed", ex);
            }

            return r.Content.ReadAsStringAsync().Result;
        }

        public string Gotos(string json)
        {
            HttpResponseMessage r;
        again:
            r = m_client.PostAsync("task/comparison", new StringContent(json)).Result; // expect: SCALE402
            switch ((int)r.StatusCode)
            {
                case 429:
                    Thread.Sleep(2000);
                    goto again;
                case 409:
                    goto default;
                case 404:
                    break;
                default:
                    if (r.IsSuccessStatusCode) return r.Content.ReadAsStringAsync().Result;
                    if ((int)r.StatusCode == 409) return "exists";
                    break;
            }

            return null;
        }

        public void Dispose()
        {
            m_client.Dispose();
        }
    }
}
