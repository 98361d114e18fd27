using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Resilience;

/// <summary>
/// Which outcomes the library of a call retries by itself. It does unless the code is seen to turn that off; what makes an object that nobody is seen
/// to make may retry.
/// </summary>
internal sealed class DefaultRetries(DeclaredCode code)
{
    // Options in options, handlers in clients in adapters.
    private const int MostDepth = 6;

    /// <summary>The failures that the library answers by another attempt.</summary>
    public ImmutableHashSet<int> Of(SendCall call, CancellationToken cancellationToken)
    {
        if (call.Library.Retry is not { } retry || call.Client is not { } client || IsOff(client, null, retry, 0, cancellationToken) == true)
            return [];
        return [.. ScaleContract.Outcomes.Select(outcome => outcome.StatusCode).Where(retry.Statuses.Contain)];
    }

    /// <summary>Whether an object does not retry, wherever it is seen to come from; null where that is not known of any.</summary>
    private bool? IsOff(IOperation value, CallContext? context, DefaultRetry retry, int depth, CancellationToken cancellationToken)
    {
        if (depth == MostDepth)
            return null;
        bool? isOff = null;
        foreach (var origin in new ValueTracer(code, cancellationToken) { FollowsCallers = true }.OriginsOf(value, context))
        {
            if (IsMadeOff(origin, retry, depth, cancellationToken) is { } known)
                isOff = known && isOff != false;
        }

        return isOff;
    }

    private bool? IsMadeOff(Origin made, DefaultRetry retry, int depth, CancellationToken cancellationToken)
    {
        // Of several settings or policies the one that turns it off counts.
        if (ElementsOf(made.Operation) is { IsDefault: false } elements)
            return elements.IsEmpty ? null : elements.Any(element => IsOff(element, made.Context, retry, depth + 1, cancellationToken) == true);
        if (retry.Rules.FirstOrDefault(rule => Makes(rule, made.Operation)) is not { } found)
            return null;
        if (found.Never || IsNone(CountOf(found, made, cancellationToken)))
            return true;
        foreach (var part in found.Given)
        {
            var given = ArgumentFor(made.Operation, part.Parameter);
            if (given is null or { ConstantValue: { HasValue: true, Value: null } } ? !part.RetriesWithout : IsOff(given, made.Context, retry, depth + 1, cancellationToken) == true)
                return true;
        }

        return found.Members.Any(path => ValuesOf(path, made, cancellationToken)
            .Any(value => IsOff(value.Operation, value.Context, retry, depth + 1, cancellationToken) == true));
    }

    private IOperation? CountOf(RetryRule rule, Origin made, CancellationToken cancellationToken)
    {
        if (rule.CountParameter is { } parameter)
            return ArgumentFor(made.Operation, parameter);
        return rule.Count is { } path && ValuesOf(path, made, cancellationToken) is { Length: 1 } only ? only[0].Operation : null;
    }

    private ImmutableArray<Origin> ValuesOf(MemberPath path, Origin made, CancellationToken cancellationToken) =>
        new PathTracer(new ValueTracer(code, cancellationToken) { FollowsCallers = true }, code, cancellationToken)
            .SettingsOf(path, made);

    private static bool IsNone(IOperation? count) => count is { ConstantValue: { HasValue: true, Value: <= 0 } };

    private static ImmutableArray<IOperation> ElementsOf(IOperation made) => made switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => default,
    };

    private static bool Makes(RetryRule rule, IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: INamedTypeSymbol type } => rule.Methods.IsEmpty && type.LineageWithInterfaces().Any(ancestor => ancestor.IsNamed(rule.Type)),
        IInvocationOperation { TargetMethod: { ContainingType: { } type } method } => rule.Methods.Contains(method.Name) && type.IsNamed(rule.Type),
        _ => false,
    };

    private static IOperation? ArgumentFor(IOperation made, string parameter) => (made switch
    {
        IObjectCreationOperation creation => creation.Arguments,
        IInvocationOperation call => call.Arguments,
        _ => [],
    }).FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;
}
