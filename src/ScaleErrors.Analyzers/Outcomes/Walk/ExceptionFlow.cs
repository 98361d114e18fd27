using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Behaviours;
using ScaleErrors.Analyzers.Outcomes.Values;

namespace ScaleErrors.Analyzers.Outcomes.Walk;

/// <summary>
/// Takes exceptions to their handlers. The control-flow graph has no edges for them: a throw climbs the enclosing regions to the first handler
/// whose type fits and whose filter does not say no, through the finally regions on its way.
/// </summary>
/// <remarks>
/// The regions of a lambda or local function hang below those of the function around it, whose handlers are not on the way: the caller's are.
/// </remarks>
internal sealed class ExceptionFlow(GraphWalk walk, FunctionBody body, TypeArguments types)
{
    private enum Match
    {
        No,
        Maybe,
        Yes,
    }

    /// <summary>Whether an exception in the region meets a handler in this body.</summary>
    public static bool HasHandler(ControlFlowRegion? region)
    {
        for (; region is not null; region = Around(region))
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion.Kind: ControlFlowRegionKind.TryAndCatch })
                return true;
        }

        return false;
    }

    /// <summary>Whether the region is (in) an exception filter.</summary>
    public static bool IsInFilter(ControlFlowRegion? region)
    {
        for (; region is not null; region = Around(region))
        {
            if (region.Kind == ControlFlowRegionKind.Filter)
                return true;
            if (region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Finally)
                return false;
        }

        return false;
    }

    /// <summary>The exception caught by the handler that the region is in.</summary>
    public static AbstractValue CaughtIn(ControlFlowRegion? region, PathState state)
    {
        var handler = HandlerOf(region);
        return handler is null ? UnknownValue.Instance : state.Get(Slot.CaughtBy(handler)) ?? UnknownValue.Instance;
    }

    /// <summary>Forks: an exception that has nothing to do with the status code leaves the path where it stands.</summary>
    public void Divert(PathCursor cursor)
    {
        // What is told apart only where one exception follows another is told apart by accident.
        if (cursor.State is { Sent: true, Diverted: true })
            return;
        // Before the call it may be the failure of another one.
        var (state, exception) = cursor.State.Sent
            ? (cursor.State.AfterDiversion(), (AbstractValue)UnrelatedException.Instance)
            : (cursor.State, UnknownValue.Instance);
        var node = walk.Emit(state, cursor.Node, EffectKind.UnrelatedException, default, null);
        Throw(state, cursor.Continuation, node, exception, cursor.Block.EnclosingRegion);
    }

    /// <summary>Throws the exception anew that the nearest handler has caught.</summary>
    public void Rethrow(PathCursor cursor)
    {
        var region = cursor.Block.EnclosingRegion;
        Throw(cursor.State, cursor.Continuation, cursor.Node, CaughtIn(region, cursor.State), region);
    }

    /// <summary>A filter has said no: the search goes on behind its handler, for the exception as it was.</summary>
    public void RefuseFilter(PathCursor cursor)
    {
        var handler = HandlerOf(cursor.Block.EnclosingRegion)!;
        var exception = CaughtIn(handler, cursor.State);
        var state = cursor.State.Leave(handler, body);
        var tryAndCatch = handler.EnclosingRegion!;
        if (!EnterHandlers(tryAndCatch, handler, state, cursor.Continuation, cursor.Node, exception))
            Throw(state, cursor.Continuation, cursor.Node, exception, tryAndCatch.EnclosingRegion);
    }

    /// <summary>Takes an exception from a region outwards.</summary>
    public void Throw(PathState state, Continuation? continuation, int node, AbstractValue exception, ControlFlowRegion? from)
    {
        for (var region = from; region is not null; region = Around(region))
        {
            state = state.Leave(region, body);
            switch (region.Kind)
            {
                case ControlFlowRegionKind.Try when region.EnclosingRegion!.Kind == ControlFlowRegionKind.TryAndCatch:
                    if (EnterHandlers(region.EnclosingRegion, null, state, continuation, node, exception))
                        return;
                    break;
                case ControlFlowRegionKind.Try when region.EnclosingRegion!.Kind == ControlFlowRegionKind.TryAndFinally:
                    EnterFinally(region.EnclosingRegion, state, continuation, node, exception);
                    return;
                case ControlFlowRegionKind.Finally:
                    // Whatever the finally region was entered for is forgotten.
                    continuation = continuation?.Outer;
                    break;
            }
        }

        walk.Exit(state, node, EffectKind.Throw, exception);
    }

    /// <summary>Enters the handlers that may take the exception; true if it cannot get past them from here.</summary>
    private bool EnterHandlers(
        ControlFlowRegion tryAndCatch, ControlFlowRegion? after, PathState state, Continuation? continuation, int node, AbstractValue exception)
    {
        var passed = after is null;
        var tried = new List<ITypeSymbol>();
        foreach (var handler in tryAndCatch.NestedRegions)
        {
            if (handler.Kind == ControlFlowRegionKind.Try)
                continue;
            if (!passed)
            {
                passed = ReferenceEquals(handler, after);
                continue;
            }

            var caught = handler.ExceptionType is { } named ? types.Apply(named) : null;
            var match = Matches(exception, caught);
            if (match == Match.No || (caught is { } type && tried.Any(type.IsOrDerivesFrom)))
                continue;
            walk.Schedule(handler.FirstBlockOrdinal, state.Set(Slot.CaughtBy(handler), exception), continuation, node);

            // A filter that says no goes on with the search by itself.
            if (match == Match.Yes)
                return true;

            // One of a type that was tried comes to a later handler only where a filter says no.
            tried.Add(caught!);
        }

        return false;
    }

    private void EnterFinally(ControlFlowRegion tryAndFinally, PathState state, Continuation? continuation, int node, AbstractValue exception)
    {
        foreach (var region in tryAndFinally.NestedRegions)
        {
            if (region.Kind == ControlFlowRegionKind.Finally)
            {
                var goOn = new ThrowContinuation(exception, tryAndFinally) { Outer = continuation };
                walk.Schedule(region.FirstBlockOrdinal, state, goOn, node);
            }
        }
    }

    private static Match Matches(AbstractValue exception, ITypeSymbol? caught)
    {
        if (caught is null or { SpecialType: SpecialType.System_Object } || caught.IsSystemException())
            return Match.Yes;
        var thrown = exception switch
        {
            FailureValue failure => failure.Type,
            SymbolicValue made => made.CreatedType,
            _ => null,
        };
        if (thrown is null)
            return Match.Maybe;
        return thrown.IsInstanceOf(caught) switch
        {
            true => Match.Yes,
            false => Match.No,
            null => Match.Maybe,
        };
    }

    // The graph of a lambda or local function hangs in that of the function around it, whose handlers are that function's business.
    private static ControlFlowRegion? Around(ControlFlowRegion region) =>
        region.Kind == ControlFlowRegionKind.Root ? null : region.EnclosingRegion;

    private static ControlFlowRegion? HandlerOf(ControlFlowRegion? region)
    {
        while (region is not null && !(region.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler
            && region.EnclosingRegion?.Kind == ControlFlowRegionKind.TryAndCatch))
            region = Around(region);
        return region;
    }
}
