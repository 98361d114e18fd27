using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;
using ScaleErrors.Analyzers.Outcomes.Web;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>What code gets to see that catches what has left the root.</content>
internal sealed partial class Evaluator
{
    /// <summary>The exception that has left the root, from a property of the framework that brings it; null for any other member.</summary>
    private static AbstractValue? ReadCaught(ISymbol member, PathCursor cursor) =>
        cursor.State.Get(Slot.LeftRoot) is { } exception && member.ContainingType is { } type
            && WebMembers.Find(WebMembers.Exceptions, type.FullName(), member.Name) is not null
            ? exception
            : null;

    /// <summary>What middleware stands around has failed: running it gives the exception again.</summary>
    private static FaultedValue? InvokeNext(IMethodSymbol method, PathCursor cursor) =>
        method.MethodKind == MethodKind.DelegateInvoke && cursor.State.Get(Slot.LeftRoot) is { } exception
            && WebMembers.Next.Contains(method.ContainingType.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(NotAnnotated))
            ? new FaultedValue(exception)
            : null;

    private static readonly SymbolDisplayFormat NotAnnotated = SymbolDisplayFormat.CSharpErrorMessageFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static bool IsInOutermostCatch(PathCursor cursor) => cursor.State.Get(Slot.LeftRoot) is not null;
}
