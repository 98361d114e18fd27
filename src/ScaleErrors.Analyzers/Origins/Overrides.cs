using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>Which members of this compilation stand behind a virtual one.</summary>
internal static class Overrides
{
    // More implementations than this are a framework of their own.
    private const int Most = 12;

    /// <summary>A member itself if it has code, and what overrides or implements it.</summary>
    public static IEnumerable<ISymbol> Of(ISymbol member, DeclaredCode code, CancellationToken cancellationToken)
    {
        member = member.OriginalDefinition;
        if (code.Declares(member) && !member.IsAbstract)
            yield return member;
        if (!code.Declares(member) || !(member.IsAbstract || member.IsVirtual || (member.IsOverride && !member.IsSealed)))
            yield break;
        var count = 0;
        foreach (var candidate in code.MembersNamed(member.Name, cancellationToken))
        {
            if (!candidate.IsAbstract && !SymbolEqualityComparer.Default.Equals(candidate, member) && Implements(candidate, member) && count++ < Most)
                yield return candidate;
        }
    }

    /// <summary>Whether a member is what the use of another one can come to.</summary>
    public static bool Implements(ISymbol member, ISymbol used)
    {
        used = used.OriginalDefinition;
        member = member.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(member, used))
            return true;
        if (used.ContainingType?.TypeKind == TypeKind.Interface)
            return IsImplementation(member, used);
        for (var overridden = OverriddenBy(member); overridden is not null; overridden = OverriddenBy(overridden))
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, used))
                return true;
        }

        return false;
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static bool IsImplementation(ISymbol member, ISymbol used)
    {
        foreach (var implemented in member.ContainingType?.AllInterfaces ?? [])
        {
            if (!SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, used.ContainingType.OriginalDefinition))
                continue;
            foreach (var declared in implemented.GetMembers(used.Name))
            {
                if (!SymbolEqualityComparer.Default.Equals(declared.OriginalDefinition, used))
                    continue;
                if (SymbolEqualityComparer.Default.Equals(member.ContainingType!.FindImplementationForInterfaceMember(declared)?.OriginalDefinition, member))
                    return true;
                break;
            }
        }

        return false;
    }
}
