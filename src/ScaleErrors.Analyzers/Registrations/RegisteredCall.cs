using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>A call that registers a client, or adds something to one.</summary>
/// <param name="Call">The call.</param>
/// <param name="Given">What the methods around it were given on the way that is looked at.</param>
/// <param name="Scope">For which clients it is.</param>
internal sealed record RegisteredCall(IInvocationOperation Call, GivenArguments Given, BuilderScope Scope)
{
    /// <summary>Whether it is for the client that has it; if not, nobody can tell.</summary>
    public bool IsSure => Scope != BuilderScope.Unknown;
}
