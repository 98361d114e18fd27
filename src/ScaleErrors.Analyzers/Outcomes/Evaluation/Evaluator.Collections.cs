using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Sets and tables of codes: a question to one whose contents can be seen is answered for the code that this run put in.</content>
internal sealed partial class Evaluator
{
    // Questions that are answered from the contents: with a key, or with a lambda that compares for equality.
    private static readonly HashSet<string> KeyQuestions = ["Contains", "ContainsKey", "TryGetValue", "GetValueOrDefault", "IndexOf"];
    private static readonly HashSet<string> EqualityQuestions = ["Any", "Exists", "All", "TrueForAll"];

    /// <summary>The result of a call that asks a collection or a text about something known; null for any other call.</summary>
    private AbstractValue? InvokeKnown(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        if (_knowledge.Code.Declares(invocation.TargetMethod))
            return null;
        var answer = cursor.State.Sent ? AskCollection(invocation, values, cursor) : null;
        return answer ?? AskText(invocation, values, cursor);
    }

    private AbstractValue? AskCollection(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
        var asksKey = KeyQuestions.Contains(method.Name);
        if ((!asksKey && !EqualityQuestions.Contains(method.Name)) || !CollectionMembers.IsOfCollections(method.ContainingType)
            || Question.Read(invocation, values) is not { } question)
            return null;
        return asksKey ? AskForKey(question, cursor) : AskForEqual(question, negated: method.Name is "All" or "TrueForAll", cursor);
    }

    private AbstractValue? AskForKey(Question question, PathCursor cursor)
    {
        var key = Known(question.Item);
        if ((key is null && (question.Item.Provenance & Provenance.AnyBody) == 0) || ContentsOf(question) is not { } contents)
            return null;
        if (key is null)
        {
            foreach (var listed in contents.Keys)
                _handover.ByCode(question.Item, listed);
            return null;
        }

        if (question.Method.Name == "IndexOf")
            return contents.IndexOf(key) is { } position ? new ConstantValue((long)position) : null;
        if (contents.Contains(key) is not { } found)
            return null;
        switch (question.Method.Name)
        {
            case "TryGetValue":
                if (ValueFor(question, contents, key, found) is not { } row)
                    return null;
                Store(question.Invocation.Arguments.Last().Value, row, cursor);
                break;
            case "GetValueOrDefault":
                return ValueFor(question, contents, key, found);
        }

        Decide(question.Invocation.Syntax, found, cursor);
        return ConstantValue.Of(found);
    }

    /// <summary>The row that a table gives for a key: its own, the default that the caller names, or that of the type.</summary>
    private static AbstractValue? ValueFor(Question question, CodeCollection contents, ConstantValue key, bool found)
    {
        if (found)
            return RowFor(question.Item, key, contents) ?? (question.IsOfTable ? null : question.Item);
        var type = question.Method.Name == "TryGetValue" ? question.Method.Parameters.Last().Type : question.Method.ReturnType;
        return question.Default ?? DefaultOf(type);
    }

    private static AbstractValue DefaultOf(ITypeSymbol type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => ConstantValue.Null,
        { SpecialType: SpecialType.System_Boolean } => ConstantValue.False,
        { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Char and <= SpecialType.System_UInt64 } => new ConstantValue(0L),
        _ => SymbolicValue.Create(ValueSource.Operation, type, [], "Default"),
    };

    /// <summary><c>codes.Any(code => code == status)</c>, and the same of all with <c>!=</c>.</summary>
    private AbstractValue? AskForEqual(Question question, bool negated, PathCursor cursor)
    {
        var kind = negated ? BinaryOperatorKind.NotEquals : BinaryOperatorKind.Equals;
        if (question.Lambda is not { } lambda || _knowledge.Code.OperationAt(lambda, _cancellationToken) is not IAnonymousFunctionOperation function
            || function.Body.Operations.Length != 1
            || function.Body.Operations[0] is not IReturnOperation { ReturnedValue: IBinaryOperation comparison } || comparison.OperatorKind != kind
            || OtherSide(comparison, function.Symbol.Parameters[0]) is not { } other || Known(Evaluate(other, cursor)) is not { } key
            || ContentsOf(question)?.Contains(key) is not { } found)
            return null;
        Decide(question.Invocation.Syntax, found != negated, cursor);
        return ConstantValue.Of(found != negated);
    }

    /// <summary>What a parameter is compared with, where that is a plain read.</summary>
    private static IOperation? OtherSide(IBinaryOperation comparison, IParameterSymbol parameter)
    {
        var (left, right) = (CollectionReader.Peel(comparison.LeftOperand), CollectionReader.Peel(comparison.RightOperand));
        var other = IsParameter(left) ? right : IsParameter(right) ? left : null;
        return other?.DescendantsAndSelf().All(IsPlainRead) == true ? other : null;

        bool IsParameter(IOperation side) =>
            side is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);

        bool IsPlainRead(IOperation part) => !IsParameter(part) && part is ILocalReferenceOperation or IParameterReferenceOperation
            or IMemberReferenceOperation or IInstanceReferenceOperation or IConversionOperation or ILiteralOperation;
    }

    /// <summary>The row that an indexer gives; null where it can't be said.</summary>
    private AbstractValue? IndexKnown(
        IPropertyReferenceOperation reference, AbstractValue table, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        if (reference is not { Instance: { } instance, Property.Parameters: { Length: 1 } parameters }
            || parameters[0] is not { Name: "key", Type.SpecialType: not SpecialType.System_Object }
            || _knowledge.Code.Declares(reference.Property) || Known(arguments[0]) is not { } key
            || ContentsOf(instance, table) is not { } contents || contents.Contains(key) is not { } found)
            return null;
        if (found)
            return RowFor(arguments[0], key, contents);
        walk.Throw(cursor, SymbolicValue.Create(ValueSource.Operation, reference.Property, [], "KeyNotFound"));
        return UnknownValue.Instance;
    }

    // A row that is asked for by another key than the status has nothing of the outcome: _clients["scale"].
    private static AbstractValue? RowFor(AbstractValue asked, ConstantValue key, CodeCollection contents) =>
        contents.RowOf(key) switch
        {
            SymbolicValue row when asked is ConstantValue => SymbolicValue.Create(row.Source, row.Symbol, row.Operands.Items, row.Detail, Provenance.None),
            var row => row,
        };

    private CodeCollection? ContentsOf(Question question)
    {
        if (question.Comparer is not { } comparer)
            return question.AsksOneThing ? ContentsOf(question.Source, question.SourceValue) : null;
        return TextComparison.IgnoresCase(comparer) is { } ignoresCase
            ? ContentsOf(question.Source, question.SourceValue)?.Comparing(ignoresCase)
            : null;
    }

    private CodeCollection? ContentsOf(IOperation source, AbstractValue value)
    {
        // A member that came here through a local or a parameter is known by its value.
        if (value is SymbolicValue { Source: ValueSource.Member, Symbol: (IFieldSymbol or IPropertySymbol) and var member }
            && _knowledge.FixedMembers.Collections.HeldBy(member, _cancellationToken) is { } held)
            return held;
        if (CollectionReader.Peel(source) is not IParameterReferenceOperation { Parameter: var parameter })
            return _knowledge.FixedMembers.Collections.GivenBy(source, _cancellationToken);
        if (value is not SymbolicValue { Source: ValueSource.Group } group || !_knowledge.FixedMembers.Collections.IsOnlyRead(parameter, _cancellationToken))
            return null;
        var contents = new CodeCollection();
        foreach (var element in group.Operands.Items)
        {
            if (element is ConstantValue key)
                contents.Add(key);
            else
                contents.HasUnseenEntries = true;
        }

        return contents;
    }

    /// <summary>A call that asks a collection.</summary>
    private sealed class Question(IInvocationOperation invocation, AbstractValue sourceValue, AbstractValue item)
    {
        private bool IsExtension => invocation.Instance is null;

        public IInvocationOperation Invocation => invocation;

        public IMethodSymbol Method => invocation.TargetMethod;

        public IOperation Source => invocation.Instance ?? invocation.Arguments[0].Value;

        public AbstractValue SourceValue => sourceValue;

        public AbstractValue Item => item;

        /// <summary>What a look-up gives for a key that is missing, where the caller says it.</summary>
        public AbstractValue? Default { get; private init; }

        /// <summary>Whether a table is asked and not a set.</summary>
        public bool IsOfTable => (IsExtension ? Method.Parameters[1] : Method.Parameters[0]).Name == "key";

        /// <summary>What decides what is equal, where that is not left to the collection.</summary>
        public IOperation? Comparer => Arguments.FirstOrDefault(argument => CollectionMembers.IsComparer(argument.Parameter?.Type)
            && argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.ConstantValue is not { HasValue: true, Value: null })?.Value;

        /// <summary>Whether nothing else is given that could matter, such as a start index.</summary>
        public bool AsksOneThing => Arguments.Skip(1).All(argument =>
            argument.Parameter is { RefKind: RefKind.Out } or { Name: "defaultValue" or "comparer" } || argument.ArgumentKind == ArgumentKind.DefaultValue);

        /// <summary>The lambda that the collection is asked with.</summary>
        public SyntaxNode? Lambda =>
            Arguments.FirstOrDefault()?.Value is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda } ? lambda.Syntax : null;

        private ImmutableArray<IArgumentOperation> Arguments => IsExtension ? invocation.Arguments.RemoveAt(0) : invocation.Arguments;

        /// <summary>Reads a call; null where it does not ask about one thing, in the order of the parameters.</summary>
        public static Question? Read(IInvocationOperation invocation, ImmutableArray<AbstractValue> values)
        {
            if (values.Length < 2 || invocation.Arguments.Where((argument, index) => argument.Parameter?.Ordinal != index).Any())
                return null;
            var item = invocation.Arguments[invocation.Instance is null ? 1 : 0].Parameter;
            return item?.Type.SpecialType == SpecialType.System_Object
                ? null
                : new Question(invocation, values[0], values[1])
                {
                    Default = invocation.Arguments.Last().Parameter?.Name == "defaultValue" ? values.Last() : null,
                };
        }
    }
}
