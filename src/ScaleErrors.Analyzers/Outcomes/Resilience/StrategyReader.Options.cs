using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Registrations;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <content>The options of a pipeline's strategies.</content>
internal sealed partial class StrategyReader
{
    private const string Delay = "Delay";
    private const string DelayGenerator = "DelayGenerator";

    private void ReadOptionsOf(IInvocationOperation call, GivenArguments given)
    {
        var isRetry = call.TargetMethod.Name == "AddRetry";
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "options")?.Value is not { } options)
        {
            Add(Strategy.Unseen);
            return;
        }

        var strategy = ReadOptions(options, given);
        Add(strategy with { Waits = isRetry && strategy.Waits });
    }

    private Strategy ReadOptions(IOperation options, GivenArguments given)
    {
        options = ValueTracer.Peel(options);
        var handled = ValuesOf(ResilienceMembers.ShouldHandle, options, given);
        var delays = ValuesOf(Delay, options, given);
        var waits = delays.Any(delay => !IsZero(delay)) || delays.IsEmpty || !ValuesOf(DelayGenerator, options, given).IsEmpty;
        ImmutableArray<Predicate> handles = handled.IsEmpty ? [DefaultOf(options.Type)] : [.. handled.SelectMany(value => PredicatesIn(value, given))];
        return new Strategy(handles, waits, RequestMethods.Any & ~DisabledFor(options));
    }

    // A strategy of pipelines for anything retries exceptions only.
    private static Predicate DefaultOf(ITypeSymbol? options) => ResilienceMembers.IsForHttp(options)
        ? new Predicate(PredicateKind.TransientOrThrottled)
        : new Predicate(PredicateKind.Exceptions);

    /// <summary>The values that a member of options is set to; none where it keeps its default.</summary>
    private ImmutableArray<IOperation> ValuesOf(string member, IOperation options, GivenArguments given) =>
        Tracer(given).ValuesOf(new ObjectMember(options.Type?.ToDisplayString() ?? "", member), options)
            .RemoveAll(value => SymbolEqualityComparer.Default.Equals(value.Type, options.Type));

    private static bool IsZero(IOperation delay) => ValueTracer.Peel(delay) switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => true,
        IDefaultValueOperation => true,
        IInvocationOperation { TargetMethod.ContainingType.Name: "TimeSpan", Arguments: { Length: > 0 } arguments } =>
            arguments.All(argument => argument.Value.ConstantValue is { HasValue: true, Value: 0 or 0L or 0d } || argument.ArgumentKind == ArgumentKind.DefaultValue),
        _ => false,
    };

    // retry.DisableForUnsafeHttpMethods(): a statement of its own, next to the one that makes the options.
    private RequestMethods DisabledFor(IOperation options)
    {
        var disabled = RequestMethods.None;
        if (options is not ILocalReferenceOperation { Local: { } local })
            return disabled;
        foreach (var mention in Mentions.Of(local, code, cancellationToken))
        {
            if (mention.Parent?.Parent is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax invocation && OperationAt(invocation) is { } call)
                disabled |= DisabledBy(call) ?? RequestMethods.None;
        }

        return disabled;
    }

    /// <summary>What a value of ShouldHandle is for: a function, or what a builder of predicates puts together.</summary>
    private ImmutableArray<Predicate> PredicatesIn(IOperation value, GivenArguments given)
    {
        var predicates = ImmutableArray.CreateBuilder<Predicate>();
        foreach (var origin in Tracer(given).OriginsOf(value))
        {
            var peeled = origin;
            while (peeled is IConversionOperation conversion)
                peeled = conversion.Operand;
            if (peeled is ILocalReferenceOperation or IFieldReferenceOperation && peeled != origin)
                predicates.AddRange(PredicatesIn(peeled, given));
            else if (peeled is IInvocationOperation)
                ReadPredicates(peeled, given, predicates, 0);
            else
                predicates.Add(FunctionIn(peeled));
        }

        return predicates.ToImmutable();
    }

    private Predicate FunctionIn(IOperation function)
    {
        if (Lambdas.Of(function, Tracer(GivenArguments.None)).FirstOrDefault() is not { } known)
            return new Predicate(PredicateKind.Unseen);
        if (code.Declares(known.Symbol))
            return new Predicate(PredicateKind.Function, known);
        return new Predicate(ResilienceMembers.RoleOf(known.Symbol) == ResilienceRole.TellsTransient ? PredicateKind.TransientOrThrottled : PredicateKind.Unseen);
    }
}
