using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>The fix joins what tells other outcomes apart already.</summary>
public sealed class JoinedTests
{
    private const string UsingsWithTrace =
        "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    [Fact]
    public Task Arms_of_a_switch_expression() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M()
        {
            var response = await http.[*PostAsync*]("a", null);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await response.Content.ReadAsStringAsync(),
                HttpStatusCode.NotFound => null, // nothing there
                _ => throw new InvalidOperationException("failed"),
            };
        }

        async Task<int> N() => (int)(await http.[-GetAsync-]("b")).StatusCode switch
        {
            < 300 => 1,
            >= 400 => throw new HttpRequestException("failed"),
            _ => 2,
        };

        async Task<int> O()
        {
            var response = await http.[-GetAsync-]("c");
            return response.StatusCode switch { HttpStatusCode.NotFound => 1, _ => 2 };
        }
        """,
        """
        async Task<string?> M()
        {
            var response = await http.PostAsync("a", null);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await response.Content.ReadAsStringAsync(),
                @402 response => throw InvalidOperationException
                HttpStatusCode.NotFound => null, // nothing there
                @409,429 response => throw InvalidOperationException
                _ => throw new InvalidOperationException("failed"),
            };
        }

        async Task<int> N()
        {
            using var response = await http.GetAsync("b");
            return (int)response.StatusCode switch
            {
                @#402,429 response => throw
                < 300 => 1,
                >= 400 => throw new HttpRequestException("failed"),
                _ => 2,
            };
        }

        async Task<int> O()
        {
            var response = await http.GetAsync("c");
            switch (response.StatusCode)
            {
                @402,429 response throw
            }

            return response.StatusCode switch { HttpStatusCode.NotFound => 1, _ => 2 };
        }
        """);

    [Fact]
    public Task Branches_of_a_chain() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M()
        {
            var response = await http.[*PostAsync*]("a", null);
            if (response.StatusCode == HttpStatusCode.BadRequest)
                return "wrong";
            else if (response.StatusCode == HttpStatusCode.Gone)
            {
                return null;
            } // gone
            else if (!response.IsSuccessStatusCode)
            {
                Console.Error.WriteLine("failed");
                return null;
            }

            return await response.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string?> M()
        {
            var response = await http.PostAsync("a", null);
            if (response.StatusCode == HttpStatusCode.BadRequest)
                return "wrong";
            else if (response.StatusCode == HttpStatusCode.PaymentRequired)
            {
                @402 response { report Console.Error.WriteLine then return null;
            }
            else if (response.StatusCode == HttpStatusCode.Conflict)
            {
                @409 response { report Console.Error.WriteLine then return null;
            }
            else if (response.StatusCode == HttpStatusCode.Gone)
            {
                return null;
            } // gone
            else if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                @429 response { report Console.Error.WriteLine then return null;
            }
            else if (!response.IsSuccessStatusCode)
            {
                Console.Error.WriteLine("failed");
                return null;
            }

            return await response.Content.ReadAsStringAsync();
        }
        """);

    [Fact]
    public Task A_chain_with_braces_at_the_end_of_lines() => HandlingTest.FixesMembersAsync(
        """
        async Task N() {
            var response = await http.[-GetAsync-]("b");
            if ((int)response.StatusCode is 404 or 410) {
                Console.WriteLine("gone");
            } else if (!response.IsSuccessStatusCode) {
                throw new InvalidOperationException("failed");
            }
        }

        async Task O() {
            var response = await http.[-GetAsync-]("b");
            if ((int)response.StatusCode is 404 or 410) {
                Console.WriteLine("gone");
            } else if (response.IsSuccessStatusCode) {
                Console.WriteLine("there");
            } else {
                throw new InvalidOperationException("failed");
            }
        }
        """,
        """
        async Task N() {
            var response = await http.GetAsync("b");
            if ((int)response.StatusCode is 404 or 410) {
                Console.WriteLine("gone");
            } else if ((int)response.StatusCode is 402) {
                @402 response { throw InvalidOperationException
            } else if ((int)response.StatusCode is 429) {
                @429 response { throw InvalidOperationException
            } else if (!response.IsSuccessStatusCode) {
                throw new InvalidOperationException("failed");
            }
        }

        async Task O() {
            var response = await http.GetAsync("b");
            switch (response.StatusCode) {
                @402,429 response report Console.WriteLine then break;
            }

            if ((int)response.StatusCode is 404 or 410) {
                Console.WriteLine("gone");
            } else if (response.IsSuccessStatusCode) {
                Console.WriteLine("there");
            } else {
                throw new InvalidOperationException("failed");
            }
        }
        """);

    [Fact]
    public Task A_method_of_the_type_that_checks() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            using var response = await http.[*PostAsync*]("a", null);
            EnsureOk(response);
            return await response.Content.ReadAsStringAsync();
        }

        private static void EnsureOk(HttpResponseMessage answer)
        {
            switch (answer.StatusCode)
            {
                case HttpStatusCode.NotFound:
                    throw new InvalidOperationException("nothing there");
                default:
                    if (answer.IsSuccessStatusCode)
                        return;
                    throw new InvalidOperationException("failed");
            }
        }

        async Task<int> N() => await ReadAsync(await http.[-GetAsync-]("b"));

        private async Task<int> ReadAsync(HttpResponseMessage answer)
        {
            if (!answer.IsSuccessStatusCode)
            {
                switch (answer.StatusCode)
                {
                    case HttpStatusCode.NotFound:
                        return 0;
                    default:
                        throw new InvalidOperationException("failed");
                }
            }

            return (await answer.Content.ReadAsStringAsync()).Length;
        }

        async Task<int> O()
        {
            var response = await http.[-GetAsync-]("c");
            return Count(response);

            static int Count(HttpResponseMessage answer) => answer.IsSuccessStatusCode ? 1 : 0;
        }
        """,
        """
        async Task<string> M()
        {
            using var response = await http.PostAsync("a", null);
            EnsureOk(response);
            return await response.Content.ReadAsStringAsync();
        }

        private static void EnsureOk(HttpResponseMessage answer)
        {
            switch (answer.StatusCode)
            {
                @402 answer report Trace.TraceWarning then goto default;
                case HttpStatusCode.NotFound:
                    throw new InvalidOperationException("nothing there");
                @409,429 answer report Trace.TraceWarning then goto default;
                default:
                    if (answer.IsSuccessStatusCode)
                        return;
                    throw new InvalidOperationException("failed");
            }
        }

        async Task<int> N()
        {
            var response = await http.GetAsync("b");
            return await ReadAsync(response);
        }

        private async Task<int> ReadAsync(HttpResponseMessage answer)
        {
            if (!answer.IsSuccessStatusCode)
            {
                switch (answer.StatusCode)
                {
                    @402 answer throw InvalidOperationException
                    case HttpStatusCode.NotFound:
                        return 0;
                    @429 answer throw InvalidOperationException
                    default:
                        throw new InvalidOperationException("failed");
                }
            }

            return (await answer.Content.ReadAsStringAsync()).Length;
        }

        async Task<int> O()
        {
            var response = await http.GetAsync("c");
            switch (response.StatusCode)
            {
                @402,429 response report Trace.TraceWarning then break;
            }

            return Count(response);

            static int Count(HttpResponseMessage answer) => answer.IsSuccessStatusCode ? 1 : 0;
        }
        """,
        usingsAfter: UsingsWithTrace);
}
