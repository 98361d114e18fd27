using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>For which clients a builder is.</summary>
internal enum BuilderScope
{
    /// <summary>For the clients of one registration.</summary>
    Registration,

    /// <summary>For all clients, as the code says.</summary>
    Defaults,

    /// <summary>Nobody can tell.</summary>
    Unknown,
}

/// <summary>Where a builder comes from.</summary>
/// <param name="Scope">For which clients it is.</param>
/// <param name="Registration">The call that registers the client.</param>
/// <param name="Via">The call of a method of this compilation that gives the builder out, if there is one on the way.</param>
/// <param name="Given">What extension methods on the way were given.</param>
internal sealed record BuilderRoot(BuilderScope Scope, SyntaxNode? Registration, SyntaxNode? Via, GivenArguments Given);

/// <summary>
/// Follows a builder back to the registration of its client: along chains of calls, through variables, methods that give builders out, and
/// extension methods that take them.
/// </summary>
internal sealed class BuilderRoots(DeclaredCode code, CancellationToken cancellationToken)
{
    // Chains of calls are long sometimes; ways through several methods are rare.
    private const int MaxDepth = 24;
    private const int MaxRoots = 32;

    private readonly List<BuilderRoot> _found = [];

    /// <summary>The registrations that a builder may come from; none where nobody is seen to bring one.</summary>
    public static ImmutableArray<BuilderRoot> Of(IOperation builder, DeclaredCode code, CancellationToken cancellationToken)
    {
        var roots = new BuilderRoots(code, cancellationToken);
        roots.Follow(builder, null, GivenArguments.None, 0);
        return [.. roots._found];
    }

    private void Follow(IOperation builder, SyntaxNode? via, GivenArguments given, int depth)
    {
        builder = ValueTracer.Peel(builder);
        if (via is null && builder is IInvocationOperation call && code.Declares(call.TargetMethod))
            via = call.Syntax;
        if (depth == MaxDepth || _found.Count >= MaxRoots)
        {
            Add(BuilderScope.Unknown, null, null, given);
            return;
        }

        foreach (var origin in new ValueTracer(code, cancellationToken).OriginsOf(builder))
        {
            switch (origin)
            {
                case IInvocationOperation registration when RegistrationMembers.AddsClient(registration):
                    Add(BuilderScope.Registration, registration.Syntax, via, given);
                    break;
                case IInvocationOperation next when RegistrationMembers.TakesBuilder(next) && RegistrationMembers.ReceiverOf(next) is { } before:
                    Follow(before, via, given, depth + 1);
                    break;
                case IParameterReferenceOperation reference:
                    FollowParameter(reference, given, depth);
                    break;
                default:
                    Add(BuilderScope.Unknown, null, null, given);
                    break;
            }
        }
    }

    private void FollowParameter(IParameterReferenceOperation reference, GivenArguments given, int depth)
    {
        var parameter = reference.Parameter;
        if (parameter.ContainingSymbol is not IMethodSymbol method)
            return;
        if (method.MethodKind == MethodKind.LambdaMethod)
        {
            var isDefault = Lambdas.ReceiverOf(reference)?.TargetMethod.Name == RegistrationMembers.ConfigureDefaults;
            Add(isDefault ? BuilderScope.Defaults : BuilderScope.Unknown, null, null, given);
            return;
        }

        foreach (var call in NamedCalls.Of(method, code, cancellationToken))
        {
            if (NamedCalls.ArgumentFor(call, parameter) is { } argument)
                Follow(argument, null, given.With(call), depth + 1);
        }
    }

    private void Add(BuilderScope scope, SyntaxNode? registration, SyntaxNode? via, GivenArguments given) =>
        _found.Add(new BuilderRoot(scope, registration, via, given));
}
