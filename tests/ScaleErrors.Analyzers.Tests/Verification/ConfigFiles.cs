using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>The configuration files of a test project, as the compiler would be given them.</summary>
internal static class ConfigFiles
{
    private const string EditorConfigPath = "/.editorconfig";
    private const string GlobalConfigPath = "/.globalconfig";

    /// <summary>The paths and complete texts of a project's configuration files.</summary>
    public static IEnumerable<(string Path, string Text)> Of(TestProject project)
    {
        if (project.EditorConfig is { } editorConfig)
            yield return (EditorConfigPath, editorConfig.Contains('[') ? editorConfig : "[*.cs]\n" + editorConfig);
        if (project.GlobalConfig is { } globalConfig)
            yield return (GlobalConfigPath, globalConfig.Contains("is_global") ? globalConfig : "is_global = true\n" + globalConfig);
    }

    /// <summary>The parsed files: globs, precedence and global files are the compiler's own.</summary>
    public static AnalyzerConfigSet Parse(TestProject project)
    {
        var set = AnalyzerConfigSet.Create(
            Of(project).Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToImmutableArray(),
            out var diagnostics);
        return diagnostics.IsEmpty
            ? set
            : throw new VerificationException("The configuration is wrong:\n" + string.Join("\n", diagnostics));
    }
}
