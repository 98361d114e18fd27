using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ScaleErrors.Analyzers.CodeFixes.Anchors;
using ScaleErrors.Analyzers.CodeFixes.Text;

namespace ScaleErrors.Analyzers.CodeFixes.Catches.Rewrites;

/// <summary>Makes a function that returns a task await it: the exception comes out of the task, not out of the call.</summary>
internal static class AwaitedTask
{
    private const string ConfigureAwait = ".ConfigureAwait";

    /// <summary>The changes; null where the function returns in several places, or can't be made async.</summary>
    public static ImmutableArray<TextChange>? Await(ReturnStatementSyntax leave, SemanticModel model, CancellationToken cancellationToken)
    {
        var function = leave.Ancestors().FirstOrDefault(StatementList.IsBodyBoundary);
        if (function is null || model.GetEnclosingSymbol(leave.SpanStart, cancellationToken) is not IMethodSymbol { IsAsync: false } symbol
            || !Reach.IsTask(symbol.ReturnType) || symbol.Parameters.Any(parameter => parameter.RefKind != RefKind.None)
            || Returns(function).Any(other => other != leave) || ModifierAt(function) is not { } modifier)
        {
            return null;
        }

        // A task without a result is awaited and not returned.
        var value = leave.Expression!;
        var isBare = symbol.ReturnType is INamedTypeSymbol { Arity: 0 };
        ImmutableArray<TextChange> changes =
        [
            LineEdit.Insert(modifier, "async "),
            isBare ? new TextChange(TextSpan.FromBounds(leave.SpanStart, value.SpanStart), "await ") : LineEdit.Insert(value.SpanStart, "await "),
        ];
        return IsConfigured(value) || !ConfiguresAll(leave.SyntaxTree.GetRoot(cancellationToken))
            ? changes
            : changes.Add(LineEdit.Insert(value.Span.End, ConfigureAwait + "(false)"));
    }

    // In a file where each await says so, this one does, too.
    private static bool ConfiguresAll(SyntaxNode root)
    {
        var awaits = root.DescendantNodes().OfType<AwaitExpressionSyntax>().ToList();
        return awaits.Count > 0 && awaits.TrueForAll(wait => IsConfigured(wait.Expression));
    }

    private static bool IsConfigured(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } && "." + access.Name.Identifier.ValueText == ConfigureAwait;

    private static IEnumerable<ReturnStatementSyntax> Returns(SyntaxNode function) => function
        .DescendantNodes(node => node == function || !StatementList.IsBodyBoundary(node))
        .OfType<ReturnStatementSyntax>();

    private static int? ModifierAt(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method when !method.Modifiers.Any(SyntaxKind.PartialKeyword) && !method.Modifiers.Any(SyntaxKind.UnsafeKeyword) => method.ReturnType.SpanStart,
        LocalFunctionStatementSyntax local => local.ReturnType.SpanStart,
        AnonymousFunctionExpressionSyntax lambda when lambda.Modifiers.Count == 0 => lambda.SpanStart,
        _ => null,
    };
}
