using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>The status written out: for people to read, but code compares it at times.</content>
internal sealed partial class Evaluator
{
    private const string Concatenation = "Concatenation";
    private const int MaxPieces = 12;

    /// <summary>A value as it is written into a text: a status in a form that can be read back.</summary>
    private static AbstractValue WrittenOut(IOperation operand, AbstractValue value, string? format = null)
    {
        // What is boxed is written as what it is.
        while (operand is IConversionOperation { Type.IsReferenceType: true, OperatorMethod: null } boxing)
            operand = boxing.Operand;
        if (StatusText.FormOf(operand.Type, format) is not { } form)
            return value;
        return value switch
        {
            StatusValue => form.Of(value),
            ConstantValue { Value: long number } => form.Write(number) ?? value,
            _ => value,
        };
    }

    // A chain of additions is one text, and no deeper than it is written; one that a loop adds to gets deep after all, and is given up.
    private static AbstractValue Concatenate(ImmutableArray<AbstractValue> parts)
    {
        var pieces = ImmutableArray.CreateBuilder<AbstractValue>();
        foreach (var part in parts)
        {
            if (IsConcatenation(part) && part is SymbolicValue { Operands.Items: { Length: < MaxPieces } inner } && !inner.Any(IsConcatenation))
                pieces.AddRange(inner);
            else
                pieces.Add(part);
        }

        return SymbolicValue.Create(
            ValueSource.Text, null, pieces.ToImmutable(), Concatenation, SymbolicValue.AsText(SymbolicValue.Combine(parts)));
    }

    private static bool IsConcatenation(AbstractValue value) => value is SymbolicValue { Source: ValueSource.Text, Detail: Concatenation };

    /// <summary>The text that a value is in this _run.</summary>
    private ConstantValue? KnownText(AbstractValue value) => value switch
    {
        SymbolicValue { Operands.Items.Length: 1 } status when status.Operands.Items[0] is StatusValue && StatusText.Find(status) is { } form =>
            form.Write(_run.StatusCode),
        SymbolicValue { Source: ValueSource.Text, Detail: Concatenation } whole => Concatenated(whole.Operands.Items),
        SymbolicValue { Source: ValueSource.Call, Symbol: IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method } made =>
            Transformed(method, made.Operands.Items),
        SymbolicValue { Source: ValueSource.Member, Symbol: IPropertySymbol { ContainingType.SpecialType: SpecialType.System_String } } member =>
            CharacterAt(member.Operands.Items),
        _ => null,
    };

    private ConstantValue? Concatenated(ImmutableArray<AbstractValue> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (StringOf(part) is not { } known)
                return null;
            text.Append(known);
        }

        return new ConstantValue(text.ToString());
    }

    private ConstantValue? Transformed(IMethodSymbol method, ImmutableArray<AbstractValue> values)
    {
        if (values.IsEmpty || StringOf(values[0]) is not { } text)
            return null;
        return (method.Name, values.Length) switch
        {
            ("ToUpper" or "ToUpperInvariant", _) => new ConstantValue(text.ToUpperInvariant()),
            ("ToLower" or "ToLowerInvariant", _) => new ConstantValue(text.ToLowerInvariant()),
            ("Trim", 1) => new ConstantValue(text.Trim()),
            ("Substring", 2) when values[1] is ConstantValue { Value: long start } && start >= 0 && start <= text.Length =>
                new ConstantValue(text.Substring((int)start)),
            ("Substring", 3) when values[1] is ConstantValue { Value: long start } && values[2] is ConstantValue { Value: long length }
                && start >= 0 && length >= 0 && start + length <= text.Length => new ConstantValue(text.Substring((int)start, (int)length)),
            _ => null,
        };
    }

    private ConstantValue? CharacterAt(ImmutableArray<AbstractValue> values) =>
        values.Length == 2 && values[1] is ConstantValue { Value: long index } && StringOf(values[0]) is { } known
        && index >= 0 && index < known.Length
            ? new ConstantValue((long)known[(int)index])
            : null;

    private string? StringOf(AbstractValue value) =>
        value is ConstantValue { Value: var constant } ? constant as string : KnownText(value)?.Value as string;

    /// <summary>The result of a call that writes the status out or compares such a text.</summary>
    private AbstractValue? AskText(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        var method = invocation.TargetMethod;
        if (values.IsEmpty || !FrameworkMembers.IsFramework(method.ContainingType))
            return null;
        return (method.ContainingType.Name, method.Name) switch
        {
            (_, "ToString") when invocation.Instance is { } instance => ToText(invocation, instance, values),
            ("Convert", "ToString") when method.Parameters.Length == 1 || method.Parameters[1].Type.TypeKind == TypeKind.Interface =>
                WrittenOut(invocation.Arguments[0].Value, values[0]) is var text && text.Equals(values[0]) ? null : text,
            ("Enum", "GetName") when values.Last() is StatusValue && EnumOf(invocation) is { } @enum =>
                new StatusText(@enum, NullIfUnnamed: true).Of(StatusValue.Instance),
            ("Enum", "IsDefined") when values.Last() is StatusValue && EnumOf(invocation) is { } @enum => AskEnum(invocation, @enum, values, cursor),
            ("String", "Equals" or "StartsWith" or "EndsWith" or "Contains" or "Compare") or ("StringComparer", "Equals") =>
                CompareTexts(invocation, values, cursor),
            _ => null,
        };
    }

    private static AbstractValue? ToText(IInvocationOperation invocation, IOperation instance, ImmutableArray<AbstractValue> values)
    {
        if (instance.Type is { SpecialType: SpecialType.System_String })
            return values[0];
        string? format = null;
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType != SpecialType.System_String)
                continue;
            if (argument.Value.ConstantValue is not { HasValue: true, Value: var given })
                return null;
            format = (string?)given;
        }

        var text = WrittenOut(instance, values[0], format);
        return text.Equals(values[0]) ? null : text;
    }

    /// <summary>Which codes the framework's enum leaves out says nothing about them; which ones an enum of this code has, does.</summary>
    private AbstractValue AskEnum(IInvocationOperation invocation, INamedTypeSymbol @enum, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        if (!_knowledge.Code.Declares(@enum))
            return Presence(invocation.TargetMethod, values);
        var isDefined = _run.Ask(() => StatusText.IsDefined(@enum, _run.StatusCode));
        Decide(invocation.Syntax, isDefined, cursor);
        return ConstantValue.Of(isDefined);
    }

    private static INamedTypeSymbol? EnumOf(IInvocationOperation invocation) => invocation.TargetMethod.TypeArguments.FirstOrDefault() is INamedTypeSymbol type
        ? type
        : (invocation.Arguments[0].Value as ITypeOfOperation)?.TypeOperand as INamedTypeSymbol;

    private AbstractValue? CompareTexts(IInvocationOperation invocation, ImmutableArray<AbstractValue> values, PathCursor cursor)
    {
        if (FindsNumber(invocation, values) is { } finds)
        {
            Decide(invocation.Syntax, finds, cursor);
            return ConstantValue.Of(finds);
        }

        // The comparer itself stands in front of what it compares.
        var first = invocation.TargetMethod.ContainingType.Name == nameof(StringComparer) ? 1 : 0;
        if (values.Length < first + 2
            || StringOf(values[first]) is not { } left || Operand(invocation, values[first + 1]) is not { } right
            || TextComparison.IgnoresCase(invocation) is not { } ignoresCase)
            return null;
        var comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (invocation.TargetMethod.Name == "Compare")
            return invocation.Arguments.Length <= 4 && left.Equals(right, comparison) ? new ConstantValue(0L) : new ConstantValue(1L);
        var answer = invocation.TargetMethod.Name switch
        {
            "StartsWith" => left.StartsWith(right, comparison),
            "EndsWith" => left.EndsWith(right, comparison),
            "Contains" => left.IndexOf(right, comparison) >= 0,
            _ => left.Equals(right, comparison),
        };
        if (values[first] is not ConstantValue || values[first + 1] is not ConstantValue)
            Decide(invocation.Syntax, answer, cursor);
        return ConstantValue.Of(answer);
    }

    // e.Message.Contains("429"): of the text nothing is known but that it names the status, once, and in digits.
    private bool? FindsNumber(IInvocationOperation invocation, ImmutableArray<AbstractValue> values) =>
        invocation.TargetMethod.Name == "Contains" && values.Length > 1
        && values[0] is SymbolicValue { Source: ValueSource.Text, Symbol: IPropertySymbol { Name: "Message" } } text && text.Operands.Items[0] is FailureValue
        && values[1] is ConstantValue { Value: string { Length: 3 } number } && number.All(char.IsDigit)
            ? number == _run.StatusCode.ToString(CultureInfo.InvariantCulture)
            : null;

    // "429".StartsWith('4')
    private string? Operand(IInvocationOperation invocation, AbstractValue value) =>
        value is ConstantValue { Value: long character } && invocation.TargetMethod.Parameters[0].Type.SpecialType == SpecialType.System_Char
            ? ((char)character).ToString()
            : StringOf(value);
}
