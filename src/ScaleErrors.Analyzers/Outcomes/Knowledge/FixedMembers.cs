using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>
/// Members that always have the same value although the language does not call them constants: <c>static readonly int TooMany = 429;</c>.
/// One per compilation.
/// </summary>
internal sealed class FixedMembers
{
    private readonly ConcurrentDictionary<ISymbol, Optional<object?>> _values = new(SymbolEqualityComparer.Default);
    private readonly DeclaredCode _code;

    public FixedMembers(DeclaredCode code)
    {
        _code = code;
        Collections = new FixedCollections(code, this);
    }

    /// <summary>Collections that always have the same contents.</summary>
    public FixedCollections Collections { get; }

    /// <summary>The value of a static read-only member of this compilation, if it has one constant value.</summary>
    public Optional<object?> ValueOf(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        var member = reference.Member;
        if (!IsReadOnly(member) || !_code.Declares(member))
            return default;
        if (_values.TryGetValue(member, out var known))
            return known;
        var origins = new ValueTracer(_code, cancellationToken).OriginsOf(reference);
        var value = origins.Length == 1 ? origins[0].ConstantValue : default;
        _values.TryAdd(member, value);
        return value;
    }

    private static bool IsReadOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsStatic && field.IsReadOnly,
        IPropertySymbol property => property.IsStatic && property.SetMethod is null,
        _ => false,
    };
}
