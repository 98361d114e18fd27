using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>An exception that stands for some status codes.</summary>
/// <param name="Statuses">The status codes, as the library writes them.</param>
/// <param name="Type">The type of the exception.</param>
internal readonly record struct ThrownType(string Statuses, ITypeSymbol Type);

/// <summary>Which exception a call throws for which status code.</summary>
internal sealed class ThrownTypes
{
    private readonly ImmutableArray<(StatusPatterns Statuses, ITypeSymbol Type)> _types;
    private readonly bool _areAll;

    private ThrownTypes(ImmutableArray<(StatusPatterns, ITypeSymbol)> types, bool areAll)
    {
        _types = types;
        _areAll = areAll;
    }

    /// <summary>The library's exception, whatever the status code is.</summary>
    public static ThrownTypes Usual { get; } = new([], areAll: true);

    /// <summary>The exceptions are not known.</summary>
    public static ThrownTypes Unknown { get; } = new([], areAll: false);

    /// <summary>The exceptions that a table names. The row for a single status code goes before that for a hundred of them, and this before that for all.</summary>
    public static ThrownTypes Of(ImmutableArray<ThrownType> rows) =>
        new([.. rows.OrderBy(row => row.Statuses.Count(digit => !char.IsDigit(digit))).Select(row => (StatusPatterns.Parse(row.Statuses), row.Type))], areAll: true);

    /// <summary>The number of the row for a status code; none where the library's own exception stands for it.</summary>
    public int? RowFor(int statusCode)
    {
        for (var index = 0; index < _types.Length; index++)
        {
            if (_types[index].Statuses.Contain(statusCode))
                return index;
        }

        return null;
    }

    /// <summary>The type of the exception in a row; null where it is not known.</summary>
    /// <param name="row">The number of the row, if there is one.</param>
    /// <param name="usual">The library's exception.</param>
    public ITypeSymbol? TypeOf(int? row, ITypeSymbol? usual) => row is { } index ? _types[index].Type : _areAll ? usual : null;
}
