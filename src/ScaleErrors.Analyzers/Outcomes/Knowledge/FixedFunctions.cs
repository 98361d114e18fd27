using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>A function as the value of a member: a lambda with its code, or a method and where it is named.</summary>
internal sealed record FixedFunction(FunctionBody? Body, IMethodSymbol? Method, SyntaxNode Site);

/// <summary>
/// Fields and properties that hold the same function for the whole life of their object:
/// <c>private readonly Func&lt;…&gt; _send = task => …;</c>. One per compilation.
/// </summary>
internal sealed class FixedFunctions(DeclaredCode code, FunctionBodies functions)
{
    private readonly ConcurrentDictionary<ISymbol, FixedFunction?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The function that a member holds; null where there are several, or one that is not seen.</summary>
    public FixedFunction? Of(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        var member = reference.Member;
        if (!IsReadOnly(member) || !code.Declares(member))
            return null;
        return _known.TryGetValue(member, out var known) ? known : _known.GetOrAdd(member, Find(reference, cancellationToken));
    }

    /// <summary>The member that a lambda becomes the value of; null where it becomes none.</summary>
    public static ISymbol? HolderOf(IOperation lambda)
    {
        var value = lambda;
        while (value.Parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            value = value.Parent;
        var member = value.Parent switch
        {
            IFieldInitializerOperation { InitializedFields.Length: 1 } field => field.InitializedFields[0],
            IPropertyInitializerOperation { InitializedProperties.Length: 1 } property => property.InitializedProperties[0],
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when assignment.Value == value => target.Member,
            _ => (ISymbol?)null,
        };
        return member is not null && IsReadOnly(member) ? member : null;
    }

    private FixedFunction? Find(IMemberReferenceOperation reference, CancellationToken cancellationToken)
    {
        var origins = new ValueTracer(code, cancellationToken).OriginsOf(reference);
        if (origins.Length != 1)
            return null;
        var origin = origins[0] is IDelegateCreationOperation creation ? creation.Target : origins[0];

        // What others give to the constructor is theirs: not all of them are seen.
        if (!SymbolEqualityComparer.Default.Equals(code.TypeAround(origin.Syntax, cancellationToken), reference.Member.ContainingType.OriginalDefinition))
            return null;
        return origin switch
        {
            IAnonymousFunctionOperation lambda when functions.Around(lambda.Body, cancellationToken) is { } body => new FixedFunction(body, null, lambda.Syntax),
            IMethodReferenceOperation { Instance: null or IInstanceReferenceOperation } method => new FixedFunction(null, method.Method, method.Syntax),
            _ => null,
        };
    }

    private static bool IsReadOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is null && !property.IsVirtual && !property.IsOverride && !property.IsAbstract,
        _ => false,
    };
}
