using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.Options;

namespace ScaleErrors.Analyzers.CodeFixes.Targets;

/// <summary>A file as one of the projects that share it compiles it.</summary>
internal sealed record Target(Document Document, SyntaxNode Root, SemanticModel Model)
{
    public LanguageVersion LanguageVersion => ((CSharpParseOptions)Root.SyntaxTree.Options).LanguageVersion;

    /// <summary>What .editorconfig says of the file.</summary>
    public AnalyzerConfigOptions EditorConfig => Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(Root.SyntaxTree);

    /// <summary>The options of this package that apply in the file.</summary>
    public ScaleOptions Options => ScaleOptions.For(EditorConfig);

    /// <summary>Whether the framework of the target has a member.</summary>
    public bool Has(string typeName, string member) => Model.Compilation.GetTypeByMetadataName(typeName)?.GetMembers(member).IsEmpty == false;

    /// <summary>The call whose method name stands at <paramref name="name"/>; null where this target does not compile that part of the file.</summary>
    public InvocationExpressionSyntax? FindCall(TextSpan name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (name.End > Root.FullSpan.End)
        {
            return null;
        }

        var node = Root.FindToken(name.Start).Parent;
        if (node is not SimpleNameSyntax simpleName || !name.Contains(simpleName.Identifier.Span))
        {
            return null;
        }

        return simpleName.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == simpleName => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == simpleName => call,
            _ => null,
        };
    }
}
