using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Follows a value back to the operations that it can come from: through conversions, choices, variables, fields, properties, methods of
/// this compilation and the arguments of their callers. What can't be followed is an origin itself, and says nothing. For one question; it counts
/// its steps.
/// </summary>
/// <param name="code">The code of the compilation.</param>
/// <param name="given">Arguments of the calls through which the value is looked at.</param>
/// <param name="cancellationToken">Cancels.</param>
/// <param name="isSetElsewhere">Whether more than the code that names a property sets it: such a property is an origin.</param>
internal sealed class ValueTracer(
    DeclaredCode code, GivenArguments given, CancellationToken cancellationToken, Func<IPropertySymbol, bool>? isSetElsewhere = null)
{
    private const int MostSteps = 1500;

    private int _steps;

    public ValueTracer(DeclaredCode code, CancellationToken cancellationToken)
        : this(code, GivenArguments.None, cancellationToken)
    {
    }

    /// <summary>Whether a parameter is what all visible calls give it. Without that it is an origin, unless the way led through a call.</summary>
    public bool FollowsCallers { get; init; }

    /// <summary>Whether a call that gives its receiver back is that object. Without that it is an origin.</summary>
    public bool FollowsFluent { get; init; } = true;

    /// <summary>Whether callers were looked at: the answer may be another one for each of them.</summary>
    public bool LookedAtCallers { get; internal set; }

    /// <summary>The operations that a value can come from; literals, creations and the like, and whatever can't be followed.</summary>
    public ImmutableArray<IOperation> OriginsOf(IOperation value) => Operations(OriginsOf(value, null));

    /// <summary>
    /// The values that a member of an object can have. An object whose member is nowhere seen to be set stands for itself:
    /// a creation then means the member's default, anything else that nothing is known.
    /// </summary>
    public ImmutableArray<IOperation> ValuesOf(ObjectMember member, IOperation instance) => Operations(ValuesOf(member, instance, null));

    /// <summary>Where a value can come from that stands in a function which was come to by certain calls.</summary>
    public ImmutableArray<Origin> OriginsOf(IOperation value, CallContext? context) => Follow(null, value, context, 0);

    /// <summary>The values that a member of an object can have which was come to by certain calls.</summary>
    public ImmutableArray<Origin> ValuesOf(ObjectMember member, IOperation instance, CallContext? context) => Follow(member, instance, context, 0);

    /// <summary>The objects that have the last member of a path.</summary>
    public ImmutableArray<Origin> HoldersOf(MemberPath path, Origin first)
    {
        ImmutableArray<Origin> holders = [first];
        foreach (var member in path.Holders)
            holders = [.. holders.SelectMany(holder => ValuesOf(member, holder.Operation, holder.Context)).Where(value => !value.IsObject)];
        return holders;
    }

    /// <summary>The values of the last member of a path.</summary>
    public ImmutableArray<Origin> ValuesAlong(MemberPath path, Origin first) =>
        [.. HoldersOf(path, first).SelectMany(holder => ValuesOf(path.Last, holder.Operation, holder.Context))];

    /// <summary>One more step; false where there were too many.</summary>
    internal bool TakeStep() => _steps++ < MostSteps;

    /// <summary>The argument for a parameter, where the value is looked at through certain calls.</summary>
    internal IOperation? GivenFor(IParameterSymbol parameter) => given.For(parameter);

    /// <summary>Whether more than the code that names a property sets it.</summary>
    internal bool IsSetElsewhere(IPropertySymbol property) => isSetElsewhere?.Invoke(property) == true;

    internal ImmutableArray<Origin> Follow(ObjectMember? member, IOperation value, CallContext? context, int depth)
    {
        var trace = new Trace(this, code, member, depth, cancellationToken);
        trace.Follow(value, context);
        return trace.Found;
    }

    private static ImmutableArray<IOperation> Operations(ImmutableArray<Origin> origins) => [.. origins.Select(origin => origin.Operation).Distinct()];

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
        conversion.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String }
        || FluentMembers.Converts(conversion.OperatorMethod);

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
