using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ScaleErrors.Analyzers.Tests.CaseFiles;
using ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Rules;
using ScaleErrors.Analyzers.Tests.Verification;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>A file with code to fix, and beside it the file with the fixed code.</summary>
internal sealed class FixCase
{
    private const string FixedSuffix = ".fixed.cs";

    // The author of a case sets it, to have the fixed files written, and reads them.
    private const string WriteVariable = "WRITE_FIX_CASES";

    // Here the library throws: the response is out of reach.
    private const string Exceptions = "/Exceptions/";

    private const string RetryOption = "scale_errors.fix_429 = retry";

    private readonly string _path;

    private FixCase(string path, TestProject before) => (_path, Before) = (path, before);

    /// <summary>The code to fix.</summary>
    public TestProject Before { get; }

    /// <summary>The path of its file in <see cref="Before"/>.</summary>
    public string Path => Before.Files[0].Path;

    /// <summary>What the case is like.</summary>
    public CaseTraits Traits => new(
        HasResponse: !Path.StartsWith(Exceptions, StringComparison.Ordinal),
        Retries: Before.EditorConfig?.Contains(RetryOption, StringComparison.Ordinal) == true,
        HasStatus: Before.Target == TestTarget.Net10);

    /// <summary>The fixed code.</summary>
    public TestProject After => Before with { Files = [new SourceFile(Path, Fixed)] };

    private string FixedPath => _path[..^".cs".Length] + FixedSuffix;

    /// <summary>The names of all cases: their paths below the folder of cases.</summary>
    public static IEnumerable<string> Names() => Directory
        .EnumerateFiles(BuildFacts.FixCasesDirectory, "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.EndsWith(FixedSuffix, StringComparison.Ordinal))
        .Select(path => System.IO.Path.GetRelativePath(BuildFacts.FixCasesDirectory, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Reads the case of a name.</summary>
    public static FixCase Read(string name)
    {
        var path = System.IO.Path.Combine(BuildFacts.FixCasesDirectory, name);
        var file = CaseFile.Parse("/" + name, TextOf(path));
        return new FixCase(path, new Case([file]).Project());
    }

    /// <summary>Fails unless <paramref name="text"/> is that of the file with the fixed code. Writes the file instead where the author asks for it.</summary>
    public void RequireFixed(string text)
    {
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
            File.WriteAllText(FixedPath, text);
        TextComparison.RequireSame(Fixed, text, "The fixed " + Path);
    }

    private string Fixed => File.Exists(FixedPath)
        ? TextOf(FixedPath)
        : throw new VerificationException($"There is no {FixedPath}: run the tests of fix cases with {WriteVariable}=1, and read what they write.");

    private static string TextOf(string path) => File.ReadAllText(path);
}
