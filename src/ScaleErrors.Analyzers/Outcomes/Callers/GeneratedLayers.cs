using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Callers;

/// <summary>
/// The ways from a call that a person wrote, through generated functions, down to a send: such a call is judged in the place of the send. They are
/// found from the send upwards, as callers are, but only through functions that the call leads to: of a client with hundreds of methods most are
/// called by nobody.
/// </summary>
internal sealed class GeneratedLayers
{
    // A generated client has a handful of layers, and a branch or two in some of them.
    private const int MaxSteps = 200;
    private const int MaxLayers = 16;

    private readonly CallSites _callers;
    private readonly DeclaredCode _code;
    private readonly SyntaxNode _entry;
    private readonly ImmutableArray<SyntaxNode> _places;
    private readonly CancellationToken _cancellationToken;
    private readonly List<SendRoute> _found = [];
    private int _steps;

    private GeneratedLayers(CallSites callers, DeclaredCode code, SyntaxNode entry, ImmutableArray<SyntaxNode> through, CancellationToken cancellationToken)
    {
        _callers = callers;
        _code = code;
        _entry = entry;
        _places = through.Add(entry);
        _cancellationToken = cancellationToken;
    }

    /// <summary>The ways from a call to a send.</summary>
    /// <param name="function">The function around the send.</param>
    /// <param name="send">The send.</param>
    /// <param name="methods">The request methods that it may send with.</param>
    /// <param name="entry">The call.</param>
    /// <param name="through">The generated functions that may lie between the two.</param>
    /// <param name="callers">Who runs which function.</param>
    /// <param name="code">The code of the compilation.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static IReadOnlyList<SendRoute> Between(
        FunctionBody function, SyntaxNode send, SentMethods methods, SyntaxNode entry, ImmutableArray<SyntaxNode> through,
        CallSites callers, DeclaredCode code, CancellationToken cancellationToken)
    {
        var layers = new GeneratedLayers(callers, code, entry, through, cancellationToken);
        layers.Follow(new SendRoute([function], [send], methods));
        return layers._found;
    }

    private void Follow(SendRoute below)
    {
        if (++_steps > MaxSteps || below.Route.Length > MaxLayers)
            return;
        var called = below.Roots[0];
        foreach (var site in _callers.Among(_places, called, _cancellationToken))
        {
            if (below.Roots.Contains(site.Caller))
                continue;
            var route = new SendRoute(
                below.Roots.Insert(0, site.Caller),
                site.Syntax is null ? below.Route : below.Route.Insert(0, site.Syntax),
                below.Methods.At(called.Symbol, site.Syntax, _code, _cancellationToken));
            if (site.Syntax == _entry)
                _found.Add(route);
            else if (site.Caller.IsGenerated)
                Follow(route);
        }
    }
}
