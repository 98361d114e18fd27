//! scale_errors.accept_general_checks = perhaps
//! expect: SCALE9001
using System.Net.Http;
using System.Threading.Tasks;

// A value that means nothing is none.
public class AcceptGeneralMeaningless
{
    public async Task Lumped(HttpClient c) => (await c.GetAsync("https://api.scale.com/v1/tasks")).EnsureSuccessStatusCode(); // expect: SCALE402 SCALE429
}
