using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <content>The calls that add policies and pipelines to registered clients.</content>
internal sealed partial class StrategyReader
{
    public const string AddTransientPolicy = "AddTransientHttpErrorPolicy";

    private const string AddPolicy = "AddPolicyHandler";
    private const string AddPolicyOfRegistry = "AddPolicyHandlerFromRegistry";
    private const string AddPipeline = "AddResilienceHandler";
    private const string AddStandardPipeline = "AddStandardResilienceHandler";
    private const string AddStandardHedging = "AddStandardHedgingHandler";

    /// <summary>The calls that add something which may handle outcomes.</summary>
    public static readonly ImmutableHashSet<string> Registrations =
        [AddTransientPolicy, AddPolicy, AddPolicyOfRegistry, AddPipeline, AddStandardPipeline, AddStandardHedging];

    private void ReadRegistration(IInvocationOperation call, GivenArguments given)
    {
        switch (call.TargetMethod.Name)
        {
            case AddPolicy or AddTransientPolicy:
                foreach (var argument in call.Arguments.Skip(1).Where(argument => IsPolicyOrFactory(argument.Value.Type)))
                    ReadPolicyOrFactory(argument.Value, given);
                break;
            case AddPipeline:
                foreach (var function in FunctionsIn(call, given))
                    ReadConfigure(function, given);
                break;
            case AddStandardPipeline:
                Add(ReadStandard(call, given));
                break;
            case AddStandardHedging:
                Add(new Strategy([new Predicate(PredicateKind.TransientOrThrottled)], Waits: true));
                break;
            case AddPolicyOfRegistry when call.Arguments.Skip(1).Select(argument => KeyIn(argument.Value, given)).FirstOrDefault(key => key is not null) is { } key
                && ReadKeyed(key, null, 0):
                break;
            default:
                Add(Strategy.Unseen);
                break;
        }
    }

    private static bool IsPolicyOrFactory(ITypeSymbol? type) => type?.TypeKind == TypeKind.Delegate || ResilienceMembers.IsPolicy(type);

    private void ReadPolicyOrFactory(IOperation value, GivenArguments given)
    {
        if (value.Type is not { TypeKind: TypeKind.Delegate })
        {
            ReadPolicy(value, given, 0);
            return;
        }

        var functions = Lambdas.Of(value, Tracer(given));
        var results = functions.SelectMany(function => function.Results(code, cancellationToken)).ToList();
        foreach (var result in results)
            ReadPolicy(result, given, 0);
        if (results.Count == 0)
            Add(Strategy.Unseen);
    }

    private IEnumerable<GivenFunction> FunctionsIn(IInvocationOperation call, GivenArguments given) => call.Arguments
        .Where(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate)
        .SelectMany(argument => Lambdas.Of(argument.Value, Tracer(given)));

    private void ReadConfigure(GivenFunction function, GivenArguments given)
    {
        foreach (var parameter in function.Symbol.Parameters.Where(parameter => ResilienceMembers.IsPipelineBuilder(parameter.Type)))
        {
            if (code.Declares(function.Symbol))
                ReadCallsOn(parameter, given, 0);
            else
                Add(Strategy.Unseen);
        }
    }

    /// <summary>The standard pipeline: its retry is the default one, unless the functions that configure it change that.</summary>
    private Strategy ReadStandard(IInvocationOperation call, GivenArguments given)
    {
        var strategy = new Strategy([new Predicate(PredicateKind.TransientOrThrottled)], Waits: true);
        foreach (var step in StepsFrom(call))
        {
            foreach (var function in FunctionsIn(step, given))
                strategy = Change(strategy, function, given);
        }

        return strategy;
    }

    // AddStandardResilienceHandler().Configure(options => …)
    private static IEnumerable<IInvocationOperation> StepsFrom(IInvocationOperation call)
    {
        yield return call;
        IOperation step = call;
        while (step.Parent is { } parent)
        {
            step = parent;
            if (step is IInvocationOperation next)
                yield return next;
            else if (step is not (IArgumentOperation or IConversionOperation))
                yield break;
        }
    }

    private Strategy Change(Strategy strategy, GivenFunction function, GivenArguments given)
    {
        foreach (var operation in function.Body(code, cancellationToken))
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: ResilienceMembers.ShouldHandle, Instance: IPropertyReferenceOperation { Property.Name: "Retry" } } } set:
                    strategy = strategy with { Handles = PredicatesIn(set.Value, given) };
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Retry" } } set:
                    strategy = ReadOptions(set.Value, given);
                    break;
                case IInvocationOperation call when DisabledBy(call) is { } methods:
                    strategy = strategy with { Methods = strategy.Methods & ~methods };
                    break;
            }
        }

        return strategy;
    }

    /// <summary>The requests that a call takes a retry from: <c>options.Retry.DisableForUnsafeHttpMethods()</c>; null where it does not.</summary>
    private static RequestMethods? DisabledBy(IInvocationOperation call)
    {
        if (!ResilienceMembers.IsForHttp(call.TargetMethod.ContainingType))
            return null;
        switch (call.TargetMethod.Name)
        {
            case "DisableForUnsafeHttpMethods":
                return RequestMethods.Post | RequestMethods.Put | RequestMethods.Patch | RequestMethods.Delete;
            case "DisableFor":
                return call.Descendants().OfType<IPropertyReferenceOperation>()
                    .Select(reference => System.Enum.TryParse<RequestMethods>(reference.Property.Name, out var method) ? method : RequestMethods.None)
                    .Aggregate(RequestMethods.None, (all, method) => all | method);
            default:
                return null;
        }
    }
}
