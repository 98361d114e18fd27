using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Tests.Verification;

/// <summary>
/// Compares diagnostics by what a person sees of them: id, place, severity and message. The compiler's own equality compares the arguments of
/// the message by reference, so no two diagnostics with a text made at run time are ever equal to it.
/// </summary>
internal sealed class DiagnosticContentComparer : IEqualityComparer<Diagnostic>
{
    public static DiagnosticContentComparer Instance { get; } = new();

    public bool Equals(Diagnostic? x, Diagnostic? y) => ReferenceEquals(x, y) || (x is not null && y is not null && Content(x) == Content(y));

    public int GetHashCode([DisallowNull] Diagnostic obj) => Content(obj).GetHashCode();

    private static (string, Location, DiagnosticSeverity, string) Content(Diagnostic diagnostic) =>
        (diagnostic.Id, diagnostic.Location, diagnostic.Severity, diagnostic.GetMessage(CultureInfo.InvariantCulture));
}
