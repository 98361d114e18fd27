using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>Where the response can stand for the fix to find it.</summary>
public sealed class ResponseShapeTests
{
    [Theory]
    [InlineData("var response = await http.[*PostAsync*](\"tasks\", null);", "response")]
    [InlineData("HttpResponseMessage r = await http.[*PostAsync*](\"tasks\", null).ConfigureAwait(false);", "r")]
    [InlineData("using var r = await http.[*PostAsync*](\"tasks\", null);", "r")]
    [InlineData("var r = http.[*PostAsync*](\"tasks\", null).Result;", "r")]
    [InlineData("var r = http.[*PostAsync*](\"tasks\", null).GetAwaiter().GetResult();", "r")]
    [InlineData("var r = http.[*Send*](new HttpRequestMessage(HttpMethod.Post, \"tasks\"));", "r")]
    [InlineData("HttpResponseMessage? r = null; r = await http.[*PostAsync*](\"tasks\", null);", "r")]
    [InlineData("_kept = await http.[*PostAsync*](\"tasks\", null);", "_kept")]
    [InlineData("this._kept = await http.[*PostAsync*](\"tasks\", null);", "this._kept")]
    public Task A_response_in_a_variable(string statement, string response) => HandlingTest.FixesMembersAsync(
        $$"""
        private HttpResponseMessage? _kept;

        async Task<string> M()
        {
            {{statement}} // sent

            return await {{response}}.Content.ReadAsStringAsync() + await Task.FromResult(_kept);
        }
        """,
        $$"""
        private HttpResponseMessage? _kept;

        async Task<string> M()
        {
            {{Unmarked(statement)}} // sent
            switch ({{response}}.StatusCode)
            {
                @all {{response}} throw
            }

            return await {{response}}.Content.ReadAsStringAsync() + await Task.FromResult(_kept);
        }
        """);

    [Theory]
    [InlineData("await http.[*PostAsync*](\"tasks\", null);", "await http.PostAsync(\"tasks\", null);", "")]
    [InlineData("_ = await http.[*PostAsync*](\"tasks\", null);", "await http.PostAsync(\"tasks\", null);", "")]
    [InlineData("http.[*PostAsync*](\"tasks\", null).Wait();", "http.PostAsync(\"tasks\", null).Result;", "")]
    [InlineData("http.[*Send*](new HttpRequestMessage(HttpMethod.Post, \"a\"));", "http.Send(new HttpRequestMessage(HttpMethod.Post, \"a\"));", "")]
    [InlineData("(await http.[*PostAsync*](\"tasks\", null)).EnsureSuccessStatusCode();", "await http.PostAsync(\"tasks\", null);", "\n\n    response.EnsureSuccessStatusCode();")]
    [InlineData("(await http.[*PostAsync*](\"tasks\", null))\n        .EnsureSuccessStatusCode();", "await http.PostAsync(\"tasks\", null);", "\n\n    response.EnsureSuccessStatusCode();")]
    public Task A_response_without_a_name_gets_one(string statement, string call, string rest) => HandlingTest.FixesMembersAsync(
        $"async Task M()\n{{\n    {statement}\n    await Task.Yield();\n}}",
        $"async Task M()\n{{\n    using var response = {call}\n    switch (response.StatusCode)\n    {{\n        @all response throw\n    }}{rest}{(rest.Length == 0 ? "\n" : "")}\n    await Task.Yield();\n}}");

    [Fact]
    public Task A_fluent_check_on_a_declared_response() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            var response = (await http.[*PostAsync*]("tasks", null)).EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string> M()
        {
            var response = await http.PostAsync("tasks", null);
            switch (response.StatusCode)
            {
                @all response throw
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        """);

    [Fact]
    public Task A_using_block() => HandlingTest.FixesMembersAsync(
        """
        async Task M()
        {
            using (var response = await http.[*PostAsync*]("tasks", null))
            {
                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }
        }
        """,
        """
        async Task M()
        {
            using (var response = await http.PostAsync("tasks", null))
            {
                switch (response.StatusCode)
                {
                    @all response throw
                }

                Console.WriteLine(await response.Content.ReadAsStringAsync());
            }
        }
        """);

    [Fact]
    public Task Statements_without_braces_get_them() => HandlingTest.FixesMembersAsync(
        """
        async Task M(bool first)
        {
            if (first) // the first
                await http.[*PostAsync*]("a", null); // sends
            else await http.[*PutAsync*]("b", null);
            while (first)
                (await http.[*PostAsync*]("c", null)).EnsureSuccessStatusCode();
        }
        """,
        """
        async Task M(bool first)
        {
            if (first) // the first
            {
                using var response = await http.PostAsync("a", null); // sends
                switch (response.StatusCode)
                {
                    @all response throw
                }
            }
            else
            {
                using var response = await http.PutAsync("b", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }
            }
            while (first)
            {
                using var response = await http.PostAsync("c", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }

                response.EnsureSuccessStatusCode();
            }
        }
        """);

    [Fact]
    public Task Switch_sections_and_lambdas() => HandlingTest.FixesMembersAsync(
        """
        async Task M(int n)
        {
            Func<Task> send = async () => { await http.[*PostAsync*]("a", null); };
            switch (n)
            {
                case 1:
                    await http.[*PostAsync*]("b", null);
                    break;
            }

            await http.[*PostAsync*]("c", Body(async () =>
            {
                await http.[*PostAsync*]("d", null);
            }));
        }

        static StringContent Body(Func<Task> work) => new(work.ToString()!);
        """,
        """
        async Task M(int n)
        {
            Func<Task> send = async () =>
            {
                using var response = await http.PostAsync("a", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }
            };
            switch (n)
            {
                case 1:
                    var response = await http.PostAsync("b", null);
                    switch (response.StatusCode)
                    {
                        @all response throw
                    }

                    break;
            }

            using var response2 = await http.PostAsync("c", Body(async () =>
            {
                using var response = await http.PostAsync("d", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }
            }));
            switch (response2.StatusCode)
            {
                @all response2 throw
            }
        }

        static StringContent Body(Func<Task> work) => new(work.ToString()!);
        """);

    [Fact]
    public Task Top_level_statements() => HandlingTest.FixesAsync(
        """
        using System;
        using System.Net;
        using System.Net.Http;

        var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        await http.[*PostAsync*]("a", null);
        await http.[*PutAsync*]("b", null);
        """,
        """
        using System;
        using System.Net;
        using System.Net.Http;

        var http = new HttpClient { BaseAddress = new Uri("https://api.scale.com/v1/") };
        using var response = await http.PostAsync("a", null);
        switch (response.StatusCode)
        {
            @all response throw
        }

        using var response2 = await http.PutAsync("b", null);
        switch (response2.StatusCode)
        {
            @all response2 throw
        }
        """,
        output: OutputKind.ConsoleApplication);

    [Fact]
    public Task A_name_that_is_free_everywhere() => HandlingTest.FixesMembersAsync(
        """
        async Task M(string response2)
        {
            await http.[*PostAsync*]("a", null);
            var response = response2.Length;
            Console.WriteLine(response);
        }
        """,
        """
        async Task M(string response2)
        {
            using var response3 = await http.PostAsync("a", null);
            switch (response3.StatusCode)
            {
                @all response3 throw
            }

            var response = response2.Length;
            Console.WriteLine(response);
        }
        """);

    [Theory]
    [InlineData("async Task M() { while ((await http.[*PostAsync*](\"a\", null)).IsSuccessStatusCode) { } }")]
    [InlineData("async Task M() { do { } while ((await http.[*PostAsync*](\"a\", null)).IsSuccessStatusCode); }")]
    [InlineData("async Task M() { for (var r = await http.[*PostAsync*](\"a\", null); ;) { Console.WriteLine(r.Version); } }")]
    [InlineData("async Task M(bool b) { if (b && (await http.[*PostAsync*](\"a\", null)).IsSuccessStatusCode) Console.WriteLine(1); }")]
    [InlineData("async Task M(bool b) { Console.WriteLine(b ? (await http.[*PostAsync*](\"a\", null)).ReasonPhrase : null); }")]
    [InlineData("async Task M(string? s) { s ??= (await http.[*PostAsync*](\"a\", null)).ReasonPhrase; Console.WriteLine(s); }")]
    [InlineData("async Task M() { Console.WriteLine(Next() + (await http.[*PostAsync*](\"a\", null)).ReasonPhrase); }\nint Next() => ++_n;\nint _n;")]
    [InlineData("async Task M() { Console.WriteLine(_n + (await http.[*PostAsync*](\"a\", null)).ReasonPhrase); }\nint _n = 1;\nvoid N() => _n++;")]
    [InlineData("async Task M(int n) { Action up = () => n++; Console.WriteLine(n + (await http.[*PostAsync*](\"a\", null)).ReasonPhrase); up(); }")]
    [InlineData("async Task M(int n) { Console.WriteLine(n + (await http.[*PostAsync*](\"a\" + n++, null)).ReasonPhrase); }")]
    [InlineData("async Task M() { _list.Items[0].Text = (await http.[*PostAsync*](\"a\", null)).ReasonPhrase; }\nreadonly (System.Collections.Generic.List<T> Items, int) _list = ([], 1);\nclass T { public string? Text; }")]
    [InlineData("async Task M() { var o = new T { Text = (await http.[*PostAsync*](\"a\", null)).ReasonPhrase }; Console.WriteLine(o.Text); }\nclass T { public string? Text; }")]
    [InlineData("async Task M() { Console.WriteLine((/* the answer */ await http.[*PostAsync*](\"a\", null)).ReasonPhrase); }")]
    [InlineData("async Task M() { again: await http.[*PostAsync*](\"a\", null); goto again; }")]
    [InlineData("async Task M() { again: Console.WriteLine((await http.[*PostAsync*](\"a\", null)).ReasonPhrase); goto again; }")]
    [InlineData("static string? Reason = http.[*PostAsync*](\"a\", null).Result.ReasonPhrase;")]
    [InlineData("static string? Reason { get; } = http.[*PostAsync*](\"a\", null).Result.ReasonPhrase;")]
    [InlineData("C(string? s) { }\nC() : this(http.[*PostAsync*](\"a\", null).Result.ReasonPhrase) { }")]
    [InlineData("void M(HttpClient? c) { c?.[*Send*](new HttpRequestMessage(HttpMethod.Post, \"https://api.scale.com/v1/tasks\")); }")]
    [InlineData("async Task M() { var t = http.[*PostAsync*](\"a\", null); if ((await t).IsSuccessStatusCode) Console.WriteLine((await t).Version); }")]
    public Task Other_shapes_get_no_fix(string member) => HandlingTest.LeavesMembersAsync(member);

    [Fact]
    public Task A_fluent_check_on_an_assigned_response_that_no_exception_leaves_behind() => HandlingTest.FixesMembersAsync(
        """
        async Task<string> M()
        {
            HttpResponseMessage r;
            r = (await http.[*PostAsync*]("tasks", null)).EnsureSuccessStatusCode();
            return await r.Content.ReadAsStringAsync();
        }
        """,
        """
        async Task<string> M()
        {
            HttpResponseMessage r;
            r = await http.PostAsync("tasks", null);
            switch (r.StatusCode)
            {
                @all r throw
            }

            r.EnsureSuccessStatusCode();
            return await r.Content.ReadAsStringAsync();
        }
        """);

    private static string Unmarked(string statement) =>
        statement.Replace("[*", "", System.StringComparison.Ordinal).Replace("*]", "", System.StringComparison.Ordinal);
}
