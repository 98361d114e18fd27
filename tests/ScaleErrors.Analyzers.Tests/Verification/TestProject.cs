using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Whether the verified code may have errors.</summary>
internal enum CompilerErrors
{
    /// <summary>Any error fails the test.</summary>
    None,

    /// <summary>Half-typed code.</summary>
    Allowed,
}

/// <summary>A source file of a test; its text may hold markup.</summary>
internal sealed record SourceFile(string Path, string Text);

/// <summary>The code that a test verifies, and how it is compiled.</summary>
internal sealed record TestProject(ImmutableArray<SourceFile> Files)
{
    /// <summary>The name of the project and of its folder.</summary>
    public string Name { get; init; } = "Test";

    /// <summary>Text of an .editorconfig at the root; without a section it holds for every C# file.</summary>
    public string? EditorConfig { get; init; }

    /// <summary>Text of a .globalconfig.</summary>
    public string? GlobalConfig { get; init; }

    /// <summary>Files that are no code, such as appsettings.json.</summary>
    public ImmutableArray<SourceFile> AdditionalFiles { get; init; } = [];

    /// <summary>The frameworks; several make the files linked ones.</summary>
    public TestTarget Target { get; init; } = TestTarget.Net10;

    /// <summary>The names of packages that are referenced besides: see CasePackage in UnitTests.props.</summary>
    public ImmutableArray<string> Uses { get; init; } = [];

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public CompilerErrors CompilerErrors { get; init; }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    /// <summary>A project of files named Test0.cs, Test1.cs and so on.</summary>
    public static TestProject Of(string source, IEnumerable<string>? additionalSources = null, string name = "Test") => new(
        [.. additionalSources.OrEmpty().Prepend(source).Select((text, index) => new SourceFile($"/{name}/Test{index}.cs", text))])
    {
        Name = name,
    };

    public CSharpParseOptions ParseOptions => new(LanguageVersion);

    // What the SDK keeps quiet in every project: an assembly made for an older framework.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Quiet = ImmutableDictionary<string, ReportDiagnostic>.Empty
        .Add("CS1701", ReportDiagnostic.Suppress)
        .Add("CS1702", ReportDiagnostic.Suppress);

    /// <summary>Warnings are errors, as careful teams have it; nullable is on where the language has it.</summary>
    public CSharpCompilationOptions CompilationOptions => new(
        Output,
        specificDiagnosticOptions: Quiet,
        nullableContextOptions: LanguageVersion.MapSpecifiedToEffectiveVersion() >= LanguageVersion.CSharp8
            ? NullableContextOptions.Enable
            : NullableContextOptions.Disable);
}

internal static class Sequences
{
    public static IEnumerable<T> OrEmpty<T>(this IEnumerable<T>? items) => items ?? [];
}
