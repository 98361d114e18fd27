using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Objects of libraries that stand for an address, as data: they are made of it, and give it out again.</summary>
internal static class AddressObjects
{
    private static readonly ImmutableArray<string> Types = ["Flurl.Url", "Flurl.Http.IFlurlRequest", "Flurl.Http.FlurlRequest"];

    // Their members that give the address, or the start of it.
    private static readonly ImmutableArray<string> Members = ["Url", "Root", "Authority", "ToString", "ToUri"];

    /// <summary>The full names of the types.</summary>
    public static ImmutableArray<string> TypeNames => Types;

    /// <summary>Whether a type is one of theirs.</summary>
    public static bool Contains(ITypeSymbol? type) => type is INamedTypeSymbol named && Types.Contains(named.FullName());

    /// <summary>Whether a member gives the address.</summary>
    public static bool GiveAddress(ISymbol member) => Members.Contains(member.Name) && Contains(member.ContainingType);
}
