using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>Where a value is kept during the walk.</summary>
/// <param name="Key">
/// The symbol of a local, a parameter, or a field or property of the root's object or its type; the id of a flow capture; the handler region
/// that caught an exception; the function whose own object or yielded values are kept; or a name for what there is once.
/// </param>
/// <param name="Owner">
/// What tells keys of the same kind apart: the graph of a flow capture, the purpose of a function's slot, the object that has a field or property.
/// </param>
internal readonly record struct Slot(object Key, object? Owner = null)
{
    private const string OwnObject = "this";
    private const string YieldedValues = "yield";

    /// <summary>The exception that has left the root, for the code that catches it there.</summary>
    public static Slot LeftRoot { get; } = new("exception");

    /// <summary>What there is once.</summary>
    public static Slot Named(string name) => new(name);

    public static Slot Of(ISymbol symbol) => new(symbol);

    public static Slot Of(ISymbol member, AbstractValue instance) => new(member, instance);

    public static Slot Of(CaptureId capture, FunctionBody body) => new(capture, body);

    public static Slot CaughtBy(ControlFlowRegion handler) => new(handler);

    public static Slot ThisOf(FunctionBody body) => new(body, OwnObject);

    public static Slot YieldedBy(FunctionBody body) => new(body, YieldedValues);

    /// <summary>Whether the value is of no use once a function has ended.</summary>
    public bool EndsWith(FunctionBody body) => Key switch
    {
        FunctionBody owner => owner == body,
        ControlFlowRegion => false,
        ILocalSymbol or IParameterSymbol => body.Declares((ISymbol)Key),
        _ => Owner == body,
    };
}
