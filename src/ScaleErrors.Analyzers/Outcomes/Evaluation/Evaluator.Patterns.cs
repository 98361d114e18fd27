using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Patterns: each is matched three ways (yes, no, unknown) and binds its variables on the way.</content>
internal sealed partial class Evaluator
{
    private AbstractValue IsPattern(IIsPatternOperation isPattern, PathCursor cursor)
    {
        var value = Evaluate(isPattern.Value, cursor);
        var matching = new Matching();
        var matches = Matches(isPattern.Pattern, value, matching, cursor);
        if (matches is not { } known)
            return SymbolicValue.Create(ValueSource.Operation, null, [value], "Is", Decoded(matching.Undecided));
        if (matching.AsksStatus)
            Decide(isPattern.Syntax, known, cursor);
        return ConstantValue.Of(known);
    }

    private bool? Matches(IPatternOperation pattern, AbstractValue value, Matching matching, PathCursor cursor)
    {
        if (session.Nesting == MaxNesting)
        {
            _run.Incomplete = true;
            return null;
        }

        session.Nesting++;
        var matches = MatchesFamily(pattern, value, matching, cursor);
        session.Nesting--;
        return matches;
    }

    private bool? MatchesFamily(IPatternOperation pattern, AbstractValue value, Matching matching, PathCursor cursor) => pattern switch
    {
        IDiscardPatternOperation => true,
        IConstantPatternOperation constant => Compare(BinaryOperatorKind.Equals, value, Evaluate(constant.Value, cursor), matching),
        IRelationalPatternOperation relational => Compare(relational.OperatorKind, value, Evaluate(relational.Value, cursor), matching),
        INegatedPatternOperation negated => !Matches(negated.Pattern, value, matching, cursor),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both =>
            And(Matches(both.LeftPattern, value, matching, cursor), Matches(both.RightPattern, value, matching, cursor)),
        IBinaryPatternOperation either =>
            Or(Matches(either.LeftPattern, value, matching, cursor), Matches(either.RightPattern, value, matching, cursor)),
        IDeclarationPatternOperation declaration => MatchesDeclaration(declaration, value, matching, cursor),
        ITypePatternOperation type => MatchesType(type.MatchedType, value, matching),
        IRecursivePatternOperation recursive => MatchesRecursive(recursive, value, matching, cursor),
        IListPatternOperation list => MatchesList(list, value, matching, cursor),
        _ => Undecided(value, matching),
    };

    private bool? Compare(BinaryOperatorKind kind, AbstractValue value, AbstractValue with, Matching matching)
    {
        if (kind == BinaryOperatorKind.Equals && with is ConstantValue { Value: null })
            return Folding.IsKnownNull(value);
        var (isKnown, answer) = _run.Ask(() => (Known(value) is not null, Fold(kind, value, with)));
        if (isKnown && value is not ConstantValue)
            matching.AsksStatus = true;
        _handover.ByCode(value, with);
        return answer is { Value: bool matches } ? matches : Undecided(value, matching);
    }

    private bool? MatchesDeclaration(IDeclarationPatternOperation declaration, AbstractValue value, Matching matching, PathCursor cursor)
    {
        if (declaration.DeclaredSymbol is { } variable)
            cursor.State = cursor.State.Set(Slot.Of(variable), value);
        return declaration.MatchesNull ? true : MatchesType(declaration.MatchedType, value, matching);
    }

    private bool? MatchesType(ITypeSymbol? type, AbstractValue value, Matching matching) => value switch
    {
        // A status that is tested for its type is there.
        StatusValue => true,
        _ when type is not null && IsInstance(value, type) is { } known => known,
        _ when Folding.IsKnownNull(value) == true => false,

        // The library's exception is of the same type whatever the answer was.
        FailureValue => null,
        _ => Undecided(value, matching, value.Provenance & Provenance.Outcome),
    };

    private bool? MatchesRecursive(IRecursivePatternOperation recursive, AbstractValue value, Matching matching, PathCursor cursor)
    {
        var result = IsSameType(recursive) ? !Folding.IsKnownNull(value) : MatchesType(recursive.MatchedType, value, matching);
        if (value is StatusValue)
            result = true;
        var elements = TakeApart(value, recursive.DeconstructSymbol as IMethodSymbol, recursive.DeconstructionSubpatterns.Length, cursor);
        for (var index = 0; index < elements.Length; index++)
            result = And(result, Matches(recursive.DeconstructionSubpatterns[index], elements[index], matching, cursor));

        foreach (var part in recursive.PropertySubpatterns)
        {
            var member = part.Member is IMemberReferenceOperation reference
                ? ReadMatched(reference, value, cursor)
                : UnknownValue.Instance;
            if (part.Member is IMemberReferenceOperation asked && _call.Response.RoleOf(asked.Member) is Calls.ResponseRole.Success)
                matching.AsksStatus = true;
            result = And(result, Matches(part.Pattern, member, matching, cursor));
        }

        if (recursive.DeclaredSymbol is { } variable)
            cursor.State = cursor.State.Set(Slot.Of(variable), value);
        return result;
    }

    private bool? MatchesList(IListPatternOperation list, AbstractValue value, Matching matching, PathCursor cursor)
    {
        if (list.DeclaredSymbol is { } variable)
            cursor.State = cursor.State.Set(Slot.Of(variable), value);
        if (!Elements.IsOrdered(value) || Elements.In(value) is not { } elements)
            return Undecided(value, matching);
        var patterns = list.Patterns;
        var isOpen = patterns.Any(pattern => pattern is ISlicePatternOperation);
        if (isOpen ? elements.Length < patterns.Length - 1 : elements.Length != patterns.Length)
            return false;

        bool? result = true;
        var skipped = 0;
        for (var index = 0; index < patterns.Length; index++)
        {
            if (patterns[index] is ISlicePatternOperation slice)
            {
                // How many elements the slice takes.
                skipped = elements.Length - patterns.Length;
                result = And(result, slice.Pattern is null ? true : Undecided(value, matching));
            }
            else
            {
                result = And(result, Matches(patterns[index], elements[index + skipped], matching, cursor));
            }
        }

        return result;
    }

    private AbstractValue ReadMatched(IMemberReferenceOperation reference, AbstractValue value, PathCursor cursor) =>
        (reference is IPropertyReferenceOperation property ? RunGetter(property.Property, null, value, [], cursor) ?? ReadTask(property, value, cursor) : null)
        ?? ReadMember(reference.Member, value, reference.Syntax, cursor);

    private static bool IsSameType(IRecursivePatternOperation recursive) =>
        SymbolEqualityComparer.Default.Equals(recursive.InputType, recursive.MatchedType);

    private static bool? Undecided(AbstractValue value, Matching matching, Provenance? provenance = null)
    {
        matching.Undecided |= provenance ?? value.Provenance;
        return null;
    }

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left is null || right is null ? null : true;

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    /// <summary>What one match has met.</summary>
    private sealed class Matching
    {
        /// <summary>Whether the pattern asks about the outcome.</summary>
        public bool AsksStatus { get; set; }

        /// <summary>What the parts that could not be decided were made of.</summary>
        public Provenance Undecided { get; set; }
    }
}
