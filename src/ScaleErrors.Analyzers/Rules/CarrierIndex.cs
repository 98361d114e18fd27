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
    public const int MaxLayers = 6;

    // A generated client has a handful of its own, and those count for nothing.
    private const int MaxGeneratedLayers = 6;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<SendCall>> _sends = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<CarriedSend>> _sendsBelow = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IInvocationOperation>> _calls = new(SymbolEqualityComparer.Default);
    private HashSet<string>? _names;

    /// <summary>The sends in a method, and in those it calls. This is asked for every invocation of a compilation.</summary>
    public ImmutableArray<CarriedSend> SendsBelow(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!Names(cancellationToken).Contains(method.Name))
            return [];
        method = method.OriginalDefinition;
        return _sendsBelow.TryGetValue(method, out var known)
            ? known
            : _sendsBelow.GetOrAdd(method, CarrierSearch.Below(method, this, cancellationToken));
    }

    /// <summary>The methods with code that a call may run.</summary>
    public ImmutableArray<IMethodSymbol> Behind(IMethodSymbol method, CancellationToken cancellationToken) => implementations.Behind(method, cancellationToken);

    /// <summary>Where a method is declared, if a tool has written it.</summary>
    public SyntaxNode? GeneratedDeclarationOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        DeclarationsOf(method).FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration && calls.Code.Generated.Contains(declaration, cancellationToken)
            ? declaration
            : null;

    /// <summary>The sends that stand in a method.</summary>
    public ImmutableArray<SendCall> SendsIn(IMethodSymbol method, CancellationToken cancellationToken)
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

    /// <summary>The calls in a method that may come to a send.</summary>
    public ImmutableArray<IInvocationOperation> CallsIn(IMethodSymbol method, CancellationToken cancellationToken) =>
        _calls.TryGetValue(method, out var known)
            ? known
            : _calls.GetOrAdd(method, [.. InvocationsIn(method, Names(cancellationToken), cancellationToken)]);

    private static ImmutableArray<SyntaxReference> DeclarationsOf(IMethodSymbol method) => (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences;

    private IEnumerable<IInvocationOperation> InvocationsIn(IMethodSymbol method, HashSet<string> names, CancellationToken cancellationToken)
    {
        foreach (var reference in DeclarationsOf(method))
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
        ICollection<string> wanted = calls.Names;
        for (var layer = 0; layer < MaxLayers && wanted.Count > 0; layer++)
        {
            var outside = new List<string>();
            for (var generated = 0; generated < MaxGeneratedLayers && wanted.Count > 0; generated++)
            {
                var inside = new List<string>();
                foreach (var (member, isGenerated) in wanted.SelectMany(name => MembersWith(name, cancellationToken)).Where(found => carriers.Add(found.Name)))
                    (isGenerated ? inside : outside).Add(member);
                wanted = inside;
            }

            wanted = [.. outside, .. wanted];
        }

        return carriers;
    }

    private IEnumerable<(string Name, bool IsGenerated)> MembersWith(string name, CancellationToken cancellationToken)
    {
        foreach (var index in calls.Code.TreesWith(name, cancellationToken))
        {
            var isGenerated = calls.Code.Generated.IsFile(index.Tree, cancellationToken);
            foreach (var call in index.Of(name, cancellationToken))
            {
                if (call.Member.Length > 0)
                    yield return (call.Member, isGenerated);
            }
        }
    }
}
