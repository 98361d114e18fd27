using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>Test projects in a workspace. A project of several targets becomes several projects, whose documents are linked by their paths.</summary>
internal static class TestSolution
{
    /// <summary>Adds projects, whose texts hold no markup, to an empty workspace.</summary>
    public static Solution Create(AdhocWorkspace workspace, ImmutableArray<TestProject> projects)
    {
        var solution = workspace.CurrentSolution;
        foreach (var project in projects)
        {
            foreach (var target in project.Target.Each())
                solution = Add(solution, project, target);
        }

        return solution;
    }

    private static Solution Add(Solution solution, TestProject project, TestTarget target)
    {
        var id = ProjectId.CreateNewId();
        solution = solution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            $"{project.Name} ({target})",
            project.Name,
            LanguageNames.CSharp,
            filePath: $"/{project.Name}/{project.Name}.csproj",
            compilationOptions: project.CompilationOptions,
            parseOptions: project.ParseOptions,
            metadataReferences: TargetReferences.Of(project, target)));
        foreach (var file in project.Files)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), NameOf(file.Path), SourceText.From(file.Text, Encoding.UTF8), filePath: file.Path);
        foreach (var file in project.AdditionalFiles)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), NameOf(file.Path), SourceText.From(file.Text, Encoding.UTF8), filePath: file.Path);
        foreach (var (path, text) in ConfigFiles.Of(project))
            solution = solution.AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), NameOf(path), SourceText.From(text, Encoding.UTF8), filePath: path);
        return solution;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
