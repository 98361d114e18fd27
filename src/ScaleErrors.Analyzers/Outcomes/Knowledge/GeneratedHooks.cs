using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>
/// What generated code leaves for others to set: functions, events, settings for the whole program. What a person sets takes the place of what the
/// tool has set. One per compilation.
/// </summary>
internal sealed class GeneratedHooks(DeclaredCode code, FunctionBodies functions)
{
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<FixedFunction>> _functions = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool?> _set = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// The functions that a member of generated code may hold, where all of them are seen; one without code or method stands for null. None where they
    /// are not all seen, or where it is no such member.
    /// </summary>
    public ImmutableArray<FixedFunction> FunctionsOf(ISymbol member, CancellationToken cancellationToken)
    {
        member = member.OriginalDefinition;
        return _functions.TryGetValue(member, out var known)
            ? known
            : _functions.GetOrAdd(member, IsGenerated(member, cancellationToken) ? FindFunctions(member, cancellationToken) : []);
    }

    /// <summary>Whether an event or a static property of generated code is set by anybody; null for other members.</summary>
    public bool? IsSet(ISymbol member, CancellationToken cancellationToken)
    {
        if (member is not (IEventSymbol or IPropertySymbol { IsStatic: true, SetMethod: not null, Type.IsReferenceType: true }))
            return null;
        member = member.OriginalDefinition;
        return _set.TryGetValue(member, out var known)
            ? known
            : _set.GetOrAdd(member, IsGenerated(member, cancellationToken) && !Returns.Of(member, cancellationToken).Any() ? IsWritten(member, cancellationToken) : null);
    }

    private bool IsGenerated(ISymbol member, CancellationToken cancellationToken) =>
        code.Declares(member) && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration
        && code.Generated.Contains(declaration, cancellationToken);

    private bool? IsWritten(ISymbol member, CancellationToken cancellationToken)
    {
        var writes = code.WritesAnywhere(member, cancellationToken);
        return writes.IsEmpty ? false
            : writes.Any(write => code.OperationAt(write.ValueNode, cancellationToken)?.ConstantValue is { HasValue: true, Value: null }) ? null
            : true;
    }

    private ImmutableArray<FixedFunction> FindFunctions(ISymbol member, CancellationToken cancellationToken)
    {
        var writes = StoragesOf(member, cancellationToken).SelectMany(storage => code.WritesAnywhere(storage, cancellationToken)).ToList();
        var byHand = writes.Where(write => !code.Generated.Contains(write.Site, cancellationToken)).ToList();
        var inConstructors = writes.Where(write => write.Kind != WriteKind.Declare && write.Site.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null).ToList();
        var counting = byHand.Count > 0 ? byHand : inConstructors.Count > 0 ? inConstructors : writes;
        var found = new List<FixedFunction>();
        foreach (var origin in counting.SelectMany(write => OriginsOf(write, cancellationToken)))
        {
            if (Read(origin, cancellationToken) is not { } function)
                return [];
            if (!found.Contains(function))
                found.Add(function);
        }

        return [.. found];
    }

    // A property and the field behind it.
    private IEnumerable<ISymbol> StoragesOf(ISymbol member, CancellationToken cancellationToken)
    {
        yield return member;
        foreach (var returned in Returns.Of(member, cancellationToken))
        {
            if (code.SymbolAt(returned, cancellationToken) is IFieldSymbol field)
                yield return field;
        }
    }

    // set { _factory = value; } passes on what others write.
    private IEnumerable<IOperation> OriginsOf(Write write, CancellationToken cancellationToken)
    {
        if (code.OperationAt(write.ValueNode, cancellationToken) is not { } value)
            return [];
        return ValueTracer.Peel(value) is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.PropertySet } }
            ? []
            : new ValueTracer(code, cancellationToken) { FollowsCallers = true }.OriginsOf(value);
    }

    private FixedFunction? Read(IOperation origin, CancellationToken cancellationToken) => (origin is IDelegateCreationOperation creation ? creation.Target : origin) switch
    {
        IAnonymousFunctionOperation lambda when functions.Around(lambda.Body, cancellationToken) is { } body => new FixedFunction(body, null, lambda.Syntax),
        IMethodReferenceOperation method => new FixedFunction(null, method.Method, method.Syntax),
        { ConstantValue: { HasValue: true, Value: null } } => new FixedFunction(null, null, origin.Syntax),
        _ => null,
    };
}
