using System;
using System.Threading.Tasks;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>A response inside of a statement gets a name in front of it.</summary>
public sealed class NamingTests
{
    private const string UsingsWithTrace =
        "using System;\nusing System.Diagnostics;\nusing System.Net;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n";

    private const string Members = "\n\nstatic readonly object _lock = new();\nstatic int _count;\nstatic HttpResponseMessage Pass(HttpResponseMessage r) => r;\nstatic string Parse(HttpResponseMessage r, string s = \"\") => r.Content.Headers.ToString() + s;\n"
        + "static string Parse(string a, int b, HttpResponseMessage r) => a + b + r.Content.Headers;\nstatic bool Flag() => _count > 0;\nstatic void Out(HttpResponseMessage r, out string text) => text = r.Content.Headers.ToString();";

    // The response stands between two signs, the call is {}.
    [Theory]
    [InlineData("using var", "if (§(await {})§.StatusCode == 0) Console.WriteLine(1);")]
    [InlineData("var", "Console.WriteLine(Parse(§await {}§));")]
    [InlineData("var", "Console.WriteLine(Parse(\"a\", n, §await {}§));")]
    [InlineData("var", "Console.WriteLine(Parse(\"a\", n + 1, r: §await {}§));")]
    [InlineData("var", "_ = Pass(§await {}§);")]
    [InlineData("var", "var (a, b) = (1, §await {}§); Console.WriteLine(a + b.Content.Headers.ToString());")]
    [InlineData("var", "(string Text, HttpResponseMessage R) pair = (\"x\", §await {}§); Console.WriteLine(pair.R.Content);")]
    [InlineData("var", "Out(§await {}§, out var text); Console.WriteLine(text);")]
    [InlineData("using var", "Console.WriteLine(await §(await {})§.Content.ReadAsStringAsync());")]
    [InlineData("using var", "Console.WriteLine(await §(await {}.ConfigureAwait(false))§.Content.ReadAsStringAsync().ConfigureAwait(false));")]
    [InlineData("using var", "Console.WriteLine(§{}.Result§.ReasonPhrase);")]
    [InlineData("var", "var text = §(await {})§.Content?.ReadAsStringAsync(); Console.WriteLine(text);")]
    [InlineData("using var", "var reason = §(await {})§.ReasonPhrase ?? \"none\"; Console.WriteLine(reason);")]
    [InlineData("var", "foreach (var header in §(await {})§.Headers) { Console.WriteLine(header.Key); }")]
    [InlineData("var", "await using var stream = await §(await {})§.Content.ReadAsStreamAsync(); Console.WriteLine(stream.Length);")]
    [InlineData("var", "using (var stream = §(await {})§.Content.ReadAsStream()) { Console.WriteLine(stream.Length); }")]
    [InlineData("using var", "var status = §(await {})§.ReasonPhrase switch { null => 1, _ => 2 }; Console.WriteLine(status);")]
    [InlineData("var", "object o = new { Count = n, R = §await {}§ }; Console.WriteLine(o);")]
    [InlineData("var", "var all = new[] { first, §await {}§ }; Console.WriteLine(all.Length);")]
    [InlineData("using var", "Console.WriteLine($\"{n}: {§(await {})§.ReasonPhrase}\");")]
    [InlineData("var", "HttpResponseMessage a = §await {}§, b = a; Console.WriteLine(b.Content);")]
    [InlineData("var", "object o = §await {}§; Console.WriteLine(o);")]
    [InlineData("using var", "n += §(await {})§.ReasonPhrase!.Length;")]
    public Task In_front_of_the_statement(string declared, string statement)
    {
        const string Call = "http.PostAsync(\"tasks\", null)";
        var parts = statement.Replace("{}", Call, StringComparison.Ordinal).Split('§');
        var value = parts[1].StartsWith('(') ? parts[1][1..^1] : parts[1];
        return HandlingTest.FixesMembersAsync(
            $"async Task M(int n, HttpResponseMessage first)\n{{\n    {parts[0]}{parts[1].Replace("PostAsync", "[*PostAsync*]", StringComparison.Ordinal)}{parts[2]}\n    await Task.Yield();\n}}{Members}",
            $"async Task M(int n, HttpResponseMessage first)\n{{\n    {declared} response = {value};\n    switch (response.StatusCode)\n    {{\n        @all response throw\n    }}\n\n    {parts[0]}response{parts[2]}\n    await Task.Yield();\n}}{Members}");
    }

    [Fact]
    public Task Conditions_join_their_block() => HandlingTest.FixesMembersAsync(
        """
        async Task<int> M(int n)
        {
            if (!(await http.[*PostAsync*]("a", null)).IsSuccessStatusCode)
            {
                Console.Error.WriteLine("failed");
                return 1;
            }

            if ((await http.[-GetAsync-]("b")).IsSuccessStatusCode && n > 2)
                return 2;

            if (n == 1)
                return 3;
            else if ((await http.[-GetAsync-]("c")).IsSuccessStatusCode)
            {
                // well

                return 4;
            }
            else
                return 5;
        }
        """,
        """
        async Task<int> M(int n)
        {
            using var response = await http.PostAsync("a", null);
            if (!response.IsSuccessStatusCode)
            {
                switch (response.StatusCode)
                {
                    @all response report Console.Error.WriteLine then return 1;
                }

                Console.Error.WriteLine("failed");
                return 1;
            }

            using var response2 = await http.GetAsync("b");
            switch (response2.StatusCode)
            {
                @402,429 response2 report Trace.TraceWarning then break;
            }

            if (response2.IsSuccessStatusCode && n > 2)
                return 2;

            if (n == 1)
                return 3;
            else
            {
                using var response3 = await http.GetAsync("c");
                if (response3.IsSuccessStatusCode)
                {
                    // well

                    return 4;
                }
                else
                {
                    switch (response3.StatusCode)
                    {
                        @402,429 response3 report Trace.TraceWarning then return 5;
                    }

                    return 5;
                }
            }
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Expression_bodies_become_blocks() => HandlingTest.FixesMembersAsync(
        """
        async Task<bool> M() => (await http.[*PostAsync*]("a", null)).IsSuccessStatusCode; // the answer

        async Task<string> N()
            => await (await http.[-GetAsync-]("b")).Content.ReadAsStringAsync();

        public async Task O() => await http.[*PostAsync*]("c", null);

        string? P => http.[-GetAsync-]("d").Result.ReasonPhrase;

        string? Q
        {
            get => http.[-GetAsync-]("e").GetAwaiter().GetResult().ReasonPhrase;
        }

        public C() => http.[-GetAsync-]("f").Result.EnsureSuccessStatusCode();

        T R<T>(Func<string, T> read)
        {
            return Local();

            T Local() => read(http.[-GetAsync-]("g").Result.ReasonPhrase!);
        }
        """,
        """
        async Task<bool> M()
        {
            using var response = await http.PostAsync("a", null);
            switch (response.StatusCode)
            {
                @all response report Trace.TraceWarning then break;
            }

            return response.IsSuccessStatusCode; // the answer
        }

        async Task<string> N()
        {
            using var response = await http.GetAsync("b");
            switch (response.StatusCode)
            {
                @402,429 response throw
            }

            return await response.Content.ReadAsStringAsync();
        }

        public async Task O()
        {
            using var response = await http.PostAsync("c", null);
            switch (response.StatusCode)
            {
                @all response throw
            }
        }

        string? P
        {
            get
            {
                using var response = http.GetAsync("d").Result;
                switch (response.StatusCode)
                {
                    @402,429 response throw
                }

                return response.ReasonPhrase;
            }
        }

        string? Q
        {
            get
            {
                using var response = http.GetAsync("e").GetAwaiter().GetResult();
                switch (response.StatusCode)
                {
                    @402,429 response throw
                }

                return response.ReasonPhrase;
            }
        }

        public C()
        {
            using var response = http.GetAsync("f").Result;
            switch (response.StatusCode)
            {
                @402,429 response throw
            }

            response.EnsureSuccessStatusCode();
        }

        T R<T>(Func<string, T> read)
        {
            return Local();

            T Local()
            {
                using var response = http.GetAsync("g").Result;
                switch (response.StatusCode)
                {
                    @402,429 response throw
                }

                return read(response.ReasonPhrase!);
            }
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Lambdas_become_blocks() => HandlingTest.FixesMembersAsync(
        """
        async Task M(string[] all)
        {
            Func<Task> send = async () => await http.[*PostAsync*]("a", null);
            Func<string, Task<bool>> sent = async name => (await http.[*PostAsync*](name, null)).IsSuccessStatusCode;
            await send();
            await Task.WhenAll(Array.ConvertAll(all, async name =>
                (await http.[*PostAsync*](name, null)).EnsureSuccessStatusCode()));
            Console.WriteLine(await sent("b"));
        }
        """,
        """
        async Task M(string[] all)
        {
            Func<Task> send = async () =>
            {
                using var response = await http.PostAsync("a", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }
            };
            Func<string, Task<bool>> sent = async name =>
            {
                using var response = await http.PostAsync(name, null);
                switch (response.StatusCode)
                {
                    @all response report Trace.TraceWarning then break;
                }

                return response.IsSuccessStatusCode;
            };
            await send();
            await Task.WhenAll(Array.ConvertAll(all, async name =>
            {
                var response = await http.PostAsync(name, null);
                switch (response.StatusCode)
                {
                    @all response throw
                }

                return response.EnsureSuccessStatusCode();
            }));
            Console.WriteLine(await sent("b"));
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task A_response_that_is_returned() => HandlingTest.FixesMembersAsync(
        """
        public async Task M()
        {
            var r = await Send("a");
            r.EnsureSuccessStatusCode();
        }

        private async Task<HttpResponseMessage> Send(string path)
        {
            return await http.[*PostAsync*](path, null).ConfigureAwait(false);
        }
        """,
        """
        public async Task M()
        {
            var r = await Send("a");
            r.EnsureSuccessStatusCode();
        }

        private async Task<HttpResponseMessage> Send(string path)
        {
            var response = await http.PostAsync(path, null).ConfigureAwait(false);
            switch (response.StatusCode)
            {
                @all response report Trace.TraceWarning then break;
            }

            return response;
        }
        """,
        usingsAfter: UsingsWithTrace);

    [Fact]
    public Task Wherever_statements_stand() => HandlingTest.FixesMembersAsync(
        """
        async Task M(int n)
        {
            switch (n)
            {
                case 1:
                    Console.WriteLine((await http.[*PostAsync*]("a", null)).ReasonPhrase);
                    break;
            }

            try
            {
                await Task.Yield();
            }
            catch (InvalidOperationException)
            {
                Console.WriteLine((await http.[*PostAsync*]("b", null)).ReasonPhrase);
            }

            foreach (var name in new[] { "c" })
                Console.WriteLine((await http.[*PostAsync*](name, null)).ReasonPhrase);
        #if !NEVER
            // With its reason.
            Console.WriteLine((await http.[*PostAsync*]("d", null)).ReasonPhrase); // told
        #endif
        }

        System.Collections.Generic.IEnumerable<string?> N()
        {
            yield return "first";
            yield return http.[-GetAsync-]("e").Result.ReasonPhrase;
            lock (http)
            {
                Console.WriteLine(http.[-GetAsync-]("f").Result.ReasonPhrase);
            }
        }
        """,
        """
        async Task M(int n)
        {
            switch (n)
            {
                case 1:
                    var response = await http.PostAsync("a", null);
                    switch (response.StatusCode)
                    {
                        @all response throw
                    }

                    Console.WriteLine(response.ReasonPhrase);
                    break;
            }

            try
            {
                await Task.Yield();
            }
            catch (InvalidOperationException)
            {
                using var response = await http.PostAsync("b", null);
                switch (response.StatusCode)
                {
                    @all response throw
                }

                Console.WriteLine(response.ReasonPhrase);
            }

            foreach (var name in new[] { "c" })
            {
                using var response = await http.PostAsync(name, null);
                switch (response.StatusCode)
                {
                    @all response throw
                }

                Console.WriteLine(response.ReasonPhrase);
            }
        #if !NEVER
            // With its reason.
            using var response2 = await http.PostAsync("d", null);
            switch (response2.StatusCode)
            {
                @all response2 throw
            }

            Console.WriteLine(response2.ReasonPhrase); // told
        #endif
        }

        System.Collections.Generic.IEnumerable<string?> N()
        {
            yield return "first";
            using var response = http.GetAsync("e").Result;
            switch (response.StatusCode)
            {
                @402,429 response throw
            }

            yield return response.ReasonPhrase;
            lock (http)
            {
                using var response2 = http.GetAsync("f").Result;
                switch (response2.StatusCode)
                {
                    @402,429 response2 throw
                }

                Console.WriteLine(response2.ReasonPhrase);
            }
        }
        """);

    [Theory]
    [InlineData(TestTarget.NetStandard20)]
    [InlineData(TestTarget.Both)]
    public Task On_older_targets(TestTarget target) => HandlingTest.FixesMembersAsync(
        """
        async Task M() => Console.WriteLine((await http.[*PostAsync*]("a", null)).ReasonPhrase);
        """,
        """
        async Task M()
        {
            using var response = await http.PostAsync("a", null);
            switch (response.StatusCode)
            {
                @?all response throw HttpRequestException
            }

            Console.WriteLine(response.ReasonPhrase);
        }
        """,
        target);

    [Fact]
    public Task Top_level_statements() => HandlingTest.FixesAsync(
        "using System;\r\nusing System.Net;\r\nusing System.Net.Http;\r\n\r\nvar http = new HttpClient { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\r\n"
        + "if (args.Length == 0)\r\n\tConsole.WriteLine(1);\r\nelse if ((await http.[*PostAsync*](\"a\", null)).ReasonPhrase is null)\r\n{\r\n\tConsole.WriteLine(2);\r\n}\r\n\r\n"
        + "Console.WriteLine((await http.[*PostAsync*](\"b\", null)).ReasonPhrase);\r\n",
        "using System;\r\nusing System.Net;\r\nusing System.Net.Http;\r\n\r\nvar http = new HttpClient { BaseAddress = new Uri(\"https://api.scale.com/v1/\") };\r\n"
        + "if (args.Length == 0)\r\n\tConsole.WriteLine(1);\r\nelse\r\n{\r\n\tusing var response = await http.PostAsync(\"a\", null);\r\n\tswitch (response.StatusCode)\r\n\t{\r\n"
        + "\t\t@all response throw\r\n\t}\r\n\r\n\tif (response.ReasonPhrase is null)\r\n\t{\r\n\t\tConsole.WriteLine(2);\r\n\t}\r\n}\r\n\r\n"
        + "using var response2 = await http.PostAsync(\"b\", null);\r\nswitch (response2.StatusCode)\r\n{\r\n\t@all response2 throw\r\n}\r\n\r\nConsole.WriteLine(response2.ReasonPhrase);\r\n",
        output: Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
}
