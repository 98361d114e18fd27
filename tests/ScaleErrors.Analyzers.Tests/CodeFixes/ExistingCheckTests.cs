using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>The fix joins the check that stands.</summary>
public sealed class ExistingCheckTests
{
    [Theory]
    [InlineData("!response.IsSuccessStatusCode")]
    [InlineData("response.IsSuccessStatusCode == false")]
    [InlineData("(response.IsSuccessStatusCode is false)")]
    public Task The_block_of_a_failure_check(string condition) => HandlingTest.FixesMembersAsync(
        $$"""
        async Task<string?> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            if ({{condition}})
            {
                // Nobody reads the body.
                Console.Error.WriteLine("failed");
                return null;
            }

            return await response.Content.ReadAsStringAsync();
        }
        """,
        $$"""
        async Task<string?> M()
        {
            var response = await http.PostAsync("tasks", null);
            if ({{condition}})
            {
                switch (response.StatusCode)
                {
                    @all response report Console.Error.WriteLine then return null;
                }

                // Nobody reads the body.
                Console.Error.WriteLine("failed");
                return null;
            }

            return await response.Content.ReadAsStringAsync();
        }
        """);

    [Fact]
    public Task A_failure_check_without_braces() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M(bool b)
        {
            var response = await http.[*PostAsync*]("tasks", null);
            if (!response.IsSuccessStatusCode) return null; // failed
            var second = await http.[*PostAsync*]("tasks", null);
            if (!second.IsSuccessStatusCode)
                throw new InvalidOperationException("second"); // failed
            return await second.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string?> M(bool b)
        {
            var response = await http.PostAsync("tasks", null);
            if (!response.IsSuccessStatusCode)
            {
                switch (response.StatusCode)
                {
                    @all response report Trace.TraceWarning then return null;
                }

                return null; // failed
            }
            var second = await http.PostAsync("tasks", null);
            if (!second.IsSuccessStatusCode)
            {
                switch (second.StatusCode)
                {
                    @all second throw InvalidOperationException
                }

                throw new InvalidOperationException("second"); // failed
            }
            return await second.Content.ReadAsStringAsync();
        }
        """,
        usingsAfter: "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n");

    [Fact]
    public Task The_else_of_a_success_check() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            for (var i = 0; i < 3; i++)
            {
                var response = await http.[*PostAsync*]("tasks", null);
                if (response.IsSuccessStatusCode)
                {
                    Console.WriteLine("made");
                }
                else
                {
                    Console.Error.WriteLine($"failed {i}");
                    continue;
                }
            }
        }
        """,
        """
        async Task M()
        {
            for (var i = 0; i < 3; i++)
            {
                var response = await http.PostAsync("tasks", null);
                if (response.IsSuccessStatusCode)
                {
                    Console.WriteLine("made");
                }
                else
                {
                    switch (response.StatusCode)
                    {
                        @all response report Console.Error.WriteLine then break;
                    }

                    Console.Error.WriteLine($"failed {i}");
                    continue;
                }
            }
        }
        """);

    [Fact]
    public Task A_block_that_reads_the_body_and_throws_a_type_of_its_own() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            var body = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
            {
                Console.WriteLine("failed");
                throw new Failure("failed: " + body);
            }
        }

        sealed class Failure(string text) : Exception(text);
        """,
        """
        async Task M()
        {
            var response = await http.PostAsync("tasks", null);
            var body = await response.Content.ReadAsStringAsync();
            if (!response.IsSuccessStatusCode)
            {
                switch (response.StatusCode)
                {
                    @all response throw Failure
                }

                Console.WriteLine("failed");
                throw new Failure("failed: " + body);
            }
        }

        sealed class Failure(string text) : Exception(text);
        """);

    [Fact]
    public Task A_switch_with_a_default_and_stacked_labels() => HandlingTest.FixesMembersAsync(
        """
        async Task<int> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    return 1;
                case HttpStatusCode.PaymentRequired: case HttpStatusCode.Conflict:
                case HttpStatusCode.TooManyRequests:
                // everything else
                default:
                    throw new InvalidOperationException("failed");
            }
        }
        """,
        """
        async Task<int> M()
        {
            var response = await http.PostAsync("tasks", null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    return 1;
                @all response throw InvalidOperationException
                // everything else
                default:
                    throw new InvalidOperationException("failed");
            }
        }
        """);

    [Fact]
    public Task A_switch_over_the_number_with_patterns() => HandlingTest.FixesMembersAsync(
        """
        async Task<int> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            switch ((int)response.StatusCode)
            {
                case 200:
                    return 1;
                case >= 400 and < 500:
                    Console.WriteLine("failed");
                    return 2;
                default:
                    return 3;
            }
        }
        """,
        """
        async Task<int> M()
        {
            var response = await http.PostAsync("tasks", null);
            switch ((int)response.StatusCode)
            {
                case 200:
                    return 1;
                @#all response report Console.WriteLine then return 2;
                case >= 400 and < 500:
                    Console.WriteLine("failed");
                    return 2;
                default:
                    return 3;
            }
        }
        """);

    [Fact]
    public Task A_switch_whose_default_does_more_than_leave_still_does_it() => HandlingTest.FixesMembersAsync(
        """
        async Task<bool> M()
        {
            bool made;
            var response = await http.[*PostAsync*]("tasks", null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    made = true;
                    break;
                case HttpStatusCode.NotFound:
                    Console.Error.WriteLine("missing");
                    made = false;
                    break;
                default:
                    Console.Error.WriteLine("failed");
                    made = false;
                    break;
            }

            return made;
        }
        """,
        """
        async Task<bool> M()
        {
            bool made;
            var response = await http.PostAsync("tasks", null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    made = true;
                    break;
                @402 response report Console.Error.WriteLine then goto default;
                case HttpStatusCode.NotFound:
                    Console.Error.WriteLine("missing");
                    made = false;
                    break;
                @409,429 response report Console.Error.WriteLine then goto default;
                default:
                    Console.Error.WriteLine("failed");
                    made = false;
                    break;
            }

            return made;
        }
        """);

    [Fact]
    public Task A_switch_inside_the_failure_block() => HandlingTest.FixesMembersAsync(
        """
        async Task<string?> M()
        {
            var response = await http.{|SCALE402:{|SCALE429:PostAsync|}|}("tasks", null);
            if (!response.IsSuccessStatusCode)
            {
                switch (response.StatusCode)
                {
                    case HttpStatusCode.Conflict:
                        Console.Error.WriteLine("it is there");
                        break;
                }

                Console.Error.WriteLine("failed");
                return null;
            }

            return await response.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string?> M()
        {
            var response = await http.PostAsync("tasks", null);
            if (!response.IsSuccessStatusCode)
            {
                switch (response.StatusCode)
                {
                    @402 response report Console.Error.WriteLine then return null;
                    case HttpStatusCode.Conflict:
                        Console.Error.WriteLine("it is there");
                        break;
                    @429 response report Console.Error.WriteLine then return null;
                }

                Console.Error.WriteLine("failed");
                return null;
            }

            return await response.Content.ReadAsStringAsync();
        }
        """);

    [Fact]
    public Task A_silent_outcome_in_a_switch_without_default_throws() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            var response = await http.{|SCALE402:{|SCALE429:PostAsync|}|}("tasks", null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.Conflict:
                    return "there";
            }

            return await response.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string> M()
        {
            var response = await http.PostAsync("tasks", null);
            switch (response.StatusCode)
            {
                @402 response throw
                case HttpStatusCode.Conflict:
                    return "there";
                @429 response throw
            }

            return await response.Content.ReadAsStringAsync();
        }
        """);

    [Theory]
    [InlineData("case HttpStatusCode.Conflict or HttpStatusCode.PaymentRequired or HttpStatusCode.TooManyRequests: return 2;")]
    [InlineData("case HttpStatusCode.Conflict: case HttpStatusCode.PaymentRequired: case HttpStatusCode.TooManyRequests: return 2;")]
    [InlineData("case var s: return s.ToString().Length;")]
    [InlineData("case var s when s.ToString().Length > 0: return 2;")]
    [InlineData("case HttpStatusCode.Conflict: /* a */ case HttpStatusCode.PaymentRequired: /* b */ case HttpStatusCode.TooManyRequests: /* c */ default: return 2;")]
    public Task A_switch_in_which_a_case_would_be_wrong_is_left_alone(string section) => HandlingTest.LeavesMembersAsync(
        $$"""
        HttpStatusCode s = HttpStatusCode.OK;

        async Task<int> M()
        {
            var response = await http.[*PostAsync*]("tasks", null);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK: return 1;
                {{section}}
            }

            return 2;
        }
        """);
}
