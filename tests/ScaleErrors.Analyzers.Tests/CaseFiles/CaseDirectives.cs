using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CaseFiles;

/// <summary>
/// How a case file wants to be compiled, said in leading lines: <c>//! key = value</c> is an option for every C# file,
/// <c>//! output: exe</c> a console application, <c>//! target: netstandard2.0</c> another framework, <c>//! language: preview</c> the newest syntax,
/// <c>//! uses: resilience</c> more packages, <c>//! allow-errors</c> half-typed code, <c>//! expect: SCALE9001</c> what is reported without a place.
/// </summary>
internal sealed record CaseDirectives
{
    private const string Mark = "//!";
    private const string ExpectUnplaced = "expect:";
    private const string UsesMark = "uses:";

    public ImmutableArray<string> Options { get; init; } = [];

    public ImmutableArray<string> Uses { get; init; } = [];

    public OutputKind? Output { get; init; }

    public TestTarget? Target { get; init; }

    public LanguageVersion? Language { get; init; }

    public bool AllowErrors { get; init; }

    /// <summary>What is reported without a place.</summary>
    public ImmutableArray<string> Unplaced { get; init; } = [];

    /// <summary>Reads the leading lines of a text.</summary>
    public static CaseDirectives Parse(string path, string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).ToImmutableArray();
        var leading = lines.TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal)).ToImmutableArray();
        var stray = lines.Skip(leading.Length).FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
        return stray is null
            ? leading.Aggregate(new CaseDirectives(), (directives, line) => directives.With(path, line[Mark.Length..].Trim()))
            : throw new VerificationException($"{path}: '{stray}' does not stand at the top of the file.");
    }

    /// <summary>What the files of one case say together.</summary>
    public static CaseDirectives Merge(IEnumerable<CaseDirectives> all) => all.Aggregate(new CaseDirectives(), (one, other) => new CaseDirectives
    {
        Options = [.. one.Options, .. other.Options],
        Uses = [.. one.Uses.Union(other.Uses)],
        Output = other.Output ?? one.Output,
        Target = other.Target ?? one.Target,
        Language = other.Language ?? one.Language,
        AllowErrors = one.AllowErrors || other.AllowErrors,
        Unplaced = [.. one.Unplaced, .. other.Unplaced],
    });

    private CaseDirectives With(string path, string directive) => directive switch
    {
        "output: exe" => this with { Output = OutputKind.ConsoleApplication },
        "target: netstandard2.0" => this with { Target = TestTarget.NetStandard20 },
        "target: both" => this with { Target = TestTarget.Both },
        _ when directive.StartsWith(ExpectUnplaced, StringComparison.Ordinal) =>
            this with { Unplaced = [.. Unplaced, .. directive[ExpectUnplaced.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)] },
        "language: preview" => this with { Language = LanguageVersion.Preview },
        "allow-errors" => this with { AllowErrors = true },
        _ when directive.StartsWith(UsesMark, StringComparison.Ordinal) => this with { Uses = Uses.Add(directive[UsesMark.Length..].Trim()) },
        _ when directive.Contains('=', StringComparison.Ordinal) => this with { Options = Options.Add(directive) },
        _ => throw new VerificationException($"{path}: '{Mark} {directive}' means nothing here."),
    };
}
