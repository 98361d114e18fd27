using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>
/// Sets, lists and tables of this compilation that hold the same whenever they are asked:
/// <c>static readonly HashSet&lt;HttpStatusCode&gt; Retryable = […]</c>. One per compilation.
/// </summary>
internal sealed class FixedCollections(DeclaredCode code, FixedMembers members)
{
    private readonly ConcurrentDictionary<ISymbol, Optional<CodeCollection?>> _held = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxNode, Optional<CodeCollection?>> _written = new();

    /// <summary>The contents of what a field or property holds; null where they can't be seen or may change.</summary>
    public CodeCollection? HeldBy(ISymbol member, CancellationToken cancellationToken)
    {
        member = member.OriginalDefinition;
        if (_held.TryGetValue(member, out var known))
            return known.Value;
        var contents = new CollectionReader(code, members, cancellationToken).Read(member);
        _held.TryAdd(member, contents);
        return contents;
    }

    /// <summary>The contents of what an expression gives; null where they can't be seen or may change.</summary>
    public CodeCollection? GivenBy(IOperation operation, CancellationToken cancellationToken)
    {
        operation = CollectionReader.Peel(operation);
        if (_written.TryGetValue(operation.Syntax, out var known))
            return known.Value;

        // The operations of a graph are taken apart; those of the model are as they were written.
        var contents = new CollectionReader(code, members, cancellationToken).Read(code.OperationAt(operation.Syntax, cancellationToken));
        _written.TryAdd(operation.Syntax, contents);
        return contents;
    }

    /// <summary>Whether what a parameter brings is only read by its method.</summary>
    public bool IsOnlyRead(IParameterSymbol parameter, CancellationToken cancellationToken) =>
        new CollectionUses(code, cancellationToken).AreOnlyReads(parameter);
}
