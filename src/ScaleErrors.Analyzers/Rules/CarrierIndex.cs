using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Endpoints;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>
/// Which sends a method of this compilation may come to. Names rule out nearly all methods before semantics is asked, and no name is looked at
/// in a compilation where Scale is not in sight. One per compilation.
/// </summary>
internal sealed class CarrierIndex(KnownCalls calls, Implementations implementations, ScaleInSight scale)
{
    // As many layers as a judgement follows outwards.
    private const int MaxLayers = 6;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<SendCall>> _sends = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<SendCall>> _sendsBelow = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _called = new(SymbolEqualityComparer.Default);
    private HashSet<string>? _names;

    /// <summary>The sends in a method, and in those it calls. This is asked for every invocation of a compilation.</summary>
    public ImmutableArray<SendCall> SendsBelow(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!Names(cancellationToken).Contains(method.Name))
            return [];
        method = method.OriginalDefinition;
        if (_sendsBelow.TryGetValue(method, out var known))
            return known;
        var found = ImmutableArray.CreateBuilder<SendCall>();
        Collect(method, MaxLayers, new HashSet<ISymbol>(SymbolEqualityComparer.Default), found, cancellationToken);
        return _sendsBelow.GetOrAdd(method, found.ToImmutable());
    }

    private void Collect(
        IMethodSymbol method, int layers, HashSet<ISymbol> seen, ImmutableArray<SendCall>.Builder found, CancellationToken cancellationToken)
    {
        foreach (var implementation in implementations.Behind(method, cancellationToken))
        {
            if (layers == 0 || !seen.Add(implementation))
                continue;
            found.AddRange(SendsIn(implementation, cancellationToken));
            foreach (var called in CalledBy(implementation, cancellationToken))
                Collect(called, layers - 1, seen, found, cancellationToken);
        }
    }

    private ImmutableArray<SendCall> SendsIn(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (_sends.TryGetValue(method, out var known))
            return known;
        var sends = ImmutableArray.CreateBuilder<SendCall>();
        foreach (var invocation in InvocationsIn(method, calls.Names, cancellationToken))
        {
            if (calls.Find(invocation, cancellationToken) is { } send)
                sends.Add(send);
        }

        return _sends.GetOrAdd(method, sends.ToImmutable());
    }

    private ImmutableArray<IMethodSymbol> CalledBy(IMethodSymbol method, CancellationToken cancellationToken) =>
        _called.TryGetValue(method, out var known)
            ? known
            : _called.GetOrAdd(
                method,
                [.. InvocationsIn(method, Names(cancellationToken), cancellationToken).Select(invocation => invocation.TargetMethod.OriginalDefinition)]);

    private IEnumerable<IInvocationOperation> InvocationsIn(IMethodSymbol method, HashSet<string> names, CancellationToken cancellationToken)
    {
        foreach (var reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            var index = CallIndex.For(reference.SyntaxTree, cancellationToken);
            var root = reference.SyntaxTree.GetRoot(cancellationToken);
            var inside = names.SelectMany(name => index.Of(name, cancellationToken)).Where(call => reference.Span.Contains(call.Span));
            foreach (var call in inside.OrderBy(call => call.Span.Start))
            {
                if (calls.Code.OperationAt(IgnoredOutcomeMessage.CallOf(root.FindNode(call.Span, getInnermostNodeForTie: true)), cancellationToken)
                    is IInvocationOperation invocation)
                    yield return invocation;
            }
        }
    }

    private HashSet<string> Names(CancellationToken cancellationToken) => _names ??= FindNames(cancellationToken);

    /// <summary>The names of all members that contain a call by the name of a send, or of such a member, and so on.</summary>
    private HashSet<string> FindNames(CancellationToken cancellationToken)
    {
        var carriers = new HashSet<string>();
        if (!scale.IsSeen(cancellationToken))
            return carriers;
        var indexes = calls.Code.Trees.Select(tree => CallIndex.For(tree, cancellationToken)).ToList();
        var wanted = calls.Names;
        for (var layer = 0; layer < MaxLayers && wanted.Count > 0; layer++)
        {
            wanted = [.. wanted.SelectMany(name => MembersWith(name, indexes, cancellationToken)).Where(carriers.Add)];
        }

        return carriers;
    }

    private static IEnumerable<string> MembersWith(string name, List<CallIndex> indexes, CancellationToken cancellationToken)
    {
        var hash = WordFilter.HashOf(name);
        foreach (var index in indexes)
        {
            if (!index.MayContain(hash))
                continue;
            foreach (var call in index.Of(name, cancellationToken))
            {
                if (call.Member.Length > 0)
                    yield return call.Member;
            }
        }
    }
}
