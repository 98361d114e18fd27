using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>A place where a method may be called or named as a value.</summary>
/// <param name="Span">Where its name stands.</param>
/// <param name="Member">The name of the member around it; empty among top-level statements.</param>
internal readonly record struct NamedCall(TextSpan Span, string Member);

/// <summary>
/// The calls of one syntax tree by the name of the method. Told from syntax alone, so it belongs to the tree and serves every compilation that
/// has it: in an editor all but one of them stay the same.
/// </summary>
internal sealed class CallIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, CallIndex> Trees = new();
    private static readonly IReadOnlyList<NamedCall> None = [];

    private readonly Dictionary<string, List<NamedCall>> _byName = [];

    private readonly List<NamedCall> _explicitImplementations = [];

    private CallIndex()
    {
    }

    /// <summary>The methods and properties that implement an interface explicitly: the compiler's own index of names lacks them.</summary>
    public IReadOnlyList<NamedCall> ExplicitImplementations => _explicitImplementations;

    /// <summary>The names that are called.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The calls of a name, by rising position.</summary>
    public IReadOnlyList<NamedCall> Of(string name) => _byName.TryGetValue(name, out var calls) ? calls : None;

    /// <summary>The index of a tree.</summary>
    public static CallIndex For(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Trees.TryGetValue(tree, out var known))
            return known;
        var index = new CallIndex();
        index.Read(tree.GetRoot(cancellationToken), cancellationToken);
        return Trees.GetValue(tree, _ => index);
    }

    private void Read(SyntaxNode root, CancellationToken cancellationToken)
    {
        var member = "";
        var end = 0;
        foreach (var node in root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node.SpanStart >= end)
                member = "";
            if (node is MemberDeclarationSyntax and not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax))
            {
                (member, end) = (NameOf(node), node.Span.End);
                if (node is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null })
                    _explicitImplementations.Add(new NamedCall(node.Span, member));
            }
            else if (node is SimpleNameSyntax name && IsCallOrValue(name))
                Add(name, name.FirstAncestorOrSelf<LocalFunctionStatementSyntax>()?.Identifier.ValueText ?? member);
        }
    }

    private void Add(SimpleNameSyntax name, string member)
    {
        var text = name.Identifier.ValueText;
        if (!_byName.TryGetValue(text, out var calls))
            _byName.Add(text, calls = []);
        calls.Add(new NamedCall(name.Span, member));
    }

    private static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        _ => "",
    };

    private static bool IsCallOrValue(SimpleNameSyntax name)
    {
        SyntaxNode whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return whole.Parent switch
        {
            InvocationExpressionSyntax invocation => invocation.Expression == whole,
            ArgumentSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == whole,
            EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or CastExpressionSyntax => true,
            _ => false,
        };
    }
}
