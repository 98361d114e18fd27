using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// The code of this compilation, as far as others ask about it: models, operations, and the writes to a symbol. One per compilation, which
/// memoises what it was asked; nothing else asks a compilation for a semantic model.
/// </summary>
internal sealed class DeclaredCode(Compilation compilation)
{
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxTree, WriteIndex> _indexes = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Write>> _writes = new(SymbolEqualityComparer.Default);

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

    /// <summary>The operation of a node of this compilation.</summary>
    public IOperation? OperationAt(SyntaxNode? node, CancellationToken cancellationToken) =>
        node is null ? null : ModelOf(node.SyntaxTree).GetOperation(node, cancellationToken);

    /// <summary>The symbol that an expression names, in its original definition.</summary>
    public ISymbol? SymbolAt(ExpressionSyntax? expression, CancellationToken cancellationToken) =>
        WriteIndex.Peel(expression) is { } named
            ? ModelOf(named.SyntaxTree).GetSymbolInfo(named, cancellationToken).Symbol?.OriginalDefinition
            : null;

    /// <summary>The type whose declaration encloses a node; that of the program where only top-level statements do.</summary>
    public INamedTypeSymbol? TypeAround(SyntaxNode node, CancellationToken cancellationToken)
    {
        var enclosing = ModelOf(node.SyntaxTree).GetEnclosingSymbol(node.SpanStart, cancellationToken);
        return enclosing as INamedTypeSymbol ?? enclosing?.ContainingType;
    }

    /// <summary>
    /// The writes to a variable, field or property in the trees that declare it or its type, by tree and rising position.
    /// Where the same names stand elsewhere, nobody looks.
    /// </summary>
    public ImmutableArray<Write> WritesTo(ISymbol symbol, CancellationToken cancellationToken)
    {
        symbol = symbol.OriginalDefinition;
        if (_writes.TryGetValue(symbol, out var known))
            return known;
        var writes = ImmutableArray.CreateBuilder<Write>();
        foreach (var tree in TreesOf(symbol))
        {
            foreach (var write in IndexOf(tree, cancellationToken).To(symbol.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(TargetOf(write, cancellationToken), symbol))
                    writes.Add(write);
            }
        }

        return _writes.GetOrAdd(symbol, writes.ToImmutable());
    }

    /// <summary>The writes to a member of the object that a variable, field or property holds, in the trees of its type and in one more.</summary>
    public List<Write> WritesToMember(ISymbol holder, string member, SyntaxTree alsoIn, CancellationToken cancellationToken)
    {
        holder = holder.OriginalDefinition;
        var writes = new List<Write>();
        foreach (var tree in TreesOf(holder).Add(alsoIn))
        {
            foreach (var write in IndexOf(tree, cancellationToken).ToMember(holder.Name, member))
            {
                if (SymbolEqualityComparer.Default.Equals(SymbolAt(write.Receiver, cancellationToken), holder))
                    writes.Add(write);
            }
        }

        return writes;
    }

    /// <summary>The writes by which a type sets a member of its own instance: in its own code and that of its base types.</summary>
    public List<Write> WritesToOwnMember(INamedTypeSymbol type, string member, CancellationToken cancellationToken)
    {
        var writes = new List<Write>();
        for (var current = type.OriginalDefinition; Declares(current); current = current.BaseType!.OriginalDefinition)
        {
            foreach (var tree in TreesOf(current))
            {
                foreach (var write in IndexOf(tree, cancellationToken).To(member))
                {
                    if (IsOfThis(write) && SymbolEqualityComparer.Default.Equals(TypeAround(write.Site, cancellationToken), current))
                        writes.Add(write);
                }
            }
        }

        return writes;
    }

    /// <summary>The variables, fields and properties that are given the object in another one, in the trees of that one.</summary>
    public ImmutableHashSet<ISymbol> CopiesOf(ISymbol original, CancellationToken cancellationToken)
    {
        original = original.OriginalDefinition;
        var copies = ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in TreesOf(original))
        {
            foreach (var write in IndexOf(tree, cancellationToken).From(original.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(SymbolAt(write.Value, cancellationToken), original) &&
                    TargetOf(write, cancellationToken) is { } copy)
                    copies = copies.Add(copy);
            }
        }

        return copies;
    }

    private ISymbol? TargetOf(Write write, CancellationToken cancellationToken) => write.Target is null
        ? ModelOf(write.Site.SyntaxTree).GetDeclaredSymbol(write.Site, cancellationToken)
        : SymbolAt(write.Target, cancellationToken);

    private static bool IsOfThis(Write write) =>
        write.Target is SimpleNameSyntax { Parent: not { Parent: InitializerExpressionSyntax } } ||
        write.Receiver is InstanceExpressionSyntax;

    private static ImmutableHashSet<SyntaxTree> TreesOf(ISymbol symbol)
    {
        var declared = symbol is ILocalSymbol or IParameterSymbol or INamedTypeSymbol ? symbol : symbol.ContainingType;
        var trees = ImmutableHashSet<SyntaxTree>.Empty;
        foreach (var reference in declared.DeclaringSyntaxReferences)
            trees = trees.Add(reference.SyntaxTree);

        // A primary constructor's parameter lives in every part of its type.
        if (symbol is IParameterSymbol { ContainingType: { } type })
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
                trees = trees.Add(reference.SyntaxTree);
        }

        return trees;
    }

    private WriteIndex IndexOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        _indexes.TryGetValue(tree, out var known)
            ? known
            : _indexes.GetOrAdd(tree, WriteIndex.Build(tree.GetRoot(cancellationToken), cancellationToken));

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (_models.TryGetValue(tree, out var known))
            return known;
#pragma warning disable RS0030 // The one place that asks for models, and it keeps them.
        return _models.GetOrAdd(tree, compilation.GetSemanticModel(tree));
#pragma warning restore RS0030
    }
}
