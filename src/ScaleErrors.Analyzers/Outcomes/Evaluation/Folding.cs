using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <summary>Computes with what is known; everything here is null where it is not.</summary>
internal static class Folding
{
    /// <summary>The detail of a member of which nothing is known but that it is not null.</summary>
    public const string NotNull = "NotNull";

    /// <summary>A constant of the program: integral types, enums and chars become long, other numbers double.</summary>
    public static ConstantValue Constant(object? value) => value switch
    {
        null => ConstantValue.Null,
        bool flag => ConstantValue.Of(flag),
        string text => new ConstantValue(text),
        char character => new ConstantValue((long)character),
        ulong number => new ConstantValue(unchecked((long)number)),
        float or double or decimal => new ConstantValue(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IConvertible number => new ConstantValue(number.ToInt64(CultureInfo.InvariantCulture)),
        _ => new ConstantValue(value),
    };

    /// <summary>Whether a value is null; true, false, or a value that does not tell.</summary>
    public static AbstractValue IsNull(AbstractValue value) => IsKnownNull(value) switch
    {
        { } known => ConstantValue.Of(known),

        // Whether there is an answer is no difference between answers.
        null => SymbolicValue.Create(ValueSource.Operation, null, [value], "IsNull", Provenance.None),
    };

    /// <summary>Whether a value is null, as far as it is known.</summary>
    public static bool? IsKnownNull(AbstractValue value) => value switch
    {
        ConstantValue { Value: null } => true,
        ConstantValue or ResponseValue or HolderValue or StatusValue or HeadersValue or ContentValue or FailureValue or FaultedValue or TaskValue or FunctionValue => false,
        SymbolicValue { Source: ValueSource.Creation or ValueSource.SharedCreation or ValueSource.Group or ValueSource.Text } => false,
        SymbolicValue { Source: ValueSource.Member, Detail: NotNull } => false,
        SymbolicValue { Source: ValueSource.Member, Symbol: { } member } when IsNeverNull(member) => false,
        _ => null,
    };

    // A static read-only object, as in a list of errors by name.
    private static bool IsNeverNull(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true, NullableAnnotation: NullableAnnotation.NotAnnotated, Type: INamedTypeSymbol { IsReferenceType: true } } => true,
        IPropertySymbol { IsStatic: true, SetMethod: null, NullableAnnotation: NullableAnnotation.NotAnnotated, Type: INamedTypeSymbol { IsReferenceType: true } } => true,
        _ => false,
    };

    /// <summary>The result of a binary operator on constants.</summary>
    public static ConstantValue? Binary(BinaryOperatorKind kind, object? left, object? right) => kind switch
    {
        _ when left is double a && right is long b => Fractional(kind, a, b),
        _ when left is long a && right is double b => Fractional(kind, a, b),
        _ when left is double a && right is double b => Fractional(kind, a, b),
        BinaryOperatorKind.Equals => ConstantValue.Of(Equals(left, right)),
        BinaryOperatorKind.NotEquals => ConstantValue.Of(!Equals(left, right)),

        // Null is neither less nor more than anything: so says the language of nullable numbers, in operators and in patterns.
        BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
            when left is null || right is null => ConstantValue.False,

        // (options?.ErrorOptions & NoThrow)
        BinaryOperatorKind.And or BinaryOperatorKind.Or when (left is null && right is null or long) || (right is null && left is long) => ConstantValue.Null,
        _ when left is bool a && right is bool b => Logical(kind, a, b),
        _ when left is long a && right is long b => Integral(kind, a, b),
        _ => null,
    };

    private static ConstantValue? Logical(BinaryOperatorKind kind, bool left, bool right) => kind switch
    {
        BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => ConstantValue.Of(left && right),
        BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => ConstantValue.Of(left || right),
        BinaryOperatorKind.ExclusiveOr => ConstantValue.Of(left != right),
        _ => null,
    };

    private static ConstantValue? Fractional(BinaryOperatorKind kind, double left, double right) => kind switch
    {
        BinaryOperatorKind.Equals => ConstantValue.Of(left.Equals(right)),
        BinaryOperatorKind.NotEquals => ConstantValue.Of(!left.Equals(right)),
        BinaryOperatorKind.LessThan => ConstantValue.Of(left < right),
        BinaryOperatorKind.LessThanOrEqual => ConstantValue.Of(left <= right),
        BinaryOperatorKind.GreaterThan => ConstantValue.Of(left > right),
        BinaryOperatorKind.GreaterThanOrEqual => ConstantValue.Of(left >= right),
        _ => null,
    };

    private static ConstantValue? Integral(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.LessThan => ConstantValue.Of(left < right),
        BinaryOperatorKind.LessThanOrEqual => ConstantValue.Of(left <= right),
        BinaryOperatorKind.GreaterThan => ConstantValue.Of(left > right),
        BinaryOperatorKind.GreaterThanOrEqual => ConstantValue.Of(left >= right),
        BinaryOperatorKind.Add => new ConstantValue(unchecked(left + right)),
        BinaryOperatorKind.Subtract => new ConstantValue(unchecked(left - right)),
        BinaryOperatorKind.Multiply => new ConstantValue(unchecked(left * right)),
        BinaryOperatorKind.Divide when right is not (0 or -1) => new ConstantValue(left / right),
        BinaryOperatorKind.Remainder when right is not (0 or -1) => new ConstantValue(left % right),
        BinaryOperatorKind.And => new ConstantValue(left & right),
        BinaryOperatorKind.Or => new ConstantValue(left | right),
        BinaryOperatorKind.ExclusiveOr => new ConstantValue(left ^ right),
        BinaryOperatorKind.LeftShift when right is >= 0 and < 32 => new ConstantValue(unchecked(left << (int)right)),
        BinaryOperatorKind.RightShift when right is >= 0 and < 32 => new ConstantValue(left >> (int)right),
        _ => null,
    };
}
