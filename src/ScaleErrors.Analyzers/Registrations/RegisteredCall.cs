using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>A call that registers a client, or adds something to one.</summary>
/// <param name="Call">The call.</param>
/// <param name="Given">What the methods around it were given on the way that is looked at.</param>
/// <param name="IsSure">Whether it is for this client; if not, nobody can tell for which clients it is.</param>
internal sealed record RegisteredCall(IInvocationOperation Call, GivenArguments Given, bool IsSure);
