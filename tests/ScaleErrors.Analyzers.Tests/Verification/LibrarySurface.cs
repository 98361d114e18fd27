using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>The public surface of a library that does not restore, written by us: an assembly of its own, so that cases do not see into it.</summary>
internal static class LibrarySurface
{
    /// <summary>Compiles the files of a folder.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static MetadataReference Compile(string name, string folder, IEnumerable<MetadataReference> references)
    {
        var trees = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), new CSharpParseOptions(LanguageVersion.Latest), path));
        var compilation = CSharpCompilation.Create(
            name, trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException($"The surface of {name} does not compile: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
    }
}
