using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <content>Locals and parameters, and what is written to them.</content>
internal sealed partial class Trace
{
    private void FollowVariable(IOperation reference, ISymbol variable, CallContext? context)
    {
        var tree = reference.Syntax.SyntaxTree;
        var writes = new List<Write>(code.WritesTo(variable, cancellationToken));
        var isAssignedOnce = writes.Count < 2;
        if (member is not null)
        {
            writes.AddRange(code.WritesToMember(variable, member.Name, tree, cancellationToken));
            writes.AddRange(code.HandOversOf(variable, cancellationToken));
        }

        var inTree = writes.Where(write => write.Site.SyntaxTree == tree).OrderBy(write => write.Site.SpanStart).ToList();
        var reaching = ReachingWrites.Select(inTree, reference.Syntax, out var fromEntry);
        foreach (var write in reaching)
            FollowWrite(write, context);

        // The parts of a type with a primary constructor share its parameters across files.
        foreach (var write in writes.Where(write => write.Site.SyntaxTree != tree))
            FollowWrite(write, context);
        if (!_used.Any(place => place.Contains(reference.Syntax)))
            FollowLaterSettings(reference, inTree, context);
        if (isAssignedOnce)
            FollowCopies(variable, reference, context);
        if (fromEntry && (variable is not IParameterSymbol parameter || !FollowArguments(parameter, context)))
            Arrive(reference, context);
    }

    // _http = http; http.BaseAddress = …: the object that was kept is set up afterwards. What is used at once is not.
    private void FollowLaterSettings(IOperation reference, IEnumerable<Write> writes, CallContext? context)
    {
        foreach (var write in writes.Where(write => write.Site.SpanStart > reference.Syntax.SpanStart))
        {
            if (SetsMember(write) || write.Kind == WriteKind.HandOver)
                FollowWrite(write, context);
            else if (write.Replaces)
                return;
        }
    }

    private void FollowWrite(Write write, CallContext? context)
    {
        if (write.Kind == WriteKind.HandOver)
        {
            FollowHandOver(write, context);
            return;
        }

        if (write.OutArgument is { } argument)
        {
            if (code.OperationAt(argument, cancellationToken) is IArgumentOperation { Parent: IInvocationOperation call } given)
                FollowOut(call, given, context);
            return;
        }

        if (code.OperationAt(write.ValueNode, cancellationToken) is not { } value)
            return;
        if (SetsMember(write))
            _found.Add(new Origin(value, context));
        else if (write.Element is { } element)
            FollowElement(value, element, context);
        else if (write.IsItem)
            FollowItems(value, null, context);
        else
            Follow(value, context);
    }

    private bool SetsMember(Write write) => member is not null && WriteIndex.NameOf(write.Target) == member.Name;

    // _http = http; _http.BaseAddress = …: what happens to the copy happens to the object in the original.
    private void FollowCopies(ISymbol original, IOperation reference, CallContext? context)
    {
        if (member is null)
            return;
        foreach (var copy in code.CopiesOf(original, cancellationToken))
        {
            if (code.WritesTo(copy, cancellationToken).Any(write => !IsCopy(write, original)))
                continue;
            foreach (var write in code.WritesToMember(copy, member.Name, reference.Syntax.SyntaxTree, cancellationToken))
                FollowWrite(write, context);
            foreach (var handOver in code.HandOversOf(copy, cancellationToken))
                FollowHandOver(handOver, context);
        }
    }

    private bool IsCopy(Write write, ISymbol original) =>
        SymbolEqualityComparer.Default.Equals(code.SymbolAt(write.Value, cancellationToken), original.OriginalDefinition);

    /// <summary>What a function does with the object that it is given: <c>Configure(client)</c>, <c>client.UseScale()</c>.</summary>
    private void FollowHandOver(Write handOver, CallContext? context)
    {
        if (!tracer.TakeStep() || !_seen.Add((handOver.Value!, context)))
            return;
        if (code.OperationAt(handOver.Site, cancellationToken) is { } call && OrdinalOf(handOver, call) is { } ordinal)
            FollowSettings(call, ordinal, context);
    }

    /// <summary><c>new RestClient(options => options.BaseUrl = …)</c>: an object is set up by the function that its maker is given.</summary>
    private bool FollowConfiguring(IOperation origin, CallContext? context)
    {
        var before = _found.Count;
        foreach (var argument in ArgumentsOf(origin))
        {
            if (argument.Parameter?.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke })
                continue;
            foreach (var configured in invoke.Parameters.Where(parameter => parameter.Type.ToDisplayString() == member!.TypeName))
            {
                foreach (var function in Inner(null, argument.Value, context))
                {
                    if (FunctionOf(function.Operation) is { } symbol)
                        FollowSettings(symbol, configured.Ordinal, origin, function.Context);
                }
            }
        }

        return _found.Count > before;
    }

    private static int? OrdinalOf(Write handOver, IOperation call) => ArgumentsOf(call)
        .FirstOrDefault(argument => ValueTracer.Peel(argument.Value).Syntax == WriteIndex.Peel(handOver.Value))?.Parameter?.Ordinal;

    private void FollowSettings(IOperation call, int ordinal, CallContext? context)
    {
        switch (call)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } function }:
                foreach (var origin in Inner(null, function, context))
                {
                    if (FunctionOf(origin.Operation) is { } symbol)
                        FollowSettings(symbol, ordinal, call, context);
                }

                break;
            case IInvocationOperation invocation:
                foreach (var method in Overrides.Of(invocation.TargetMethod, code, cancellationToken))
                    FollowSettings((IMethodSymbol)method, ordinal, call, context);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } when code.Declares(constructor):
                FollowSettings(constructor, ordinal, call, context);
                break;
        }
    }

    private void FollowSettings(IMethodSymbol function, int ordinal, IOperation call, CallContext? context)
    {
        function = (function.PartialImplementationPart ?? function).OriginalDefinition;
        if (ordinal >= function.Parameters.Length || CallContext.Enter(function, call, context) is not { } inside)
            return;
        var parameter = function.Parameters[ordinal];
        foreach (var write in code.WritesToMember(parameter, member!.Name, call.Syntax.SyntaxTree, cancellationToken))
            FollowWrite(write, inside);
        foreach (var handOver in code.HandOversOf(parameter, cancellationToken))
            FollowHandOver(handOver, inside);
        FollowCopies(parameter, call, inside);
    }
}
