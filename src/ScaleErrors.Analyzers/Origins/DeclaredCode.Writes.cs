using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <content>The writes to what holds values.</content>
internal sealed partial class DeclaredCode
{
    // A name that so many files have is nobody's in particular.
    private const int MostOtherTrees = 20;

    private readonly ConcurrentDictionary<SyntaxTree, WriteIndex> _indexes = new();
    private readonly ConcurrentDictionary<(string Name, SymbolFilter Kind), bool> _declared = new();
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Write>> _writes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Write>> _handOvers = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The writes to a variable, field or property in the trees that declare it or its type, by tree and rising position; then those in other
    /// trees that name both it and its type.
    /// </summary>
    public ImmutableArray<Write> WritesTo(ISymbol symbol, CancellationToken cancellationToken)
    {
        symbol = symbol.OriginalDefinition;
        if (_writes.TryGetValue(symbol, out var known))
            return known;
        var writes = ImmutableArray.CreateBuilder<Write>();
        foreach (var scope in WhereNamed(symbol, symbol.ContainingType?.Name, cancellationToken))
        {
            foreach (var write in IndexOf(scope.SyntaxTree, cancellationToken).To(symbol.Name))
            {
                if (IsWithin(write, scope) && IsSame(TargetOf(write, cancellationToken), symbol))
                    writes.Add(write);
            }
        }

        return _writes.GetOrAdd(symbol, writes.ToImmutable());
    }

    /// <summary>The writes to a field, property or event in all trees that name it, also through an interface that it implements.</summary>
    public ImmutableArray<Write> WritesAnywhere(ISymbol member, CancellationToken cancellationToken)
    {
        var writes = ImmutableArray.CreateBuilder<Write>();
        foreach (var index in TreesWith(member.Name, cancellationToken))
        {
            foreach (var write in IndexOf(index.Tree, cancellationToken).To(member.Name))
            {
                if (TargetOf(write, cancellationToken) is { } target && Overrides.Implements(member, target))
                    writes.Add(write);
            }
        }

        return writes.ToImmutable();
    }

    /// <summary>
    /// The writes to a member of the object that a variable, field or property holds: where that can be written itself, and in one tree
    /// more.
    /// </summary>
    public ImmutableArray<Write> WritesToMember(ISymbol holder, string member, SyntaxTree alsoIn, CancellationToken cancellationToken)
    {
        holder = holder.OriginalDefinition;
        var scopes = WhereNamed(holder, member, cancellationToken);
        if (holder is not (ILocalSymbol or IParameterSymbol) && scopes.All(scope => scope.SyntaxTree != alsoIn))
            scopes = scopes.Add(alsoIn.GetRoot(cancellationToken));
        var writes = ImmutableArray.CreateBuilder<Write>();
        foreach (var scope in scopes)
        {
            foreach (var write in IndexOf(scope.SyntaxTree, cancellationToken).ToMember(holder.Name, member))
            {
                if (IsWithin(write, scope) && IsSame(SymbolAt(write.Receiver, cancellationToken), holder) && !writes.Contains(write))
                    writes.Add(write);
            }
        }

        return writes.ToImmutable();
    }

    /// <summary>The writes by which a type sets a member of its own instance: in its own code and that of its base types.</summary>
    public ImmutableArray<Write> WritesToOwnMember(INamedTypeSymbol type, string member, CancellationToken cancellationToken)
    {
        var writes = ImmutableArray.CreateBuilder<Write>();
        for (var current = type; current is not null && Declares(current); current = current.BaseType)
        {
            foreach (var scope in Scope.Of(current, cancellationToken))
            {
                foreach (var write in IndexOf(scope.SyntaxTree, cancellationToken).To(member))
                {
                    if (IsOfThis(write) && write.Site.FirstAncestorOrSelf<TypeDeclarationSyntax>() == scope)
                        writes.Add(write);
                }
            }
        }

        return writes.ToImmutable();
    }

    /// <summary>The variables, fields and properties that are given the object in another one, where that one can be written.</summary>
    public ImmutableHashSet<ISymbol> CopiesOf(ISymbol original, CancellationToken cancellationToken)
    {
        original = original.OriginalDefinition;
        var copies = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var scope in Scope.Of(original, cancellationToken))
        {
            foreach (var write in IndexOf(scope.SyntaxTree, cancellationToken).From(original.Name))
            {
                if (IsWithin(write, scope) && IsSame(SymbolAt(write.Value, cancellationToken), original) &&
                    TargetOf(write, cancellationToken) is { } copy)
                    copies.Add(copy);
            }
        }

        return copies.ToImmutable();
    }

    /// <summary>
    /// The calls that are given the object in a variable, field or property and run a function of this compilation, which may set the object up.
    /// Told by names, so that a call of others costs nothing.
    /// </summary>
    public ImmutableArray<Write> HandOversOf(ISymbol holder, CancellationToken cancellationToken)
    {
        holder = holder.OriginalDefinition;
        if (_handOvers.TryGetValue(holder, out var known))
            return known;
        var handOvers = ImmutableArray.CreateBuilder<Write>();
        foreach (var scope in Scope.Of(holder, cancellationToken))
        {
            foreach (var handOver in IndexOf(scope.SyntaxTree, cancellationToken).HandOversOf(holder.Name))
            {
                if (IsWithin(handOver, scope) && MayRunDeclared(handOver.Site, cancellationToken) && IsSame(SymbolAt(handOver.Value, cancellationToken), holder))
                    handOvers.Add(handOver);
            }
        }

        return _handOvers.GetOrAdd(holder, handOvers.ToImmutable());
    }

    /// <summary>The calls on the object in a local variable, by rising position.</summary>
    public IEnumerable<InvocationExpressionSyntax> CallsOn(ILocalSymbol variable, CancellationToken cancellationToken)
    {
        foreach (var scope in Scope.Of(variable, cancellationToken))
        {
            foreach (var handOver in IndexOf(scope.SyntaxTree, cancellationToken).HandOversOf(variable.Name))
            {
                if (handOver.Site is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && access.Expression == handOver.Value
                    && IsWithin(handOver, scope) && IsSame(SymbolAt(handOver.Value, cancellationToken), variable))
                    yield return call;
            }
        }
    }

    private bool MayRunDeclared(SyntaxNode call, CancellationToken cancellationToken)
    {
        switch (call)
        {
            case InvocationExpressionSyntax invocation:
                var name = WriteIndex.NameOf(invocation.Expression);
                return name is "Invoke" || (name is not null && (IsParameterAround(call, name) || Declares(name, SymbolFilter.Member)
                    || IsLocalFunctionAround(call, name)));
            case ObjectCreationExpressionSyntax { Type: var type }:
                return type is not SimpleNameSyntax { Identifier.ValueText: var created } || Declares(created, SymbolFilter.Type);
            default:
                return true;
        }

        // The compiler looks through all declarations of the compilation.
        bool Declares(string declared, SymbolFilter filter) => _declared.TryGetValue((declared, filter), out var known)
            ? known
            : _declared.GetOrAdd((declared, filter), compilation.ContainsSymbolsWithName(declared, filter, cancellationToken));
    }

    private static bool IsParameterAround(SyntaxNode node, string name)
    {
        for (var around = node.Parent; around is not null; around = around.Parent)
        {
            if (around is BaseMethodDeclarationSyntax method)
                return method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name);
        }

        return false;
    }

    private static bool IsLocalFunctionAround(SyntaxNode node, string name) =>
        (Scope.BodyAround(node) ?? node.SyntaxTree.GetRoot()).DescendantNodes()
            .Any(inner => inner is LocalFunctionStatementSyntax function && function.Identifier.ValueText == name);

    /// <summary>Where a symbol can be written, and what other trees name it together with another word.</summary>
    private ImmutableArray<SyntaxNode> WhereNamed(ISymbol symbol, string? other, CancellationToken cancellationToken)
    {
        var scopes = Scope.Of(symbol, cancellationToken);
        if (other is null || symbol is ILocalSymbol or IParameterSymbol || symbol.DeclaredAccessibility == Accessibility.Private || !Declares(symbol))
            return scopes;
        var otherHash = WordFilter.HashOf(other);
        var added = 0;
        foreach (var index in TreesWith(symbol.Name, cancellationToken))
        {
            if (index.MayContain(otherHash) && scopes.All(scope => scope.SyntaxTree != index.Tree) && added++ < MostOtherTrees)
                scopes = scopes.Add(index.Tree.GetRoot(cancellationToken));
        }

        return scopes;
    }

    private ISymbol? TargetOf(Write write, CancellationToken cancellationToken) => write.Target is null
        ? ModelOf(write.Site.SyntaxTree).GetDeclaredSymbol(write.Site, cancellationToken)
        : SymbolAt(write.Target, cancellationToken);

    private static bool IsSame(ISymbol? found, ISymbol wanted) => SymbolEqualityComparer.Default.Equals(found, wanted);

    private static bool IsWithin(Write write, SyntaxNode scope) => scope.Span.Contains(write.Site.Span);

    private static bool IsOfThis(Write write) =>
        write.Target is SimpleNameSyntax { Parent: not { Parent: InitializerExpressionSyntax } } ||
        write.Receiver is InstanceExpressionSyntax;

    private WriteIndex IndexOf(SyntaxTree tree, CancellationToken cancellationToken) =>
        _indexes.TryGetValue(tree, out var known)
            ? known
            : _indexes.GetOrAdd(tree, WriteIndex.Build(tree.GetRoot(cancellationToken), cancellationToken));
}
