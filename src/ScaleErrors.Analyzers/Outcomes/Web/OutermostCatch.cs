using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Web;

/// <summary>Code of the application that gets exceptions which leave its roots.</summary>
/// <param name="Body">The code.</param>
/// <param name="Roots">The roots it stands behind.</param>
/// <param name="Owner">The attribute or controller that the code belongs to, where it is for these roots only; null where it is for all.</param>
internal sealed record OutermostCatch(FunctionBody Body, WebRoots Roots, INamedTypeSymbol? Owner)
{
    /// <summary>Whether an exception that leaves a function gets here.</summary>
    public bool IsBehind(IMethodSymbol? root, WebRoots kind) =>
        (Roots & kind) != 0 && (Owner is null || (root is not null && (root.Bears(Owner) || root.ContainingType.IsOrBears(Owner))));
}
