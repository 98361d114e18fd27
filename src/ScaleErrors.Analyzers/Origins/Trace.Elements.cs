using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <content>The parts of tuples, records, arrays and tables.</content>
internal sealed partial class Trace
{
    private bool FollowTupleField(IFieldSymbol field, IOperation tuple, CallContext? context)
    {
        var elements = field.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length; i++)
        {
            if (elements[i].Name == field.Name || elements[i].CorrespondingTupleField?.Name == field.Name)
                return FollowElement(tuple, i, context);
        }

        return false;
    }

    /// <summary>One part of what a tuple or a record was made of.</summary>
    private bool FollowElement(IOperation whole, int index, CallContext? context)
    {
        if (whole.Type is INamedTypeSymbol { IsRecord: true } record)
            return PositionalOf(record, index) is { } name && FollowStored(name, whole, context);
        var any = false;
        foreach (var origin in Inner(null, whole, context))
        {
            if ((origin.Operation as ITupleOperation)?.Elements.ElementAtOrDefault(index) is not { } part)
                continue;
            any = true;
            Follow(part, origin.Context);
        }

        return any;
    }

    private static string? PositionalOf(INamedTypeSymbol record, int index) =>
        record.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.IsImplicitlyDeclared)?.Parameters.ElementAtOrDefault(index)?.Name;

    /// <summary>The items of a collection; with a key that is known, those that it can mean.</summary>
    private bool FollowItems(IOperation collection, IOperation? key, CallContext? context)
    {
        var any = false;
        foreach (var origin in Inner(null, collection, context))
        {
            var items = ItemsOf(origin.Operation).ToList();
            var chosen = key is null || items.All(item => item.Key is null) ? null : ConstantsOf(key, context);
            foreach (var item in items)
            {
                if (chosen is not null && item.Key is not null && ConstantsOf(item.Key, origin.Context) is { } own && !own.Any(chosen.Contains))
                    continue;
                any = true;
                Follow(item.Value, origin.Context);
            }
        }

        return any;
    }

    private static IEnumerable<(IOperation? Key, IOperation Value)> ItemsOf(IOperation collection) => collection switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues.Select(value => ((IOperation?)null, value)),
        ICollectionExpressionOperation expression => expression.Elements.Where(value => value is not ISpreadOperation).Select(value => ((IOperation?)null, value)),
        IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.SelectMany(item => ItemOf(item)),
        _ => [],
    };

    private static ImmutableArray<(IOperation? Key, IOperation Value)> ItemOf(IOperation initializer) => initializer switch
    {
        IInvocationOperation { Arguments: { Length: 1 } arguments } => [(null, arguments[0].Value)],
        IInvocationOperation { Arguments: { Length: 2 } arguments } => [(arguments[0].Value, arguments[1].Value)],
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } arguments }, Value: var set } => [(arguments[0].Value, set)],
        _ => [],
    };
}
