using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Follows a value back to the operations that it can come from: through conversions, choices, variables, fields, properties and methods of
/// this compilation. What can't be followed is an origin itself, and says nothing.
/// </summary>
/// <param name="code">The code of the compilation.</param>
/// <param name="given">Arguments of the calls through which the value is looked at.</param>
/// <param name="cancellationToken">Cancels.</param>
/// <param name="isSetElsewhere">Whether more than the code that names a property sets it: such a property is an origin.</param>
internal sealed class ValueTracer(
    DeclaredCode code, GivenArguments given, CancellationToken cancellationToken, Func<IPropertySymbol, bool>? isSetElsewhere = null)
{
    public ValueTracer(DeclaredCode code, CancellationToken cancellationToken)
        : this(code, GivenArguments.None, cancellationToken)
    {
    }

    /// <summary>The operations that a value can come from; literals, creations and the like, and whatever can't be followed.</summary>
    public ImmutableArray<IOperation> OriginsOf(IOperation value)
    {
        var trace = new Trace(code, null, given, isSetElsewhere, cancellationToken);
        trace.Follow(value);
        return trace.Found;
    }

    /// <summary>
    /// The values that a member of an object can have. An object whose member is nowhere seen to be set stands for itself:
    /// a creation then means the member's default, anything else that nothing is known.
    /// </summary>
    public ImmutableArray<IOperation> ValuesOf(ObjectMember member, IOperation instance)
    {
        var trace = new Trace(code, member, given, isSetElsewhere, cancellationToken);
        trace.Follow(instance);
        return trace.Found;
    }

    /// <summary>An operation without the conversions and parentheses around it, and <c>?.</c> resolved to its receiver.</summary>
    public static IOperation Peel(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { ConstantValue.HasValue: false } conversion when KeepsValue(conversion):
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IConditionalAccessInstanceOperation when ReceiverOf(operation) is { } receiver:
                    operation = receiver;
                    break;
                default:
                    return operation;
            }
        }
    }

    // Before C# 14 the way from a string to a span of its characters is an operator.
    private static bool KeepsValue(IConversionOperation conversion) =>
        conversion.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String };

    private static IOperation? ReceiverOf(IOperation placeholder)
    {
        var child = placeholder;
        for (var parent = placeholder.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
                return access.Operation;
        }

        return null;
    }
}
