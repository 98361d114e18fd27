using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <content>What a policy handles: <c>HandleResult(…).Or&lt;TException&gt;(…)</c>.</content>
internal sealed partial class StrategyReader
{
    private ImmutableArray<Predicate> PredicatesOf(IInvocationOperation call, GivenArguments given)
    {
        var predicates = ImmutableArray.CreateBuilder<Predicate>();
        if (ResilienceMembers.ReceiverOf(call) is { } builder)
            ReadPredicates(builder, given, predicates, 0);
        else
            predicates.Add(new Predicate(PredicateKind.Unseen));
        return predicates.ToImmutable();
    }

    private void ReadPredicates(IOperation builder, GivenArguments given, ImmutableArray<Predicate>.Builder predicates, int depth)
    {
        foreach (var origin in Tracer(given).OriginsOf(builder))
        {
            switch (origin)
            {
                case IObjectCreationOperation { Type.Name: "PredicateBuilder" }:
                    break;
                case IInvocationOperation call when depth < MaxDepth:
                    ReadPredicate(call, given, predicates);
                    if (ResilienceMembers.ReceiverOf(call) is { } before)
                        ReadPredicates(before, given, predicates, depth + 1);
                    break;

                // AddTransientHttpErrorPolicy(builder => …)
                case IParameterReferenceOperation reference when Lambdas.ReceiverOf(reference)?.TargetMethod.Name == AddTransientPolicy:
                    predicates.Add(new Predicate(PredicateKind.Transient));
                    break;
                default:
                    predicates.Add(new Predicate(PredicateKind.Unseen));
                    break;
            }
        }
    }

    private void ReadPredicate(IInvocationOperation call, GivenArguments given, ImmutableArray<Predicate>.Builder predicates)
    {
        var function = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)?.Value;
        switch (ResilienceMembers.RoleOf(call.TargetMethod))
        {
            case ResilienceRole.HandlesTransient:
                predicates.Add(new Predicate(PredicateKind.Transient));
                break;
            case ResilienceRole.HandlesResults:
                predicates.Add(function is null ? new Predicate(PredicateKind.Unseen) : FunctionGiven(function, given));
                break;
            case ResilienceRole.HandlesExceptions:
                var picked = function is null ? null : FunctionGiven(function, given).Function;
                predicates.Add(new Predicate(PredicateKind.Exceptions, picked, call.TargetMethod.TypeArguments.FirstOrDefault()));
                break;
            case ResilienceRole.PassesOn:
                break;
            default:
                predicates.Add(new Predicate(PredicateKind.Unseen));
                break;
        }
    }

    private Predicate FunctionGiven(IOperation function, GivenArguments given) =>
        Lambdas.Of(function, Tracer(given)).FirstOrDefault() is { } known && code.Declares(known.Symbol)
            ? new Predicate(PredicateKind.Function, known)
            : new Predicate(PredicateKind.Unseen);
}
