using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Which functions are worth running: those that can tell outcomes apart, or bring what can.</content>
internal sealed partial class Evaluator
{
    private bool IsWorthRunning(IMethodSymbol method, ImmutableArray<AbstractValue> given, bool onOwnObject, PathCursor cursor)
    {
        if (given.Any(LeadsToSend))
            return true;
        if (GivesFunction(method) || ChangesArgument(method))
            return true;
        if (IsGivenSettings(method))
            return true;
        if (!cursor.State.Sent)
            return MakesItsOwn(method) && given.Any(HoldsFunction);
        return given.Any(IsTelling) || (onOwnObject && IsOwnStateTelling(cursor)) || method.MethodKind == MethodKind.LocalFunction
            || IsInOutermostCatch(cursor)
            || MayBeFactory(method) || given.Any(IsMadeHere)
            || (method.ReturnsVoid && _knowledge.Code.Declares(method));
    }

    /// <summary>Whether a function is a log, whatever it does with a text: nothing else is to be learned from its code.</summary>
    private bool OnlyLooksOn(IMethodSymbol method, ImmutableArray<AbstractValue> arguments) =>
        _knowledge.Observers.Contains(method)
        && (_knowledge.Observers.IsObserver(method.ContainingType)
            || arguments.All(IsForPeople));

    /// <summary>Whether a value is at best a text about the outcome.</summary>
    private static bool IsForPeople(AbstractValue value) =>
        value is not (FaultedValue or HeadersValue) && (value.Provenance & ~(Provenance.BodyText | Provenance.StatusText)) == 0;

    /// <summary>Whether a value can tell outcomes apart, or hold what can.</summary>
    private static bool IsTelling(AbstractValue value) => value.Provenance != Provenance.None || value is HeadersValue or FaultedValue or TaskValue;

    private static bool IsOwnStateTelling(PathCursor cursor) =>
        cursor.State.Sent && (IsInOutermostCatch(cursor)
            || cursor.State.Values.Any(entry => entry.Key.Key is IFieldSymbol or IPropertySymbol && IsTelling(entry.Value)));

    private bool LeadsToSend(AbstractValue value) => value is FunctionValue function
        && ((function.Site is { } site && _call.IsOnRoute(site)) || (function.Body is { } body && _call.LeadsToSend(body)));

    // What a variable holds after a call is seldom seen otherwise.
    private bool ChangesArgument(IMethodSymbol method) =>
        method.Parameters.Any(parameter => parameter.RefKind == RefKind.Ref) && _knowledge.Code.Declares(method);

    private bool GivesFunction(IMethodSymbol method) => method.ReturnType.TypeKind == TypeKind.Delegate && _knowledge.Code.Declares(method);

    // A policy that is put together of the functions it will run.
    private static bool HoldsFunction(AbstractValue value) =>
        value is FunctionValue || (value is SymbolicValue { CreatedType: not null } made && made.Operands.Items.Any(IsFunction));

    private static bool IsFunction(AbstractValue part) =>
        part is FunctionValue || (part is SymbolicValue { Detail: Part, Operands.Items: { Length: 1 } kept } && kept[0] is FunctionValue);

    // What is in it was chosen here, perhaps by the outcome: result.Match(…). A service made of other services was not.
    private static bool IsMadeHere(AbstractValue value) =>
        value is SymbolicValue { CreatedType: not null } made && made.Operands.Items.Any(part => IsChosen(part) || IsMadeHere(part));

    private static bool IsChosen(AbstractValue value) => value switch
    {
        ConstantValue => true,
        SymbolicValue { Source: ValueSource.Member, Symbol: IFieldSymbol { IsStatic: true, IsReadOnly: true } } => true,
        SymbolicValue { Detail: Part, Operands.Items: { Length: 1 } kept } => IsChosen(kept[0]) || IsMadeHere(kept[0]),
        _ => false,
    };

    // What it makes of its arguments is what counts, and whether somebody looks at that: Result.Fail("busy").
    private static bool IsFactory(IMethodSymbol method, FunctionBody body) => MayBeFactory(method) && body.Graph.Blocks.Length <= MaxBlocksOfConstant;

    private static bool MayBeFactory(IMethodSymbol method) => method.IsStatic && MakesItsOwn(method);

    private static bool MakesItsOwn(IMethodSymbol method) => method.MethodKind == MethodKind.Ordinary
        && SymbolEqualityComparer.Default.Equals(method.ReturnType.OriginalDefinition, method.ContainingType.OriginalDefinition);

    // The end of a function that only throws is not reachable.
    private static bool Returns(FunctionBody body) => body.Graph.Blocks[body.Graph.Blocks.Length - 1].IsReachable;
}
