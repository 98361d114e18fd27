using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>All six orders of the three ids end in the same text, and so does FixAll.</summary>
public sealed class CatchCommutingTests
{
    private const string Usings = "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    [Fact]
    public Task All_six_orders_end_in_rising_catches() => HandlingTest.FixesAsync(
        TestProject.Of(Shorthand.Expand(HandlingTest.Members(
            """
            int failures;

            async Task<string?> M()
            {
                var first = await [*SendAsync*]("a");
                try
                {
                    return first + await [*SendAsync*]("b");
                }
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
                {
                    return "";
                }
                catch (Exception e)
                {
                    Console.Error.WriteLine(e.Message);
                    return null;
                }
            }

            Task<string> N() => [*SendAsync*]("c");

            async Task O()
            {
                try
                {
                    using var it = new System.IO.StringReader(await [*SendAsync*]("d"));
                    Console.WriteLine(await [*SendAsync*]("e"));
                }
                catch (Exception e)
                {
                    failures++;
                }
            }

            async Task<string> Careful()
            {
                try
                {
                    return await SendAsync("b");
                }
                catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                {
                    return "";
                }
            }

            async Task<string> SendAsync(string path)
            {
                using var response = await http.PostAsync(path, null);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            """,
            Usings))) with { EditorConfig = HandlingTest.LongLines },
        Shorthand.Expand(HandlingTest.Members(
            """
            int failures;

            async Task<string?> M()
            {
                string first;
                try
                {
                    first = await SendAsync("a");
                }
                @catch all e throw

                try
                {
                    return first + await SendAsync("b");
                }
                @catch 402 e report Console.Error.WriteLine then return null;
                catch (HttpRequestException e) when (e.StatusCode == HttpStatusCode.NotFound)
                {
                    return "";
                }
                @catch 409,429 e report Console.Error.WriteLine then return null;
                catch (Exception e)
                {
                    Console.Error.WriteLine(e.Message);
                    return null;
                }
            }

            async Task<string> N()
            {
                try
                {
                    return await SendAsync("c");
                }
                @catch all e throw
            }

            async Task O()
            {
                try
                {
                    using var it = new System.IO.StringReader(await SendAsync("d"));
                    Console.WriteLine(await SendAsync("e"));
                }
                catch (Exception e)
                {
                    @check all e:Exception report Trace.TraceWarning

                    failures++;
                }
            }

            async Task<string> Careful()
            {
                try
                {
                    return await SendAsync("b");
                }
                catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.PaymentRequired or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests)
                {
                    return "";
                }
            }

            async Task<string> SendAsync(string path)
            {
                using var response = await http.PostAsync(path, null);
                response.EnsureSuccessStatusCode();
                return await response.Content.ReadAsStringAsync();
            }
            """,
            Usings)),
        everyOrder: true);
}
