using System.Threading.Tasks;
using Xunit;

namespace ScaleErrors.Analyzers.Tests.CodeFixes;

/// <summary>Framework types are named so that they bind; usings are added where the file has its usings.</summary>
public sealed class NamesTests
{
    private const string Send = "void M() { http.[*Send*](new HttpRequestMessage(HttpMethod.Post, \"a\")); }";

    [Theory]
    [InlineData("using System;\nusing System.Net.Http;\n", "using System;\nusing System.Net;\nusing System.Net.Http;\n")]
    [InlineData("// Header.\n\nusing System.Net.Http;\nusing System;\n", "// Header.\n\nusing System.Net.Http;\nusing System;\nusing System.Net;\n")]
    [InlineData("using A;\nusing System;\nusing System.Net.Http;\n", "using A;\nusing System;\nusing System.Net;\nusing System.Net.Http;\n")]
    [InlineData("// Header.\n\nusing System.Net.Http;\nusing A;\nusing B;\nusing static System.Math;\nusing System;\n", "// Header.\n\nusing System.Net.Http;\nusing A;\nusing B;\nusing static System.Math;\nusing System;\nusing System.Net;\n")]
    [InlineData("global using System;\nglobal using System.Net.Http;\nusing static System.Math;\n", "global using System;\nglobal using System.Net.Http;\nusing System.Net;\nusing static System.Math;\n")]
    [InlineData("#nullable enable\nusing System.Net.Http;\nusing System;\nusing Z = System.Text;\n", "#nullable enable\nusing System.Net.Http;\nusing System;\nusing System.Net;\nusing Z = System.Text;\n")]
    public Task A_using_is_sorted_in(string usings, string expected) => HandlingTest.FixesAsync(Client(usings, Send), Client(expected, Fixed("")));

    [Theory]
    [InlineData("", "/// <summary>Documented.</summary>\n")]
    [InlineData("// Header.\n\n", "/** <summary>Documented.</summary> */\n")]
    [InlineData("#nullable enable\n", "")]
    public Task In_front_of_the_documentation_of_a_file_without_usings(string header, string documentation)
    {
        const string Type = "class C\n{\n    System.Net.Http.HttpClient http = new() { BaseAddress = new System.Uri(\"https://api.scale.com\") };\n"
            + "    void M()\n    {\n        ";
        return HandlingTest.FixesAsync(
            header + documentation + Type + "http.[*Send*](new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, \"a\"));\n    }\n}\n",
            header + "using System.Net;\nusing System.Net.Http;\n\n" + documentation + Type
            + "using var response = http.Send(new System.Net.Http.HttpRequestMessage(System.Net.Http.HttpMethod.Post, \"a\"));\n"
            + "        switch (response.StatusCode)\n        {\n            @all response throw\n        }\n    }\n}\n");
    }

    [Fact]
    public Task Inside_the_namespace_where_the_usings_stand() => HandlingTest.FixesAsync(
        "namespace N\n{\n    using System;\n    using System.Net.Http;\n\n    class C\n    {\n        HttpClient http = new() { BaseAddress = new Uri(\"https://api.scale.com\") };\n"
        + "        void M()\n        {\n            http.[*Send*](new HttpRequestMessage(HttpMethod.Post, \"a\"));\n        }\n    }\n}\n",
        "namespace N\n{\n    using System;\n    using System.Net;\n    using System.Net.Http;\n\n    class C\n    {\n        HttpClient http = new() { BaseAddress = new Uri(\"https://api.scale.com\") };\n"
        + "        void M()\n        {\n            using var response = http.Send(new HttpRequestMessage(HttpMethod.Post, \"a\"));\n            switch (response.StatusCode)\n            {\n                @all response throw\n            }\n        }\n    }\n}\n");

    [Theory]
    [InlineData("enum HttpStatusCode { Fine }")]
    [InlineData("class Cookie { Cookie Next => this; }")]
    public Task The_full_name_where_the_simple_one_means_something_else(string other)
    {
        const string Usings = "using System;\nusing System.Net.Http;\n";
        return HandlingTest.FixesAsync(Client(Usings, Send, other), Client(Usings, Fixed("global::System.Net."), other));
    }

    [Fact]
    public Task The_full_name_where_usings_are_conditional()
    {
        const string Usings = "using System;\n#if NET\nusing System.Collections;\n#endif\nusing System.Net.Http;\n";
        return HandlingTest.FixesAsync(Client(Usings, Send), Client(Usings, Fixed("global::System.Net.")));
    }

    [Fact]
    public Task A_property_called_like_its_type_is_no_obstacle()
    {
        const string Usings = "using System;\nusing System.Net;\nusing System.Net.Http;\n";
        const string Property = "public HttpStatusCode HttpStatusCode { get; set; }";
        return HandlingTest.FixesAsync(Client(Usings, Property + "\n" + Send), Client(Usings, Property + "\n" + Fixed("")));
    }

    private static string Fixed(string qualifier) =>
        "void M()\n{\n    using var response = http.Send(new HttpRequestMessage(HttpMethod.Post, \"a\"));\n    switch (response.StatusCode)\n    {\n        @"
        + qualifier + "all response throw\n    }\n}";

    private static string Client(string usings, string members, string others = "") =>
        HandlingTest.Members(members, usings) + others + "\nnamespace A { class X; }\nnamespace B { class Y; }\n";
}
