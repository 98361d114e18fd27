using System.Linq;

namespace ScaleErrors.Analyzers.Benchmarks.Corpus;

/// <summary>Single methods that nobody should write, to see what the worst call costs.</summary>
internal static class HardCode
{
    private const int Calls = 500;
    private const int Choices = 12;

    /// <summary>One method that sends five hundred times, one request after the other.</summary>
    public static SourceCode ManyCalls { get; } = new("/src/ManyCalls.cs", Method("ManyCalls", string.Join("\n", Enumerable.Range(0, Calls).Select(index => $$"""
                    var response{{index}} = await _http.PostAsync("https://api.example.com/v1/{{index}}", null);
                    response{{index}}.EnsureSuccessStatusCode();
            """))));

    /// <summary>A method that makes twelve choices, one inside the other, before it sends, and twelve more with the answer.</summary>
    public static SourceCode NestedChoices { get; } = new("/src/NestedChoices.cs", Method("NestedChoices", $"""
                    var path = "v1";
            {Nested("path += \"/{0}\";")}
                    var response = await _http.PostAsync("https://api.example.com/" + path, null);
                    var text = await response.Content.ReadAsStringAsync();
            {Nested("text += response.IsSuccessStatusCode ? \"{0}\" : \"no {0}\";")}
                    Console.WriteLine(text);
            """));

    /// <summary>A method that makes twelve choices, one after the other, before it sends, and twelve more with the answer.</summary>
    public static SourceCode ChoicesInARow { get; } = new("/src/ChoicesInARow.cs", Method("ChoicesInARow", $"""
                    var path = "v1";
            {InARow("path += \"/{0}\";")}
                    var response = await _http.PostAsync("https://api.example.com/" + path, null);
                    var text = await response.Content.ReadAsStringAsync();
            {InARow("text += response.IsSuccessStatusCode ? \"{0}\" : \"no {0}\";")}
                    Console.WriteLine(text);
            """));

    private static string Nested(string statement) => string.Concat(Enumerable.Range(0, Choices).Select(index =>
            $"        if (flags[{index}])\n        {{\n            {statement.Replace("{0}", $"{index}")}\n"))
        + string.Concat(Enumerable.Range(0, Choices).Select(index => $"        }}\n        else\n        {{\n            {statement.Replace("{0}", $"not {index}")}\n        }}\n"));

    private static string InARow(string statement) => string.Join("\n", Enumerable.Range(0, Choices).Select(index =>
        $"        if (flags[{index}])\n            {statement.Replace("{0}", $"{index}")}"));

    private static string Method(string name, string body) => $$"""
        using System;
        using System.Net.Http;
        using System.Threading.Tasks;

        namespace Company.Hard;

        public sealed class {{name}}
        {
            private readonly HttpClient _http = new();

            public async Task RunAsync(bool[] flags)
            {
        {{body}}
            }
        }
        """;
}
