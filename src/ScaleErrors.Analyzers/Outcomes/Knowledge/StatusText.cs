using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>How a status code is written as a text: as the name of an enum's member, or as a number.</summary>
/// <param name="Names">The enum; null for a number.</param>
/// <param name="NullIfUnnamed">Whether a value that has no name gives null, as <c>Enum.GetName</c> does, and not its number.</param>
internal sealed record StatusText(INamedTypeSymbol? Names, bool NullIfUnnamed = false)
{
    private const string Name = "StatusName";
    private const string NameOrNull = "StatusNameOrNull";
    private const string Number = "StatusNumber";

    /// <summary>The form in which a value of a type is written; null where it can't be told.</summary>
    public static StatusText? FormOf(ITypeSymbol? type, string? format)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var underlying })
            type = underlying[0];
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            return format switch
            {
                null or "" or "G" or "g" or "F" or "f" => new StatusText(@enum),
                "D" or "d" => new StatusText((INamedTypeSymbol?)null),
                _ => null,
            };
        }

        return IsInteger(type) && format is null or "" or "G" or "g" or "D" or "d" ? new StatusText((INamedTypeSymbol?)null) : null;
    }

    /// <summary>The form of a text that <see cref="Of"/> has made; null for any other value.</summary>
    public static StatusText? Find(SymbolicValue text) => text.Detail switch
    {
        Name => new StatusText((INamedTypeSymbol?)text.Symbol),
        NameOrNull => new StatusText((INamedTypeSymbol?)text.Symbol, NullIfUnnamed: true),
        Number => new StatusText((INamedTypeSymbol?)null),
        _ => null,
    };

    /// <summary>The text of the status in this form: one symbol whatever the code is.</summary>
    public AbstractValue Of(AbstractValue status) => SymbolicValue.Create(
        NullIfUnnamed ? ValueSource.Operation : ValueSource.Text,
        Names,
        [status],
        Names is null ? Number : NullIfUnnamed ? NameOrNull : Name,
        Provenance.StatusText);

    /// <summary>The text of one code; null where it can't be told.</summary>
    public ConstantValue? Write(long code)
    {
        var number = code.ToString(CultureInfo.InvariantCulture);
        if (Names is null)
            return new ConstantValue(number);
        var named = MembersOf(Names, code);
        if (named.Length == 1)
            return new ConstantValue(named[0].Name);

        // Which of two names is written is not defined. A later framework may know a code that this one does not.
        if (named.Length > 1 || IsFlags(Names) || (IsOfFramework(Names) && code != ScaleContract.UnlistedFailure))
            return null;
        return NullIfUnnamed ? ConstantValue.Null : new ConstantValue(number);
    }

    /// <summary>Whether an enum has a member for a code.</summary>
    public static bool IsDefined(INamedTypeSymbol @enum, long code) => !MembersOf(@enum, code).IsEmpty;

    /// <summary>Whether an enum is the framework's: which codes it leaves out is no decision of whoever uses it.</summary>
    public static bool IsOfFramework(INamedTypeSymbol @enum) => FrameworkMembers.IsFramework(@enum);

    private static ImmutableArray<IFieldSymbol> MembersOf(INamedTypeSymbol @enum, long code) =>
        [.. @enum.GetMembers().OfType<IFieldSymbol>().Where(member => member.ConstantValue is { } value && IsCode(value, code))];

    private static bool IsCode(object value, long code) =>
        value is ulong big ? code >= 0 && big == (ulong)code : System.Convert.ToInt64(value, CultureInfo.InvariantCulture) == code;

    private static bool IsFlags(INamedTypeSymbol @enum) =>
        @enum.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == nameof(FlagsAttribute));

    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType
        is SpecialType.System_Int32 or SpecialType.System_Int16 or SpecialType.System_Int64
        or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Byte;
}
