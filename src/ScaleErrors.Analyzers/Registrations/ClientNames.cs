using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>The names of clients.</summary>
internal static class ClientNames
{
    /// <summary>The name of a typed client: that of its type, without namespaces, as the framework prints it.</summary>
    public static string Of(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments }
        ? $"{type.Name}<{string.Join(", ", arguments.Select(Of))}>"
        : type.Name;

    /// <summary>The names that an argument can have; none where it is no constant.</summary>
    public static IEnumerable<string> In(IOperation value, ValueTracer tracer) =>
        tracer.OriginsOf(value).Select(origin => origin.ConstantValue).Where(constant => constant is { HasValue: true, Value: string })
            .Select(constant => (string)constant.Value!).Distinct();
}
