using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Evaluation;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>One reading of a collection's contents from the code that makes it; a result of null says that they can't be seen.</summary>
internal sealed class CollectionReader(DeclaredCode code, FixedMembers members, CancellationToken cancellationToken)
{
    // One set is made of another at times, and cycles are no code that runs.
    private const int MaxDepth = 8;

    // All codes of HTTP are below a thousand.
    private const int MaxEntries = 5000;

    private readonly CollectionUses _uses = new(code, cancellationToken);
    private int _depth;
    private int _entries;

    /// <summary>Reads what an expression gives.</summary>
    public CodeCollection? Read(IOperation? operation)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (operation is null || _depth == MaxDepth)
            return null;
        _depth++;
        var contents = ReadFamily(Peel(operation));
        _depth--;
        return _entries > MaxEntries ? null : contents;
    }

    /// <summary>Reads what a field, property, local or parameter holds, if it always holds the same and nobody changes that.</summary>
    public CodeCollection? Read(ISymbol holder)
    {
        if (!IsFixed(holder) || !code.Declares(holder) || MayBeFilledByOthers(holder) || ValueOf(holder) is not { } value)
            return null;
        return Read(value) is { } contents && _uses.AreOnlyReads(holder) ? contents : null;
    }

    /// <summary>An operation without the conversions around it, those to a span included.</summary>
    public static IOperation Peel(IOperation operation)
    {
        operation = ValueTracer.Peel(operation);
        while (operation is IConversionOperation conversion && (conversion.OperatorMethod is null || CollectionMembers.IsView(conversion.Type)))
            operation = ValueTracer.Peel(conversion.Operand);
        return operation;
    }

    private CodeCollection? ReadFamily(IOperation operation) => operation switch
    {
        IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 } => Elements(initializer.ElementValues),
        IArrayInitializerOperation initializer => Elements(initializer.ElementValues),
        ICollectionExpressionOperation expression => Elements(expression.Elements),
        IObjectCreationOperation creation => Created(creation),
        IInvocationOperation invocation => Computed(invocation),
        ILocalReferenceOperation local => Read(local.Local),
        IMemberReferenceOperation { Member: { Name: "Empty" } empty } when CollectionMembers.IsOfCollections(empty.ContainingType) =>
            new CodeCollection(),
        IPropertyReferenceOperation { Property: { Name: "Keys" } keys } reference when FrameworkMembers.IsFramework(keys.ContainingType) =>
            Read(reference.Instance),
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol { IsIndexer: false } } reference => Read(reference.Member),
        _ => null,
    };

    private static bool IsFixed(ISymbol holder) => holder switch
    {
        ILocalSymbol => true,
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private,
        IPropertySymbol { IsIndexer: false, IsVirtual: false, IsAbstract: false, IsOverride: false } property =>
            property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private },
        _ => false,
    };

    // Options are bound: whoever has the object may add to a collection that it shows, and serializers and configuration do.
    private static bool MayBeFilledByOthers(ISymbol holder) =>
        holder is IPropertySymbol { IsStatic: false, DeclaredAccessibility: not Accessibility.Private } property
        && !CollectionMembers.IsReadOnly(property.Type);

    /// <summary>The one value that a variable or member is ever given.</summary>
    private IOperation? ValueOf(ISymbol holder)
    {
        var writes = code.WritesTo(holder, cancellationToken);
        var returns = holder is IPropertySymbol ? Returns.Of(holder, cancellationToken).Take(2).ToImmutableArray() : [];
        return (writes.Length, returns.Length) switch
        {
            (1, 0) when writes[0].Kind is WriteKind.Declare or WriteKind.Replace => code.OperationAt(writes[0].ValueNode, cancellationToken),
            (0, 1) => code.OperationAt(returns[0], cancellationToken),
            _ => null,
        };
    }

    private CodeCollection Elements(ImmutableArray<IOperation> elements)
    {
        var contents = new CodeCollection();
        foreach (var element in elements)
        {
            if (element is ISpreadOperation spread)
                AddAll(contents, spread.Operand);
            else
                AddElement(contents, element);
        }

        return contents;
    }

    private void AddElement(CodeCollection contents, IOperation key, IOperation? row = null)
    {
        _entries++;
        if (_entries > MaxEntries || ConstantOf(key) is not { } known)
            contents.HasUnseenEntries = true;
        else
            contents.Add(known, row is null ? null : RowOf(row));
    }

    private void AddAll(CodeCollection contents, IOperation? source)
    {
        if (Read(source) is { } known)
            contents.AddAll(known);
        else
            contents.HasUnseenEntries = true;
    }

    private CodeCollection? Created(IObjectCreationOperation creation)
    {
        if (!CollectionMembers.IsCollection(creation.Type) || NewWithComparer(creation.Arguments) is not { } contents)
            return null;
        foreach (var argument in creation.Arguments)
        {
            if (IsCollectionType(argument.Parameter?.Type))
                AddAll(contents, argument.Value);
        }

        foreach (var entry in creation.Initializer?.Initializers ?? [])
            AddEntry(contents, entry);
        return contents;
    }

    private void AddEntry(CodeCollection contents, IOperation entry)
    {
        switch (entry)
        {
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 or 2 } arguments }:
                AddElement(contents, arguments[0].Value, arguments.Length == 2 ? arguments[1].Value : null);
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments } } set:
                AddElement(contents, arguments[0].Value, set.Value);
                break;
            default:
                contents.HasUnseenEntries = true;
                break;
        }
    }

    private CodeCollection? Computed(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (code.Declares(method))
            return null;
        if (method is { Name: "Range", ContainingType.Name: "Enumerable" } && CollectionMembers.IsOfCollections(method.ContainingType))
            return Range(invocation);
        if (CollectionMembers.IsCopy(method))
            return Copy(invocation);
        return CollectionMembers.IsUnion(method) ? Union(invocation) : null;
    }

    private CodeCollection? Range(IInvocationOperation invocation)
    {
        if (ConstantOf(invocation.Arguments[0].Value)?.Value is not long start || ConstantOf(invocation.Arguments[1].Value)?.Value is not long count)
            return null;
        _entries += (int)System.Math.Min(count, MaxEntries + 1);
        var contents = new CodeCollection();
        for (var offset = 0; offset < count && _entries <= MaxEntries; offset++)
            contents.Add(new ConstantValue(start + offset));
        return contents;
    }

    private CodeCollection? Copy(IInvocationOperation invocation)
    {
        var source = invocation.Instance ?? invocation.Arguments.FirstOrDefault(argument => IsCollectionType(argument.Parameter?.Type))?.Value;
        var others = invocation.Arguments.Where(argument => argument.Value != source && argument.ArgumentKind == ArgumentKind.Explicit);
        if (others.Any(argument => !CollectionMembers.IsComparer(argument.Parameter?.Type))
            || NewWithComparer(invocation.Arguments) is not { } contents || Read(source) is not { } read)
            return null;
        contents.AddAll(read);
        return contents;
    }

    private CodeCollection? Union(IInvocationOperation invocation)
    {
        if (NewWithComparer(invocation.Arguments) is not { } contents || invocation.Arguments.Any(IsPartial))
            return null;
        if (invocation.Instance is { } instance)
            AddAll(contents, instance);
        var value = invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "value")?.Value;
        foreach (var argument in invocation.Arguments)
        {
            if (IsCollectionType(argument.Parameter?.Type))
                AddAll(contents, argument.Value);
            else if (argument.Value != value && !CollectionMembers.IsComparer(argument.Parameter?.Type))
                AddElement(contents, argument.Value, value);
            else if (argument.Parameter?.Name == "value" && invocation.Arguments.All(other => other.Parameter?.Name != "key"))
                AddElement(contents, argument.Value);
        }

        return contents;
    }

    // Some of what is given, not all.
    private static bool IsPartial(IArgumentOperation argument) => argument.Parameter?.Name is "start" or "length" or "index" or "count";

    /// <summary>An empty collection that compares its keys as the arguments say; null where how can't be seen.</summary>
    private static CodeCollection? NewWithComparer(ImmutableArray<IArgumentOperation> arguments)
    {
        var ignoresCase = false;
        foreach (var argument in arguments)
        {
            if (!CollectionMembers.IsComparer(argument.Parameter?.Type) || argument.ArgumentKind != ArgumentKind.Explicit
                || ValueTracer.Peel(argument.Value).ConstantValue is { HasValue: true, Value: null })
                continue;
            if (TextComparison.IgnoresCase(argument.Value) is not { } known)
                return null;
            ignoresCase |= known;
        }

        return new CodeCollection(ignoresCase);
    }

    private ConstantValue? ConstantOf(IOperation operation)
    {
        operation = ValueTracer.Peel(operation);
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
            return Folding.Constant(constant);
        return operation switch
        {
            IMemberReferenceOperation member when members.ValueOf(member, cancellationToken) is { HasValue: true, Value: var value } =>
                Folding.Constant(value),
            IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.Length: 0 }, Instance: { } instance }
                when ConstantOf(instance)?.Value is long number && StatusText.FormOf(instance.Type, null) is { } form => form.Write(number),
            _ => null,
        };
    }

    /// <summary>A row of a table; null where it depends on variables around it.</summary>
    private AbstractValue? RowOf(IOperation operation)
    {
        if (ConstantOf(operation) is { } constant)
            return constant;
        operation = ValueTracer.Peel(operation);
        if (operation.DescendantsAndSelf().Any(part => IsVariableAround(part, operation)))
            return null;

        // What a row holds is not seen, so whoever branches on it may tell outcomes apart.
        var source = operation is IObjectCreationOperation ? ValueSource.SharedCreation
            : operation is IDelegateCreationOperation ? ValueSource.Group
            : ValueSource.Operation;
        return SymbolicValue.Create(source, operation.Type, [], "Row " + operation.Syntax, Provenance.Status);
    }

    private static bool IsVariableAround(IOperation part, IOperation row)
    {
        var variable = part switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance => instance.Type,
            _ => (ISymbol?)null,
        };
        return variable is ITypeSymbol || variable?.DeclaringSyntaxReferences.Any(reference => IsWithin(reference, row.Syntax)) == false;
    }

    private static bool IsWithin(SyntaxReference reference, SyntaxNode node) =>
        reference.SyntaxTree == node.SyntaxTree && node.Span.Contains(reference.Span);

    private static bool IsCollectionType(ITypeSymbol? type) => type is { SpecialType: not SpecialType.System_String }
        && (type is IArrayTypeSymbol || CollectionMembers.IsView(type)
            || type.SpecialType == SpecialType.System_Collections_IEnumerable
            || type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable));
}
