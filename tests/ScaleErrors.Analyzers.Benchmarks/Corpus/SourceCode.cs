namespace ScaleErrors.Analyzers.Benchmarks.Corpus;

/// <summary>One generated file.</summary>
internal sealed record SourceCode(string Path, string Text);
