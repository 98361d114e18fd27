using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// The code of this compilation, as far as others ask about it: models, operations, and the writes to a symbol. One per compilation, which
/// memoises what it was asked; nothing else asks a compilation for a semantic model.
/// </summary>
internal sealed partial class DeclaredCode(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly TreesByWord _trees = new(compilation.SyntaxTrees);
    private readonly ConcurrentDictionary<string, ImmutableArray<ISymbol>> _members = new();
    private readonly ConcurrentDictionary<IMethodSymbol, FunctionCalls> _calls = new(SymbolEqualityComparer.Default);

    /// <summary>Takes over a model that the driver has made already, so that its tree is not bound twice.</summary>
    public void Remember(SemanticModel? model)
    {
        if (model is not null)
            _models.TryAdd(model.SyntaxTree, model);
    }

    /// <summary>
    /// Whether a symbol is declared in a syntax tree of this compilation. A project reference is source in the IDE and an image in a build:
    /// to follow it would give different verdicts.
    /// </summary>
    public bool Declares(ISymbol? symbol) =>
        symbol is not null && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>The indexes of the trees in which a word may stand.</summary>
    public ImmutableArray<CallIndex> TreesWith(string word, CancellationToken cancellationToken) => _trees.With(word, cancellationToken);

    /// <summary>What of it was written by a tool.</summary>
    public GeneratedCode Generated { get; } = new(compilation);

    /// <summary>The syntax trees.</summary>
    public IEnumerable<SyntaxTree> Trees => compilation.SyntaxTrees;

    /// <summary>Whether code of other compilations can call a method: an executable is called by nobody, a library by whoever sees the method.</summary>
    public bool IsVisibleOutside(IMethodSymbol? method)
    {
        if (method is null or { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction })
            return false;
        if (method.OverriddenMethod is { } overridden && !Declares(overridden))
            return true;
        if (compilation.Options.OutputKind is not (OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule))
            return false;
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.ProtectedAndInternal)
                return false;
            if (symbol.DeclaredAccessibility == Accessibility.Internal && !HasFriends)
                return false;
        }

        return true;
    }

    /// <summary>Whether the program begins with a method.</summary>
    public bool IsEntryPoint(IMethodSymbol? method, CancellationToken cancellationToken) =>
        method is { IsStatic: true } && (compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
        && SymbolEqualityComparer.Default.Equals(method, compilation.GetEntryPoint(cancellationToken));

    private bool HasFriends => compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");

    /// <summary>The members of this compilation that have a name, explicit implementations of an interface included; told without binding bodies.</summary>
    public ImmutableArray<ISymbol> MembersNamed(string name, CancellationToken cancellationToken)
    {
        if (_members.TryGetValue(name, out var known))
            return known;
        var members = ImmutableArray.CreateBuilder<ISymbol>();
        members.AddRange(compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken));
        foreach (var index in TreesWith(name, cancellationToken))
        {
            foreach (var implementation in index.ExplicitImplementationsOf(name, cancellationToken))
            {
                if (ModelOf(index.Tree).GetDeclaredSymbol(index.Tree.GetRoot(cancellationToken).FindNode(implementation.Span), cancellationToken) is { } declared)
                    members.Add(declared);
            }
        }

        return _members.GetOrAdd(name, members.ToImmutable());
    }

    /// <summary>The calls of a method, local function or constructor that stand in this compilation.</summary>
    public FunctionCalls CallsOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        method = method.OriginalDefinition;
        return _calls.TryGetValue(method, out var known) ? known : _calls.GetOrAdd(method, FunctionCalls.Find(method, this, cancellationToken));
    }

    /// <summary>The operation of a node of this compilation.</summary>
    public IOperation? OperationAt(SyntaxNode? node, CancellationToken cancellationToken) =>
        WithoutMarks(node) is { } asked ? ModelOf(asked.SyntaxTree).GetOperation(asked, cancellationToken) : null;

    // x! has no operation of its own.
    private static SyntaxNode? WithoutMarks(SyntaxNode? node) => node is ExpressionSyntax expression ? WriteIndex.Peel(expression) : node;

    /// <summary>Which methods a deconstruction calls; of a loop's variables, that of the loop.</summary>
    public DeconstructionInfo DeconstructionAt(SyntaxNode node)
    {
        var model = ModelOf(node.SyntaxTree);
        return node switch
        {
            AssignmentExpressionSyntax assignment => model.GetDeconstructionInfo(assignment),
            _ when node.FirstAncestorOrSelf<ForEachVariableStatementSyntax>() is { } loop => model.GetDeconstructionInfo(loop),
            _ => default,
        };
    }

    /// <summary>The function that a node declares; for the body of a property its getter. Null where it declares none.</summary>
    public IMethodSymbol? FunctionAt(SyntaxNode node, CancellationToken cancellationToken) => node switch
    {
        ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax property } =>
            (ModelOf(node.SyntaxTree).GetDeclaredSymbol(property, cancellationToken) as IPropertySymbol)?.GetMethod,
        _ => ModelOf(node.SyntaxTree).GetDeclaredSymbol(node, cancellationToken) as IMethodSymbol,
    };

    /// <summary>The symbol that an expression names, in its original definition.</summary>
    public ISymbol? SymbolAt(ExpressionSyntax? expression, CancellationToken cancellationToken) =>
        WriteIndex.Peel(expression) is { } named
            ? ModelOf(named.SyntaxTree).GetSymbolInfo(named, cancellationToken).Symbol?.OriginalDefinition
            : null;

    /// <summary>
    /// The variable, field or property that a name stands for, told by scopes: the code around it is not bound. Null where several have the name.
    /// </summary>
    public ISymbol? VariableNamed(IdentifierNameSyntax name)
    {
        var found = ModelOf(name.SyntaxTree).LookupSymbols(name.SpanStart, name: name.Identifier.ValueText);
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The symbol that a declaration declares.</summary>
    public ISymbol? DeclaredAt(SyntaxNode declaration, CancellationToken cancellationToken) =>
        ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken);

    /// <summary>The type whose declaration encloses a node; null among top-level statements.</summary>
    public INamedTypeSymbol? TypeAround(SyntaxNode node, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? ModelOf(node.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) as INamedTypeSymbol
            : null;

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out var known))
            return known;
#pragma warning disable RS0030 // The one place that asks for models, and it keeps them.
        return _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));
#pragma warning restore RS0030
    }
}
