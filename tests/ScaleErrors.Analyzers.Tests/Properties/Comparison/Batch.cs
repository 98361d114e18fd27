using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Tests.Properties.Execution;
using ScaleErrors.Analyzers.Tests.Properties.Generation;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.Properties.Comparison;

/// <summary>Bodies that are compiled together: once for the analyzer, once to be run.</summary>
internal sealed record Batch(ImmutableArray<Body> Bodies)
{
    private const string WorldPath = "/World.cs";

    /// <summary>Analyzes and runs all bodies.</summary>
    public IReadOnlyList<Judgement> Judge()
    {
        var reported = Report();
        var context = new AssemblyLoadContext("bodies", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(Emit());
            return [.. Bodies.Select((body, index) => Judge(assembly, body, index, reported[index]))];
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Whether the bodies are C#: those made smaller may not be.</summary>
    public bool Compiles() =>
        !TestCompilation.Create(Project(World.Executed) with { CompilerErrors = CompilerErrors.Allowed }, TestTarget.Net10).Compilation
            .AddReferences(Recording).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public override string ToString() => Bodies.Length == 1 ? "\n" + Judge()[0].ToCase() : $"{Bodies.Length} bodies";

    private static MetadataReference Recording { get; } = MetadataReference.CreateFromFile(typeof(Recorder).Assembly.Location);

    private ImmutableArray<ImmutableArray<int>> Report()
    {
        // Errors show when the same bodies are emitted.
        var test = TestCompilation.Create(Project(World.Analyzed) with { CompilerErrors = CompilerErrors.Allowed }, TestTarget.Net10);
        var byPath = AnalyzerRun.BuildDiagnosticsAsync(test.Compilation, test.Options, ShippedAnalyzers.All).GetAwaiter().GetResult()
            .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath);
        return [.. Bodies.Select((_, index) => byPath[PathOf(index)].Select(StatusOf).ToImmutableArray())];
    }

    private static int StatusOf(Diagnostic diagnostic) => int.Parse(diagnostic.Id.AsSpan("SCALE".Length), CultureInfo.InvariantCulture);

    private MemoryStream Emit()
    {
        var compilation = TestCompilation.Create(Project(World.Executed) with { CompilerErrors = CompilerErrors.Allowed }, TestTarget.Net10).Compilation
            .AddReferences(Recording);
        var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            var error = result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new VerificationException($"A generated body does not compile: {error}\n{error.Location.SourceTree}");
        }

        image.Position = 0;
        return image;
    }

    private static Judgement Judge(Assembly assembly, Body body, int index, ImmutableArray<int> reported)
    {
        var run = assembly.GetType(NameOf(index), throwOnError: true)!.GetMethod("RunAsync")!.CreateDelegate<Func<Task>>();

        // Where nothing is caught, what is thrown by others leaves as it came.
        var judgement = new Judgement(body, Expectations.Of(run, body.Catches ? Circumstances.Usual : Circumstances.Calm), reported);
        return judgement.Agrees ? judgement : judgement with { Expected = Expectations.Of(run, Circumstances.Adverse) };
    }

    private TestProject Project(World world) => new(
    [
        new SourceFile(WorldPath, world.Usings + world.Types),
        .. Bodies.Select((body, index) => new SourceFile(PathOf(index), world.Usings + body.ToSource(world, NameOf(index)))),
    ]);

    private static string NameOf(int index) => $"Body{index}";

    private static string PathOf(int index) => $"/Body{index}.cs";
}
