using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <content>The results of functions, and the arguments of those who call them.</content>
internal sealed partial class Trace
{
    // The first arguments of these methods of the framework, or their receivers, come out again.
    private static readonly HashSet<string> PassingOn =
    [
        "ConfigureAwait", "GetAwaiter", "GetResult", "AsTask", "FromResult", "ToDictionary", "ToFrozenDictionary", "ToImmutableDictionary",
        "AsReadOnly", "ToList", "ToArray", "ToImmutableArray", "ToImmutableList", "AsEnumerable", "AsSpan",
    ];

    // The functions that are given to these make the value.
    private static readonly HashSet<string> Making = ["EnsureInitialized", "Run", "GetOrAdd", "StartNew"];

    // One of the items comes out.
    private static readonly HashSet<string> Choosing =
        ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "GetValueOrDefault", "GetOrAdd"];

    private bool FollowReturns(IMethodSymbol method, IOperation call, CallContext? context)
    {
        var any = false;
        foreach (var target in Overrides.Of(method, code, cancellationToken).Cast<IMethodSymbol>())
        {
            if (CallContext.Enter(target, call, context) is { } inside)
                any |= FollowReturnsOf(target, inside);
        }

        return any;
    }

    private bool FollowReturnsOf(ISymbol function, CallContext? inside)
    {
        var any = false;
        foreach (var value in Returns.Of(function, cancellationToken))
        {
            any = true;
            if (IsOpen(value, inside) && code.OperationAt(value, cancellationToken) is { } operation)
                Follow(operation, inside);
        }

        return any;
    }

    // switch (region) { case Region.Us: return "https://…"; }, where the call says which region it is.
    private bool IsOpen(ExpressionSyntax value, CallContext? inside)
    {
        if (inside is null || value.FirstAncestorOrSelf<SwitchSectionSyntax>() is not { Parent: SwitchStatementSyntax choice } section
            || !section.Labels.All(label => label is CaseSwitchLabelSyntax)
            || ConstantsOf(code.OperationAt(choice.Expression, cancellationToken), inside) is not { } chosen)
            return true;
        return section.Labels.OfType<CaseSwitchLabelSyntax>().Any(label =>
            code.OperationAt(label.Value, cancellationToken) is not { ConstantValue: { HasValue: true, Value: var constant } } || chosen.Contains(constant));
    }

    /// <summary>The arguments that a parameter is given: by the call that led here, or else by all that are seen.</summary>
    private bool FollowArguments(IParameterSymbol parameter, CallContext? context)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol function)
            return false;
        if (function is { MethodKind: MethodKind.PropertySet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property })
            return FollowAssigned(property, context);
        if (CallContext.Of(function.OriginalDefinition, context) is { } frame)
            return FollowArgument(parameter, frame.Call, frame.Outer);
        if (function.MethodKind == MethodKind.Constructor && CallContext.ThisIn(context) is { } owner && FollowCreations(parameter, function, owner))
            return true;
        if (!tracer.FollowsCallers || function.MethodKind == MethodKind.LambdaMethod)
            return false;
        var calls = code.CallsOf(function, cancellationToken);
        tracer.LookedAtCallers |= !calls.Calls.IsEmpty;
        var any = false;
        foreach (var call in calls.Calls)
            any |= FollowArgument(parameter, call, null);
        if (calls.AreAll)
            return any;
        FollowDefault(parameter);
        return false;
    }

    // set { _baseUrl = value; }
    private bool FollowAssigned(IPropertySymbol property, CallContext? context)
    {
        var any = false;
        foreach (var write in code.WritesTo(property, cancellationToken))
        {
            any = true;
            FollowWrite(write, context);
        }

        return any;
    }

    // The parameters of a primary constructor live on in the object: what they are, its creation says.
    private bool FollowCreations(IParameterSymbol parameter, IMethodSymbol constructor, Origin owner)
    {
        var frames = Inner(null, owner.Operation, owner.Context)
            .Select(origin => origin.Operation is IObjectCreationOperation
                ? CallContext.Of(constructor.OriginalDefinition, EnterConstructors(origin.Operation, origin.Context))
                : null)
            .ToList();
        if (frames.Count == 0 || frames.Contains(null))
            return false;
        foreach (var frame in frames)
            FollowArgument(parameter, frame!.Call, frame.Outer);
        return true;
    }

    private bool FollowArgument(IParameterSymbol parameter, IOperation call, CallContext? context)
    {
        foreach (var argument in ArgumentsOf(call))
        {
            if (argument.Parameter?.Ordinal != parameter.Ordinal)
                continue;
            if (call is IInvocationOperation { TargetMethod.MethodKind: not MethodKind.Constructor })
                _used.Add(argument.Value.Syntax);
            Follow(argument.Value, context);
            return true;
        }

        return false;
    }

    private void FollowDefault(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return;
        foreach (var reference in parameter.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is ParameterSyntax { Default.Value: { } value }
                && code.OperationAt(value, cancellationToken) is { } operation)
                Follow(operation, null);
        }
    }

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => [],
    };

    /// <summary>What a function gives that is the value of something: a delegate, a factory.</summary>
    private bool FollowFunction(IOperation function, IOperation call, CallContext? context)
    {
        var any = false;
        foreach (var origin in Inner(null, function, context))
        {
            if (FunctionOf(origin.Operation) is not { } symbol)
                continue;

            // Inside, arguments belong to the call; what the function captured belongs to where it was made.
            var outer = ArgumentsOf(call).IsEmpty ? origin.Context : context;
            if (symbol.MethodKind != MethodKind.LambdaMethod)
                any |= FollowReturns(symbol, call, outer);
            else if (CallContext.Enter(symbol, call, outer) is { } inside)
                any |= FollowReturnsOf(symbol, inside);
        }

        return any;
    }

    private static IMethodSymbol? FunctionOf(IOperation value) => (value is IDelegateCreationOperation creation ? creation.Target : value) switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        IMethodReferenceOperation reference => reference.Method,
        _ => null,
    };

    private bool FollowFluent(IInvocationOperation call, CallContext? context)
    {
        if (!tracer.FollowsFluent || ReceiverOf(call) is not { } receiver || !FluentMembers.PassesOn(call.TargetMethod))
            return false;
        Follow(receiver, context);
        return true;
    }

    private static IOperation? ReceiverOf(IInvocationOperation call) => call.Instance ?? call.Arguments.FirstOrDefault()?.Value;

    private bool FollowFrameworkCall(IInvocationOperation call, CallContext? context)
    {
        var method = call.TargetMethod;
        if (!IsOfSystem(method))
            return false;
        if (ReceiverOf(call) is not { } receiver)
            return false;
        if (PassingOn.Contains(method.Name) && call.Arguments.All(argument =>
            argument.Value == receiver || argument.ArgumentKind == ArgumentKind.DefaultValue || argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean))
        {
            Follow(receiver, context);
            return true;
        }

        var any = Choosing.Contains(method.Name) && FollowItems(receiver, KeyOf(call), context);
        if (Making.Contains(method.Name))
        {
            foreach (var argument in call.Arguments.Where(argument => argument.Value is IDelegateCreationOperation))
                any |= FollowFunction(argument.Value, call, context);
        }

        if (method.Name == "GetValueOrDefault" && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "defaultValue") is { } other)
        {
            Follow(other.Value, context);
            any = true;
        }

        return any;
    }

    private static IOperation? KeyOf(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name is "key")?.Value;

    /// <summary>What a called function leaves in an argument.</summary>
    private void FollowOut(IInvocationOperation call, IArgumentOperation argument, CallContext? context)
    {
        if (argument.Parameter is not { } given)
            return;
        if (!code.Declares(call.TargetMethod))
        {
            if (call is not { TargetMethod.Name: "TryGetValue", Instance: { } table } || !FollowItems(table, KeyOf(call), context))
                Follow(call, context);
            return;
        }

        foreach (var target in Overrides.Of(call.TargetMethod, code, cancellationToken).Cast<IMethodSymbol>())
        {
            var function = (target.PartialImplementationPart ?? target).OriginalDefinition;
            if (CallContext.Enter(function, call, context) is not { } inside)
                continue;
            foreach (var write in code.WritesTo(function.Parameters[given.Ordinal], cancellationToken))
                FollowWrite(write, inside);
        }
    }

    private bool FollowFrameworkProperty(IPropertyReferenceOperation reference, IOperation instance, CallContext? context)
    {
        if (reference.Property.IsIndexer)
            return reference.Arguments.Length == 1 && FollowItems(instance, reference.Arguments[0].Value, context);
        switch (reference.Property)
        {
            case { Name: "Value", ContainingType: { Name: "Lazy", ContainingNamespace.Name: "System" } }:
                var any = false;
                foreach (var origin in Inner(null, instance, context))
                {
                    if (ArgumentsOf(origin.Operation).FirstOrDefault() is not { } first)
                        continue;
                    if (first.Value is IDelegateCreationOperation)
                        any |= FollowFunction(first.Value, origin.Operation, origin.Context);
                    else if (first.Parameter?.Name == "value")
                        Follow(first.Value, origin.Context);
                }

                return any;
            case { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { Name: "Result", ContainingType.Name: "Task" or "ValueTask" }:
                Follow(instance, context);
                return true;
            default:
                return FollowGivenToBase(reference.Property, instance, context);
        }
    }

    private static bool IsOfSystem(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name == "System";
    }
}
