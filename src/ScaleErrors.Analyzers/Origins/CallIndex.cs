using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>A place where a method may be called or named as a value, or where one is declared.</summary>
/// <param name="Span">Where its name stands; of a declaration the whole.</param>
/// <param name="Member">The name of the member around it; empty among top-level statements.</param>
internal readonly record struct NamedCall(TextSpan Span, string Member);

/// <summary>
/// The calls of one syntax tree by the name of the method. Told from text and syntax alone, so it belongs to the tree and serves every
/// compilation that has it: in an editor all but one of them stay the same. Names are looked up in the text first: most trees do without nodes.
/// </summary>
internal sealed class CallIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, CallIndex> Trees = new();
    private static readonly Places Nowhere = new([], [], []);

    private readonly WordFilter _words;
    private readonly ConcurrentDictionary<string, Places> _byName = new();
    private List<TextSpan>? _unnamedCreations;

    private CallIndex(SyntaxTree tree, WordFilter words)
    {
        Tree = tree;
        _words = words;
    }

    /// <summary>The tree.</summary>
    public SyntaxTree Tree { get; }

    /// <summary>The index of a tree.</summary>
    public static CallIndex For(SyntaxTree tree, CancellationToken cancellationToken) =>
        Trees.TryGetValue(tree, out var known) ? known : Build(tree, cancellationToken);

    /// <summary>Whether the word of a hash (<see cref="WordFilter.HashOf"/>) may stand in the tree.</summary>
    public bool MayContain(uint hash) => _words.MayContain(hash);

    /// <summary>The calls of a name, by rising position.</summary>
    public IReadOnlyList<NamedCall> Of(string name, CancellationToken cancellationToken) => PlacesOf(name, cancellationToken).Calls;

    /// <summary>
    /// The methods and properties of a name that implement an interface explicitly: the compiler's own index of names lacks them.
    /// </summary>
    public IReadOnlyList<NamedCall> ExplicitImplementationsOf(string name, CancellationToken cancellationToken) =>
        PlacesOf(name, cancellationToken).ExplicitImplementations;

    /// <summary>
    /// The creations of a type of a name, and the constructors of types derived from it that call one of its constructors.
    /// </summary>
    public IReadOnlyList<TextSpan> CreationsOf(string name, CancellationToken cancellationToken) => PlacesOf(name, cancellationToken).Creations;

    /// <summary>The creations that leave the type to what is around them: <c>new(…)</c>.</summary>
    public IReadOnlyList<TextSpan> UnnamedCreations(CancellationToken cancellationToken) => _unnamedCreations ??= FindUnnamedCreations(cancellationToken);

    private static CallIndex Build(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var index = new CallIndex(tree, new WordFilter(tree.GetText(cancellationToken).ToString()));
        return Trees.GetValue(tree, _ => index);
    }

    private Places PlacesOf(string name, CancellationToken cancellationToken)
    {
        if (name.Length == 0 || !_words.MayContain(WordFilter.HashOf(name)))
            return Nowhere;
        return _byName.TryGetValue(name, out var known) ? known : _byName.GetOrAdd(name, Find(name, cancellationToken));
    }

    private Places Find(string name, CancellationToken cancellationToken)
    {
        var found = new Places([], [], []);
        var text = Tree.GetText(cancellationToken).ToString();
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (WordFilter.IsWordAt(text, at, name.Length))
                Add(found, Tree.GetRoot(cancellationToken).FindToken(at), at, name);
        }

        return found;
    }

    private List<TextSpan> FindUnnamedCreations(CancellationToken cancellationToken)
    {
        const string keyword = "new(";
        var found = new List<TextSpan>();
        var text = Tree.GetText(cancellationToken).ToString();
        for (var at = text.IndexOf(keyword, StringComparison.Ordinal); at >= 0; at = text.IndexOf(keyword, at + 1, StringComparison.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Tree.GetRoot(cancellationToken).FindToken(at) is { RawKind: (int)SyntaxKind.NewKeyword, Parent: ImplicitObjectCreationExpressionSyntax creation } token
                && token.SpanStart == at)
                found.Add(creation.Span);
        }

        return found;
    }

    private static void Add(Places places, SyntaxToken token, int position, string name)
    {
        // A word of a comment belongs to the token behind it.
        if (!token.IsKind(SyntaxKind.IdentifierToken) || !token.Span.Contains(position) || token.ValueText != name)
            return;
        switch (token.Parent)
        {
            case SimpleNameSyntax named when IsCallOrValue(named):
                places.Calls.Add(new NamedCall(named.Span, MemberAround(named)));
                break;
            case SimpleNameSyntax named:
                places.Creations.AddRange(CreationsBy(named));
                break;
            case MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null } or PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null }:
                places.ExplicitImplementations.Add(new NamedCall(token.Parent.Span, name));
                break;
        }
    }

    private static IEnumerable<TextSpan> CreationsBy(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax)
            type = type.Parent;
        switch (type.Parent)
        {
            case ObjectCreationExpressionSyntax creation when creation.Type == type:
                return [creation.Span];
            case PrimaryConstructorBaseTypeSyntax start:
                return [start.Span];
            case SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax derived }:
                return
                [
                    .. derived.Members.OfType<ConstructorDeclarationSyntax>().Select(constructor => constructor.Initializer)
                        .Where(initializer => initializer.IsKind(SyntaxKind.BaseConstructorInitializer)).Select(initializer => initializer!.Span),
                ];
            default:
                return [];
        }
    }

    private static string MemberAround(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<LocalFunctionStatementSyntax>() is { } function)
            return function.Identifier.ValueText;
        return node.FirstAncestorOrSelf<MemberDeclarationSyntax>(
            member => member is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)) switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        };
    }

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

    private sealed record Places(List<NamedCall> Calls, List<NamedCall> ExplicitImplementations, List<TextSpan> Creations);
}
