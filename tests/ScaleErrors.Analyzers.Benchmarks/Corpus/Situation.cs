using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ScaleErrors.Analyzers.Benchmarks.Corpus;

/// <summary>A compilation that the analyzers are measured on, made anew each time: nothing is known of it yet.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Sources">Its files.</param>
/// <param name="KnowsHttp">Whether it references the libraries of System.Net.</param>
/// <param name="Options">The options of all of its files.</param>
internal sealed record Situation(string Name, ImmutableArray<SourceCode> Sources, bool KnowsHttp, AnalyzerOptions Options)
{
    private const int ModulesToEdit = 57;

    // As many lines with clients as without.
    private const int ModulesThatClientsReplace = 10;

    private static readonly AnalyzerOptions Defaults = new([], new FixedOptions([]));
    private static readonly AnalyzerOptions EveryHost = new([], new FixedOptions([new("scale_errors.hosts", "*")]));
    private static readonly CSharpCompilationOptions CompilationOptions = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];

    public static Situation NoHttp { get; } = new("no HTTP referenced", Application.Generate(Application.Modules, 0), KnowsHttp: false, Defaults);

    public static Situation NoCalls { get; } = NoHttp with { Name = "HTTP referenced, never called", KnowsHttp = true };

    public static Situation OtherHosts { get; } = new(
        "150 calls to other hosts", Application.Generate(Application.Modules - ModulesThatClientsReplace, Application.ModulesWithClient), KnowsHttp: true, Defaults);

    public static Situation ScaleEverywhere { get; } = OtherHosts with { Name = "150 calls, every host Scale", Options = EveryHost };

    /// <summary>The whole application in its four situations.</summary>
    public static ImmutableArray<Situation> Builds { get; } = [NoHttp, NoCalls, OtherHosts, ScaleEverywhere];

    /// <summary>Three hundred files, as one project of a solution in an editor has them.</summary>
    public static Situation Project { get; } = new("project of 300 files, every host Scale", Application.Generate(ModulesToEdit, 7), KnowsHttp: true, EveryHost);

    /// <summary>Single methods, each alone.</summary>
    public static ImmutableArray<Situation> HardCases { get; } =
        [.. new[] { HardCode.ManyCalls, HardCode.NestedChoices, HardCode.ChoicesInARow }.Select(code => new Situation(code.Path, [code], KnowsHttp: true, EveryHost))];

    public int Lines => Sources.Sum(source => source.Text.Count(character => character == '\n') + 1);

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Company",
        Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, path: source.Path, encoding: Encoding.UTF8)),
        KnowsHttp ? Framework : Framework.Where(reference => reference.Display?.Contains("System.Net.", StringComparison.Ordinal) != true),
        CompilationOptions);

    private static bool IsManaged(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        return image.HasMetadata && image.GetMetadataReader().IsAssembly;
    }

    /// <summary>The same options for every file.</summary>
    private sealed class FixedOptions(ImmutableArray<KeyValuePair<string, string>> entries) : AnalyzerConfigOptionsProvider
    {
        private readonly Entries _entries = new(entries.ToImmutableDictionary(AnalyzerConfigOptions.KeyComparer));

        public override AnalyzerConfigOptions GlobalOptions => _entries;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _entries;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _entries;
    }

    private sealed class Entries(ImmutableDictionary<string, string> entries) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => entries.TryGetValue(key, out value);
    }
}
