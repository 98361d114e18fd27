#nullable disable
namespace Labeling
{
    using System.Net.Http;
    using System.Threading.Tasks;

    public partial class NullableOff
    {
        private readonly HttpClient http;

        public NullableOff(HttpClient http) { this.http = http; }

        #region Sending
        public async Task<string> CreateAsync(HttpContent task)
        {
            var response = await this.http.PostAsync("https://api.scale.com/v1/task/annotation", task);
            return await response.Content.ReadAsStringAsync();
        }
        #endregion
    }
}
