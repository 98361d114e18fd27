using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>
/// Reads the strategies of a policy or pipeline from the code that makes it: chains of calls, what they are put together of, and builders in
/// variables. What can't be followed is a strategy that is not seen. For one question.
/// </summary>
internal sealed partial class StrategyReader(DeclaredCode code, CancellationToken cancellationToken)
{
    private const int MaxDepth = 16;
    private const int MaxStrategies = 32;

    private readonly List<Strategy> _found = [];
    private readonly HashSet<SyntaxNode> _seen = [];

    /// <summary>The strategies of a policy, or of what a call adds to a client.</summary>
    public static ImmutableArray<Strategy> Read(PolicySource source, DeclaredCode code, CancellationToken cancellationToken)
    {
        var reader = new StrategyReader(code, cancellationToken);
        if (source.Operation is IInvocationOperation call && RegistrationMembers.IsRegistration(call))
            reader.ReadRegistration(call, source.Given);
        else
            reader.ReadPolicyOrFactory(source.Operation, source.Given);
        return [.. reader._found];
    }

    private ValueTracer Tracer(GivenArguments given) => new(code, given, cancellationToken);

    private void Add(Strategy strategy)
    {
        if (_found.Count < MaxStrategies)
            _found.Add(strategy);
    }

    private void ReadPolicy(IOperation policy, GivenArguments given, int depth)
    {
        if (depth == MaxDepth)
        {
            Add(Strategy.Unseen);
            return;
        }

        foreach (var origin in Tracer(given).OriginsOf(policy))
        {
            switch (origin)
            {
                case { ConstantValue.HasValue: true } or IPropertyReferenceOperation { Property: { Name: "Empty", IsStatic: true } }:
                    break;
                case IObjectCreationOperation creation when ResilienceMembers.IsPipelineBuilder(creation.Type):
                    break;
                case IInvocationOperation call when ResilienceMembers.RoleOf(call.TargetMethod) is not null:
                    ReadCall(call, given, depth);
                    break;
                default:
                    if (!ReadService(origin, given, depth))
                        Add(Strategy.Unseen);
                    break;
            }
        }
    }

    /// <summary>A call in a chain that makes a policy or a pipeline, and what it is called on.</summary>
    private void ReadCall(IInvocationOperation call, GivenArguments given, int depth)
    {
        ReadStep(call, given, depth);
        switch (ResilienceMembers.RoleOf(call.TargetMethod))
        {
            case ResilienceRole.PassesOn or ResilienceRole.AddsStrategy or ResilienceRole.Combines when ResilienceMembers.ReceiverOf(call) is { } before:
                if (ResilienceMembers.IsPipelineBuilder(before.Type))
                    ReadBuilder(before, given, depth + 1);
                else
                    ReadPolicy(before, given, depth + 1);
                break;
        }
    }

    /// <summary>What one call of a chain adds.</summary>
    private void ReadStep(IInvocationOperation call, GivenArguments given, int depth)
    {
        switch (ResilienceMembers.RoleOf(call.TargetMethod))
        {
            case ResilienceRole.WaitsAndRetries:
                Add(new Strategy(PredicatesOf(call, given), Waits: true));
                break;
            case ResilienceRole.Retries or ResilienceRole.FallsBack:
                Add(new Strategy(PredicatesOf(call, given), Waits: false));
                break;
            case ResilienceRole.AddsStrategy:
                ReadOptionsOf(call, given);
                break;
            case ResilienceRole.Combines:
                foreach (var part in call.Arguments.SelectMany(PartsOf).Where(part => !ResilienceMembers.IsPipelineBuilder(part.Type)))
                    ReadPolicy(part, given, depth + 1);
                break;
            case ResilienceRole.PassesOn or ResilienceRole.HandlesNothing:
                break;
            default:
                Add(Strategy.Unseen);
                break;
        }
    }

    // Policy.WrapAsync(a, b): the arguments are the elements of an array.
    private static IEnumerable<IOperation> PartsOf(IArgumentOperation argument) => argument.Value switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        var value when ResilienceMembers.IsPolicy(value.Type) => [value],
        _ => [],
    };

    /// <summary>A builder: the chain of calls that it comes from, and what is called on the variable that holds it.</summary>
    private void ReadBuilder(IOperation builder, GivenArguments given, int depth)
    {
        builder = ValueTracer.Peel(builder);
        switch (builder)
        {
            case ILocalReferenceOperation local:
                ReadCallsOn(local.Local, given, depth);
                foreach (var origin in Tracer(given).OriginsOf(builder).OfType<IInvocationOperation>())
                    ReadBuilder(origin, given, depth + 1);
                break;
            case IParameterReferenceOperation parameter:
                ReadCallsOn(parameter.Parameter, given, depth);
                break;
            case IInvocationOperation call when depth < MaxDepth && code.Declares(call.TargetMethod):
                ReadExtension(call, given, depth);
                if (ResilienceMembers.ReceiverOf(call) is { } before && ResilienceMembers.IsPipelineBuilder(before.Type))
                    ReadBuilder(before, given, depth + 1);
                break;
            case IInvocationOperation call when depth < MaxDepth:
                ReadCall(call, given, depth);
                break;
            case IObjectCreationOperation:
                break;
            default:
                Add(Strategy.Unseen);
                break;
        }
    }

    /// <summary>A method of this compilation that is given a builder, and goes on with it.</summary>
    private void ReadExtension(IInvocationOperation call, GivenArguments given, int depth)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && ResilienceMembers.IsPipelineBuilder(parameter.Type) && depth < MaxDepth)
                ReadCallsOn(parameter.OriginalDefinition, given.With(call), depth + 1);
        }
    }

    /// <summary>The calls that are made on a builder in a variable, each with the rest of its chain.</summary>
    private void ReadCallsOn(ISymbol variable, GivenArguments given, int depth)
    {
        if (depth >= MaxDepth)
            return;
        foreach (var mention in Mentions.Of(variable, code, cancellationToken))
        {
            SyntaxNode node = mention;
            if (mention.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taker } && OperationAt(taker) is { } taken)
                ReadExtension(taken, given, depth);
            while (node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access && access.Expression == node)
            {
                node = invocation;
                if (OperationAt(invocation) is not { } call || !_seen.Add(invocation))
                    break;
                if (code.Declares(call.TargetMethod))
                    ReadExtension(call, given, depth);
                else if (ResilienceMembers.IsOfLibrary(call.TargetMethod.ContainingType))
                    ReadStep(call, given, depth);
            }
        }
    }

    private IInvocationOperation? OperationAt(InvocationExpressionSyntax call) => code.OperationAt(call, cancellationToken) as IInvocationOperation;
}
