using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Options;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints;

/// <summary>Whether a call is that of a type which the user names as a client of Scale. One per compilation.</summary>
internal sealed class NamedClients(DeclaredCode code)
{
    /// <summary>
    /// Whether a call stands in one of the types, or sends by a client that one of them holds, is given or makes. A nested type is part of its
    /// outer one.
    /// </summary>
    public bool Send(SendCall call, TypeNames types, CancellationToken cancellationToken)
    {
        if (types.IsEmpty)
            return false;
        if (types.ContainsAround(code.TypeAround(call.Operation.Syntax, cancellationToken)))
            return true;
        if (call.Client is not { } client)
            return false;

        // An interface whose methods send is a client itself.
        if (call.Declared is not null && (types.ContainsAround(call.Operation.TargetMethod.ContainingType) || types.ContainsAround(client.Type as INamedTypeSymbol)))
            return true;

        // What a type holds may come from elsewhere.
        if (IsOf(ValueTracer.Peel(client), types, cancellationToken))
            return true;
        foreach (var origin in new ValueTracer(code, cancellationToken).OriginsOf(client))
        {
            if (IsOf(origin, types, cancellationToken))
                return true;
        }

        return false;
    }

    private bool IsOf(IOperation client, TypeNames types, CancellationToken cancellationToken) =>
        types.ContainsAround(OwnerOf(client)) || types.ContainsAround(code.TypeAround(client.Syntax, cancellationToken));

    private static INamedTypeSymbol? OwnerOf(IOperation client) => client switch
    {
        IMemberReferenceOperation reference => reference.Member.ContainingType,
        IInvocationOperation invocation => invocation.TargetMethod.ContainingType,
        _ => null,
    };
}
