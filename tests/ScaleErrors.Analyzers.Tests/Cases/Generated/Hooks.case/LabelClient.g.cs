using System.Net.Http;
using System.Threading.Tasks;

namespace Contoso.Labeling;

public sealed class LabelException : System.Exception
{
    public LabelException(string message, int statusCode)
        : base(message)
    {
        this.StatusCode = statusCode;
    }

    public int StatusCode { get; }
}

public partial class LabelClient
{
    private readonly HttpClient _http;

    public LabelClient(HttpClient http)
    {
        _http = http;
        this.Initialize();
    }

    partial void Initialize();

    partial void Prepare(HttpRequestMessage request);

    partial void Process(HttpResponseMessage response);

    public virtual async Task<string> CreateAsync(string task)
    {
        using (var request = new HttpRequestMessage(HttpMethod.Post, "https://api.scale.com/v1/task/imageannotation"))
        {
            this.Prepare(request);
            using (var response = await _http.SendAsync(request).ConfigureAwait(false))
            {
                this.Process(response);
                var status = (int)response.StatusCode;
                if (status == 200)
                {
                    return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                }

                throw new LabelException("Unexpected: " + status, status);
            }
        }
    }
}
