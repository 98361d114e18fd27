using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Tests.CodeFixes.Execution;

/// <summary>Puts types and members of the tests' runtime in place of those of the framework: see the table.</summary>
internal sealed class FrameworkReplacement(SemanticModel model) : CSharpSyntaxRewriter
{
    private const string Runtime = "global::ScaleErrors.Analyzers.Tests.CodeFixes.Execution.Runtime.";

    private static readonly ImmutableDictionary<string, string> Created = ImmutableDictionary.CreateRange(
    [
        Pair("System.Net.Http.HttpClient", "FakeClient"),
        Pair("System.Net.Http.HttpClientHandler", "FakeHandler"),
    ]);

    private static readonly ImmutableDictionary<string, string> Members = ImmutableDictionary.CreateRange(
    [
        Pair("System.Threading.Tasks.Task.Delay", "VirtualClock.Delay"),
        Pair("System.Threading.Thread.Sleep", "VirtualClock.Sleep"),
        Pair("System.Guid.NewGuid", "FreshIds.NewGuid"),
        Pair("System.DateTimeOffset.UtcNow", "VirtualClock.UtcNow"),
        Pair("System.DateTimeOffset.Now", "VirtualClock.UtcNow"),
        Pair("System.DateTime.UtcNow", "VirtualClock.UtcDateTime"),
        Pair("System.DateTime.Now", "VirtualClock.UtcDateTime"),
    ]);

    public override SyntaxNode? VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        var visited = (ObjectCreationExpressionSyntax)base.VisitObjectCreationExpression(node)!;
        return Replacement(node) is { } type ? visited.WithType(type.WithTriviaFrom(visited.Type)) : visited;
    }

    public override SyntaxNode? VisitImplicitObjectCreationExpression(ImplicitObjectCreationExpressionSyntax node)
    {
        var visited = (ImplicitObjectCreationExpressionSyntax)base.VisitImplicitObjectCreationExpression(node)!;
        return Replacement(node) is { } type
            ? SyntaxFactory.ObjectCreationExpression(visited.NewKeyword.WithTrailingTrivia(SyntaxFactory.Space), type, visited.ArgumentList, visited.Initializer)
            : visited;
    }

    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) =>
        model.GetSymbolInfo(node).Symbol is { IsStatic: true } symbol && Members.TryGetValue($"{symbol.ContainingType}.{symbol.Name}", out var member)
            ? SyntaxFactory.ParseExpression(Runtime + member).WithTriviaFrom(node)
            : base.VisitMemberAccessExpression(node);

    private TypeSyntax? Replacement(BaseObjectCreationExpressionSyntax creation) =>
        model.GetTypeInfo(creation).Type is { } type && Created.TryGetValue(type.ToDisplayString(), out var name)
            ? SyntaxFactory.ParseTypeName(Runtime + name)
            : null;

    private static System.Collections.Generic.KeyValuePair<string, string> Pair(string original, string replacement) => new(original, replacement);
}
