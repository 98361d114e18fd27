using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Members of collections and LINQ: run over the elements that are seen.</content>
internal sealed partial class Evaluator
{
    /// <summary>What a member does with a collection whose elements are seen, or with a function that makes the call for each; else null.</summary>
    private AbstractValue? Query(
        IInvocationOperation invocation, AbstractValue? receiver, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
        if ((receiver is null && arguments.IsEmpty) || _knowledge.Code.Declares(method) || ElementMembers.Find(method) is not { } behaviour)
            return null;
        if (behaviour is ElementBehaviour.Adds or ElementBehaviour.Joins)
            arguments = [.. arguments.Select((argument, index) => index == 0 && receiver is null ? argument : Shared(invocation.Arguments[index].Value, argument, cursor))];
        var source = receiver ?? arguments[0];
        var given = receiver is null ? arguments.RemoveAt(0) : arguments;
        if (source is HeadersValue)
            return QueryHeaders(behaviour, method, source, given, cursor);
        if (Elements.In(source) is not { } elements)
        {
            if (behaviour is not (ElementBehaviour.Maps or ElementBehaviour.RunsForEach) || !given.Any(LeadsToSend))
                return null;
            elements = [ElementOfUnknown(source)];
        }

        var query = new ElementQuery(invocation, source, elements, given);
        return Change(behaviour, query, cursor) ?? Select(behaviour, query, cursor) ?? Ask(behaviour, query, cursor);
    }

    /// <summary>Members that change the collection.</summary>
    private AbstractValue? Change(ElementBehaviour behaviour, ElementQuery query, PathCursor cursor)
    {
        if (behaviour is not (ElementBehaviour.Adds or ElementBehaviour.AddsAll or ElementBehaviour.Empties or ElementBehaviour.Rearranges)
            || HeldAt(query.Place, cursor) is not SymbolicValue made || !IsOnlyKnownHere(made) || Elements.In(made) is null)
            return null;
        var type = made.Symbol as ITypeSymbol;
        var changed = behaviour switch
        {
            ElementBehaviour.Adds when Elements.IsDictionary(type) && query.Given.Length > 1 => Elements.Set(made, query.Given[0], query.Given[1]),
            ElementBehaviour.Adds => Elements.Add(made, query.Given.LastOrDefault() ?? UnknownValue.Instance),
            ElementBehaviour.AddsAll => Elements.Unordered(
                type, query.Elements.AddRange(query.Given.SelectMany(added => Elements.In(added) ?? [ElementOfUnknown(added)]))),
            ElementBehaviour.Empties => Elements.IsDictionary(type) ? Elements.Unordered(type, []) : Elements.Ordered(type, []),
            _ => Elements.Unordered(type, query.Elements),
        };
        HoldAt(query.Place, changed, cursor);
        return Presence(query.Method, query.Given);
    }

    /// <summary>Members that give elements.</summary>
    private AbstractValue? Select(ElementBehaviour behaviour, ElementQuery query, PathCursor cursor)
    {
        switch (behaviour)
        {
            case ElementBehaviour.Copies:
                return Copy(CollectionType(query), query.Source);
            case ElementBehaviour.PassesOn:
                return Elements.Unordered(CollectionType(query), query.Elements);
            case ElementBehaviour.Joins:
                return Join(query);
            case ElementBehaviour.Maps when query.Function is { } function:
                var mapped = query.Elements.Select(element => Apply(function, element, cursor)).ToImmutableArray();
                return Elements.IsOrdered(query.Source) ? Elements.Ordered(CollectionType(query), mapped) : Elements.Unordered(CollectionType(query), mapped);
            case ElementBehaviour.Pairs:
                return MakePairs(query, cursor);
            case ElementBehaviour.Filters when query.Function is not null:
                return Elements.Unordered(CollectionType(query), Filter(query, cursor));
            case ElementBehaviour.First or ElementBehaviour.Last:
                return Pick(behaviour, query, cursor);
            case ElementBehaviour.One when query.Given.IsEmpty:
                return ChooseAmong(query.Elements, cursor);
            case ElementBehaviour.At when !query.Given.IsEmpty:
                return ElementAt(query.Source, [query.Given[0]], cursor)
                    ?? (query.Given.Length > 1 ? query.Given[1] : DefaultOf(query.Method.ReturnType));
            default:
                return null;
        }
    }

    /// <summary>Members that answer a question about the elements, or run code for each.</summary>
    private AbstractValue? Ask(ElementBehaviour behaviour, ElementQuery query, PathCursor cursor)
    {
        switch (behaviour)
        {
            case ElementBehaviour.Any when query.Function is { } function:
                return AnyOf([.. query.Elements.Select(element => Test(function, element, cursor))], query, cursor);
            case ElementBehaviour.All when query.Function is { } function:
                return Not(AnyOf([.. query.Elements.Select(element => Not(Test(function, element, cursor)))], query, cursor));
            case ElementBehaviour.Any when query.Given.IsEmpty && !query.Elements.IsEmpty:
                return ConstantValue.True;
            case ElementBehaviour.Any or ElementBehaviour.MovesNext when query.Elements.IsEmpty && Elements.IsOrdered(query.Source):
                return ConstantValue.False;
            case ElementBehaviour.Any or ElementBehaviour.MovesNext:
                return Presence(query.Method, [query.Source]);
            case ElementBehaviour.Counts:
                return Count(query, cursor);
            case ElementBehaviour.Contains when query.Given.Length > 0 && query.Given.Skip(1).All(comparer => comparer.Equals(ConstantValue.Null)):
                var keys = Elements.IsDictionary(query.Type) ? PartsAt(query.Elements, 0) : query.Elements;
                return AnyOf([.. keys.Select(key => AreEqual(key, query.Given[0], query, cursor))], query, cursor);
            case ElementBehaviour.Tries:
                return TryTake(query, cursor);
            case ElementBehaviour.RunsForEach when query.Function is { } function:
                foreach (var element in query.Elements)
                    Apply(function, element, cursor);
                return UnknownValue.Instance;
            default:
                return null;
        }
    }

    /// <summary>Runs a function for an element. Code that is not seen gets the element.</summary>
    private AbstractValue Apply(AbstractValue function, AbstractValue element, PathCursor cursor)
    {
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (function is FunctionValue seen && RunFunction(seen, [element, UnknownValue.Instance], cursor) is { } result)
        {
            cursor.State = cursor.State.Leave(FunctionOf(seen)!);
            return result;
        }

        if (cursor.State.Sent)
            _handover.ToOthers(element);
        return SymbolicValue.Create(ValueSource.Call, null, [function, element], nameof(Apply));
    }

    /// <summary>Asks a function about an element: what cannot differ between outcomes is not asked.</summary>
    private AbstractValue Test(AbstractValue function, AbstractValue element, PathCursor cursor) =>
        IsTelling(element) || function.Provenance != Provenance.None || element is ConstantValue
            ? Apply(function, element, cursor)
            : SymbolicValue.Create(ValueSource.Call, null, [function, element], nameof(Apply), Provenance.None);

    private AbstractValue AnyOf(ImmutableArray<AbstractValue> answers, ElementQuery query, PathCursor cursor)
    {
        var isKnown = answers.All(answer => answer is ConstantValue { Value: bool });
        if (!isKnown && !answers.Contains(ConstantValue.True))
            return SymbolicValue.Create(ValueSource.Operation, query.Method, answers);
        var any = answers.Contains(ConstantValue.True);
        if (query.Elements.Any(IsTelling) || query.Given.Any(IsTelling))
            Decide(query.Invocation.Syntax, any, cursor);
        return ConstantValue.Of(any);
    }

    private AbstractValue AreEqual(AbstractValue element, AbstractValue value, ElementQuery query, PathCursor cursor)
    {
        if (element.Equals(value))
            return ConstantValue.True;
        return Known(element) is { } left && Known(value) is { } right && Folding.Binary(BinaryOperatorKind.Equals, left.Value, right.Value) is { } folded
            ? folded
            : Combine(BinaryOperatorKind.Equals, element, value, query.Invocation, cursor);
    }

    /// <summary>How many elements pass. Of those that are not known the same number is left out for all outcomes.</summary>
    private AbstractValue Count(ElementQuery query, PathCursor cursor)
    {
        if (query.Function is not { } function)
            return Elements.IsOrdered(query.Source) ? new ConstantValue((long)query.Elements.Length) : Presence(query.Method, [query.Source]);
        var answers = query.Elements.Select(element => Test(function, element, cursor)).ToImmutableArray();
        var passed = answers.Count(answer => answer.Equals(ConstantValue.True));
        return passed > 0 || answers.All(answer => answer.Equals(ConstantValue.False))
            ? new ConstantValue((long)passed)
            : SymbolicValue.Create(ValueSource.Operation, query.Method, answers);
    }

    private ImmutableArray<AbstractValue> Filter(ElementQuery query, PathCursor cursor)
    {
        if (query.Function is not { } function)
            return query.Elements;
        var passed = ImmutableArray.CreateBuilder<AbstractValue>();
        foreach (var element in query.Elements)
        {
            var answer = Test(function, element, cursor);
            if (answer.Equals(ConstantValue.False))
                continue;
            if (cursor.State.Sent && answer is not ConstantValue)
                _handover.ByComparison(answer);
            passed.Add(element);
        }

        return passed.ToImmutable();
    }

    private AbstractValue Pick(ElementBehaviour behaviour, ElementQuery query, PathCursor cursor)
    {
        var candidates = Filter(query, cursor);
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (candidates.IsEmpty)
            return query.Method.ReturnType.IsReferenceType && query.Method.Name.EndsWith("OrDefault", System.StringComparison.Ordinal) ? ConstantValue.Null : UnknownValue.Instance;
        if (Elements.IsOrdered(query.Source) && query.Function is null)
            return behaviour == ElementBehaviour.First ? candidates[0] : candidates[candidates.Length - 1];
        return ChooseAmong(candidates, cursor);
    }

    private static AbstractValue Join(ElementQuery query)
    {
        var elements = query.Elements.AddRange(query.Given.SelectMany(added => query.Method.Name is "Append" or "Prepend"
            ? [added]
            : Elements.In(added) ?? [ElementOfUnknown(added)]));
        return Elements.IsOrdered(query.Source) && query.Method.Name == "Append"
            ? Elements.Ordered(CollectionType(query), elements)
            : Elements.Unordered(CollectionType(query), elements);
    }

    private AbstractValue MakePairs(ElementQuery query, PathCursor cursor)
    {
        var functions = query.Given.Where(value => value is FunctionValue).ToImmutableArray();
        var pairs = query.Elements.Select(element => functions.IsEmpty
            ? element
            : Elements.Pair(
                Apply(functions[0], element, cursor),
                functions.Length > 1 ? Apply(functions[1], element, cursor) : element));
        return Elements.Unordered(CollectionType(query), [.. pairs]);
    }

    /// <summary><c>TryGetValue</c>, <c>TryDequeue</c> and their like: one way for each value that there may be, and one for none.</summary>
    private AbstractValue? TryTake(ElementQuery query, PathCursor cursor)
    {
        if (query.Invocation.Arguments.LastOrDefault() is not { Parameter.RefKind: RefKind.Out } output)
            return null;
        var isKeyed = Elements.IsDictionary(query.Type) && query.Given.Length > 1;
        var found = isKeyed ? ValuesAt(query.Elements, query.Given[0]) : query.Elements;
        if (!cursor.State.Sent)
            return null;
        var isSure = found.IsEmpty
            ? isKeyed || Elements.IsOrdered(query.Source)
            : isKeyed && found.Length == 1 && PartsAt(query.Elements, 0).Any(key => AreEqual(key, query.Given[0], query, cursor).Equals(ConstantValue.True));
        if (found.IsEmpty && !isSure)
            return null;
        var way = isSure ? 0 : Choose(found.Length + 1, cursor);
        var isFound = way < found.Length;
        if (isSure)
            Decide(query.Invocation.Syntax, isFound, cursor);
        else
            walk.Emit(cursor, Behaviours.EffectKind.Choice, ValueList.Of(isFound ? found[way] : ConstantValue.Null));
        Store(output.Value, isFound ? found[way] : DefaultOf(output.Parameter.Type), cursor);
        return ConstantValue.Of(isFound);
    }

    // The order of a query is that of its source, whatever type the query has.
    private static ITypeSymbol? CollectionType(ElementQuery query) =>
        Elements.IsCollection(query.Method.ReturnType) || query.Type is null ? query.Method.ReturnType : query.Type;

    /// <summary>A call of a member of a collection.</summary>
    private sealed record ElementQuery(
        IInvocationOperation Invocation,
        AbstractValue Source,
        ImmutableArray<AbstractValue> Elements,
        ImmutableArray<AbstractValue> Given)
    {
        public IMethodSymbol Method => Invocation.TargetMethod;

        /// <summary>Where the collection is held.</summary>
        public IOperation Place => Invocation.Instance ?? Invocation.Arguments[0].Value;

        /// <summary>The type of the collection.</summary>
        public ITypeSymbol? Type => (Source as SymbolicValue)?.Symbol as ITypeSymbol;

        /// <summary>The function that is given.</summary>
        public AbstractValue? Function => Given.FirstOrDefault(value => value is FunctionValue);
    }
}
