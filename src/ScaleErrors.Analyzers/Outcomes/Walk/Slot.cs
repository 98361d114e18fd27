using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>Where a value is kept during the walk.</summary>
/// <param name="Key">
/// The symbol of a local, a parameter, or a field or property of this object or its type; the id of a flow capture; or the handler region
/// that caught an exception.
/// </param>
internal readonly record struct Slot(object Key)
{
    public static Slot Of(ISymbol symbol) => new(symbol);

    public static Slot Of(CaptureId capture) => new(capture);

    public static Slot CaughtBy(ControlFlowRegion handler) => new(handler);
}
