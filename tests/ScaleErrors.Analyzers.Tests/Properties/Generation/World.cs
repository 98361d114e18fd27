using System.Collections.Immutable;

namespace ScaleErrors.Analyzers.Tests.Properties.Generation;

/// <summary>What the names that bodies use mean: to the analyzer, and where the bodies are run.</summary>
/// <param name="Usings">The using directives of every file.</param>
/// <param name="Types">The types that stand beside the classes.</param>
/// <param name="Members">What a class declares, each where its name is used.</param>
/// <param name="Locals">What a body declares first, likewise.</param>
internal sealed record World(
    string Usings, string Types, ImmutableArray<(string Name, string Declaration)> Members, ImmutableArray<(string Name, string Declaration)> Locals)
{
    private const string Imports = """
        using System;
        using System.Collections.Frozen;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Threading.Tasks;

        """;

    private const string Tasks = "private static readonly Uri Tasks = new(\"https://api.scale.com/v1/task/annotation\");";

    /// <summary>A recorder that nobody sees the code of, and inputs of which nothing is known, anew at every look.</summary>
    public static World Analyzed { get; } = new(
        Imports,
        """
            public interface IRecorder
            {
                void Note(string what);
                void Wait(TimeSpan time);
                void Read();
                int[] Words();
            }

            public sealed class ScaleException : Exception
            {
                public ScaleException(string message)
                    : base(message)
                {
                }

                public ScaleException(string message, HttpStatusCode status)
                    : base(message) => Status = status;

                public HttpStatusCode? Status { get; }
            }

            """,
        [
            ("Tasks", Tasks),
            ("Http", "private static readonly HttpClient Http = new();"),
            ("Recorder", "public static IRecorder Recorder { get; set; } = null!;"),
            ("Flag1", "public static bool Flag1 { get; set; }"),
            ("Flag2", "public static bool Flag2 { get; set; }"),
            ("Flag3", "public static bool Flag3 { get; set; }"),
            ("_memory", "private static string? _memory;"),
        ],
        [
            ("known1", "var known1 = false;"),
            ("known2", "var known2 = false;"),
            ("attempt", "var attempt = 0;"),
            ("text", "var text = \"a\";"),
            ("last", "HttpStatusCode? last = null;"),
        ]);

    /// <summary>The recorder, the inputs and the handler of <see cref="Execution"/>.</summary>
    public static World Executed { get; } = new(
        Imports + "using ScaleErrors.Analyzers.Tests.Properties.Execution;\n",
        "",
        [
            ("Tasks", Tasks),
            ("Http", "private static HttpClient Http => FakeScale.Client;"),
            ("Flag1", "private static bool Flag1 => Recorder.Flag(1);"),
            ("Flag2", "private static bool Flag2 => Recorder.Flag(2);"),
            ("Flag3", "private static bool Flag3 => Recorder.Flag(3);"),
            ("_memory", "private static string? _memory { get => Recorder.Memory; set => Recorder.Memory = value; }"),
            ("known1", "private static bool known1 { get => Recorder.Known1.Value; set => Recorder.Known1.Value = value; }"),
            ("known2", "private static bool known2 { get => Recorder.Known2.Value; set => Recorder.Known2.Value = value; }"),
            ("attempt", "private static int attempt { get => Recorder.Attempt.Value; set => Recorder.Attempt.Value = value; }"),
            ("text", "private static string text { get => Recorder.Text.Value; set => Recorder.Text.Value = value; }"),
            ("last", "private static HttpStatusCode? last { get => Recorder.Last.Value; set => Recorder.Last.Value = value; }"),
        ],
        []);
}
