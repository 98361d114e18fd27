using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Catches;

/// <summary>Where a target's HttpRequestException does not have the status code, the response is asked instead.</summary>
public sealed class OldFrameworkTests
{
    private const string Members =
        """
        async Task<string> M()
        {
            // All.
            var text = await http.[-GetStringAsync-]("tasks").ConfigureAwait(false); // of them
            return text.Trim();
        }

        async Task<byte[]> N() => await http.[-GetByteArrayAsync-]("files/1");

        Task<string> O(bool now) => http.[-GetStringAsync-]("tasks");
        """;

    [Theory]
    [InlineData(TestTarget.NetStandard20)]
    [InlineData(TestTarget.Both)]
    public Task Gets_the_response(TestTarget target) => HandlingTest.FixesMembersAsync(
        Members,
        """
        async Task<string> M()
        {
            // All.
            using var response = await http.GetAsync("tasks").ConfigureAwait(false);
            switch (response.StatusCode)
            {
                @?402,429 response throw HttpRequestException
            }

            response.EnsureSuccessStatusCode();
            var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false); // of them
            return text.Trim();
        }

        async Task<byte[]> N()
        {
            using var response = await http.GetAsync("files/1");
            switch (response.StatusCode)
            {
                @?402,429 response throw HttpRequestException
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsByteArrayAsync();
        }

        async Task<string> O(bool now)
        {
            using var response = await http.GetAsync("tasks");
            switch (response.StatusCode)
            {
                @?402,429 response throw HttpRequestException
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
        """,
        target);

    [Fact]
    public Task Gets_the_response_in_a_block_where_the_language_is_old()
    {
        var project = TestProject.Of(Shorthand.Expand(HandlingTest.Members(
            """
            async Task<string> M()
            {
                var text = await http.[-GetStringAsync-]("tasks");
                return text.Trim();
            }

            async Task N(bool now)
            {
                if (now)
                    Console.WriteLine(await http.[-GetStringAsync-]("tasks"));
            }
            """))) with
        {
            EditorConfig = HandlingTest.LongLines,
            Target = TestTarget.Both,
            LanguageVersion = LanguageVersion.CSharp7_3,
        };
        return HandlingTest.FixesAsync(project, Shorthand.Expand(HandlingTest.Members(
            """
            async Task<string> M()
            {
                string text;
                using (var response = await http.GetAsync("tasks"))
                {
                    switch (response.StatusCode)
                    {
                        @?402,429 response throw HttpRequestException
                    }

                    response.EnsureSuccessStatusCode();
                    text = await response.Content.ReadAsStringAsync();
                }

                return text.Trim();
            }

            async Task N(bool now)
            {
                if (now)
                {
                    using (var response = await http.GetAsync("tasks"))
                    {
                        switch (response.StatusCode)
                        {
                            @?402,429 response throw HttpRequestException
                        }

                        response.EnsureSuccessStatusCode();
                        Console.WriteLine(await response.Content.ReadAsStringAsync());
                    }
                }
            }
            """)));
    }

    [Theory]
    [InlineData("return (await http.[-GetStreamAsync-](\"tasks\")).ToString();")]
    [InlineData("return http.[-GetStringAsync-](\"tasks\").Result;")]
    [InlineData("return DateTime.Now + await http.[-GetStringAsync-](\"tasks\");")]
    public Task Leaves_what_has_no_response_form(string statement)
    {
        var project = TestProject.Of(Shorthand.Expand(HandlingTest.Members($"async Task<string> M()\n{{\n    await Task.Yield();\n    {statement}\n}}")));
        return HandlingTest.LeavesAsync(
            project with { Target = TestTarget.NetStandard20 });
    }

    [Fact]
    public Task Keeps_the_lifetime_of_the_response_of_a_request() => HandlingTest.FixesAsync(
        """
        #pragma warning disable SYSLIB0014
        using System.Net;

        class C
        {
            static int M()
            {
                var request = WebRequest.CreateHttp("https://api.scale.com/v1/tasks");
                using var response = (HttpWebResponse)request.[-GetResponse-]();
                return response.ContentType.Length;
            }
        }

        """,
        """
        #pragma warning disable SYSLIB0014
        using System.Net;

        class C
        {
            static int M()
            {
                var request = WebRequest.CreateHttp("https://api.scale.com/v1/tasks");
                WebResponse result;
                try
                {
                    result = request.GetResponse();
                }
                @catch 402,429 e:WebException throw

                using var response = (HttpWebResponse)result;
                return response.ContentType.Length;
            }
        }

        """);

    [Theory]
    [InlineData(TestTarget.Net10)]
    [InlineData(TestTarget.NetStandard20)]
    [InlineData(TestTarget.Both)]
    public async Task Asks_a_WebException_on_every_framework(TestTarget target)
    {
        const string Disabled = "#pragma warning disable SYSLIB0014\n";
        const string Before =
            """
            using System.Net;

            class C
            {
                static string Read(WebClient client)
                {
                    return client.[-DownloadString-]("https://api.scale.com/v1/tasks");
                }

                static string? Send(WebClient client, string json)
                {
                    try
                    {
                        return client.[*UploadString*]("https://api.scale.com/v1/tasks", json);
                    }
                    catch (WebException failure) when (failure.Status == WebExceptionStatus.ProtocolError)
                    {
                        return null;
                    }
                }
            }

            """;
        var after =
            """
            using System.Diagnostics;
            using System.Net;

            class C
            {
                static string Read(WebClient client)
                {
                    try
                    {
                        return client.DownloadString("https://api.scale.com/v1/tasks");
                    }
                    @catch 402,429 failure:WebException throw
                }

                static string? Send(WebClient client, string json)
                {
                    try
                    {
                        return client.UploadString("https://api.scale.com/v1/tasks", json);
                    }
                    @catch all failure:WebException report Trace.TraceWarning then return null;
                    catch (WebException failure) when (failure.Status == WebExceptionStatus.ProtocolError)
                    {
                        return null;
                    }
                }
            }

            """;
        if (target != TestTarget.Net10)
        {
            // What may be null is asked as the older framework would have it, and it has no name for 429.
            after = Shorthand.Expand(after)
                .Replace("HttpStatusCode.TooManyRequests", "(HttpStatusCode)429", System.StringComparison.Ordinal)
                .Replace("Response?.Headers[", "Response?.Headers?[", System.StringComparison.Ordinal);
        }

        await HandlingTest.FixesAsync(Disabled + Before, Disabled + after, target: target);
    }
}
