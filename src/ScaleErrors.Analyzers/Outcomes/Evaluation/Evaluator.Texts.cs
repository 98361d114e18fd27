using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Texts: a status in a text is for people to read.</content>
internal sealed partial class Evaluator
{
    private AbstractValue Text(IInterpolatedStringOperation text, PathCursor cursor)
    {
        var parts = ImmutableArray.CreateBuilder<AbstractValue>(text.Parts.Length);
        foreach (var part in text.Parts)
        {
            parts.Add(part switch
            {
                IInterpolatedStringTextOperation literal => Evaluate(literal.Text, cursor),
                IInterpolationOperation { Alignment: null } interpolation => Interpolated(interpolation, cursor),
                IInterpolationOperation interpolation => Evaluate(interpolation.Expression, cursor),
                IInterpolatedStringAppendOperation append => Evaluate(append.AppendCall, cursor),
                _ => UnknownValue.Instance,
            });
        }

        return Concatenate(parts.MoveToImmutable());
    }

    private AbstractValue Interpolated(IInterpolationOperation interpolation, PathCursor cursor) => WrittenOut(
        interpolation.Expression,
        Evaluate(interpolation.Expression, cursor),
        interpolation.FormatString?.ConstantValue is { HasValue: true, Value: string format } ? format : null);

    private static AbstractValue MakeText(ImmutableArray<AbstractValue> parts) =>
        SymbolicValue.Create(ValueSource.Text, null, parts, provenance: SymbolicValue.AsText(SymbolicValue.Combine(parts)));
}
