using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Reads a table from status codes to the methods that make the exceptions: <c>{ "409", ConflictError.Create }</c>.</summary>
internal static class ErrorMappingReader
{
    /// <summary>What a table says; unknown where not all of it is seen.</summary>
    public static ThrownTypes Read(IOperation? table, DeclaredCode code, CancellationToken cancellationToken)
    {
        if (table is null || table is { ConstantValue: { HasValue: true, Value: null } })
            return ThrownTypes.Usual;
        var origins = new ValueTracer(code, cancellationToken).OriginsOf(table);
        if (origins.Length == 1 && origins[0] is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation)
            return ThrownTypes.Usual;
        if (origins.Length != 1 || origins[0] is not IObjectCreationOperation { Arguments.IsEmpty: true } creation)
            return ThrownTypes.Unknown;
        var rows = ImmutableArray.CreateBuilder<ThrownType>();
        foreach (var (key, value) in (creation.Initializer?.Initializers ?? []).Concat(AddedTo(table, code, cancellationToken)).Select(RowOf))
        {
            if (key?.ConstantValue.Value is not string statuses || TypeMadeBy(value) is not { } type)
                return ThrownTypes.Unknown;
            rows.Add(new ThrownType(statuses, type));
        }

        return ThrownTypes.Of(rows.ToImmutable());
    }

    private static IEnumerable<IOperation> AddedTo(IOperation table, DeclaredCode code, CancellationToken cancellationToken) =>
        ValueTracer.Peel(table) is ILocalReferenceOperation { Local: var variable }
            ? code.CallsOn(variable, cancellationToken).Select(call => code.OperationAt(call, cancellationToken)).OfType<IOperation>()
            : [];

    private static (IOperation? Key, IOperation? Value) RowOf(IOperation row) => row switch
    {
        IInvocationOperation { Arguments.Length: 2, TargetMethod.Name: "Add" or "TryAdd" } add => (add.Arguments[0].Value, add.Arguments[1].Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } target } set => (target.Arguments[0].Value, set.Value),
        _ => (null, null),
    };

    private static ITypeSymbol? TypeMadeBy(IOperation? factory) => (factory is IDelegateCreationOperation creation ? creation.Target : factory) switch
    {
        IMethodReferenceOperation { Method.ReturnType: var type } => type,
        IAnonymousFunctionOperation { Body.Operations: var body } when body.FirstOrDefault() is IReturnOperation { ReturnedValue: { } value } => ValueTracer.Peel(value).Type,
        _ => null,
    };
}
