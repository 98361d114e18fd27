using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// What a function was given on one way through its callers: <c>AddApi("scale", url)</c> and <c>AddApi("other", url)</c> each have their own
/// name with their own address.
/// </summary>
internal sealed class GivenArguments
{
    private readonly ImmutableDictionary<ISymbol, IOperation> _arguments;
    private readonly ImmutableDictionary<ISymbol, ITypeSymbol> _types;

    private GivenArguments(
        ImmutableDictionary<ISymbol, IOperation> arguments, ImmutableDictionary<ISymbol, ITypeSymbol> types, ImmutableHashSet<SyntaxNode> calls)
    {
        _arguments = arguments;
        _types = types;
        Calls = calls;
    }

    /// <summary>Nothing is known of callers.</summary>
    public static GivenArguments None { get; } = new(
        ImmutableDictionary.Create<ISymbol, IOperation>(SymbolEqualityComparer.Default),
        ImmutableDictionary.Create<ISymbol, ITypeSymbol>(SymbolEqualityComparer.Default),
        []);

    /// <summary>The calls on the way.</summary>
    public ImmutableHashSet<SyntaxNode> Calls { get; }

    /// <summary>The argument for a parameter; null where nothing is known.</summary>
    public IOperation? For(IParameterSymbol parameter) =>
        _arguments.TryGetValue(parameter.OriginalDefinition, out var argument) ? argument : null;

    /// <summary>A type, or the argument for it where it is a type parameter that is known.</summary>
    public ITypeSymbol For(ITypeSymbol type) => _types.TryGetValue(type, out var argument) ? argument : type;

    /// <summary>These, and those of a call on the way.</summary>
    public GivenArguments With(IInvocationOperation call)
    {
        var method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        var arguments = _arguments;
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is not null))
            arguments = arguments.SetItem(argument.Parameter!.OriginalDefinition, argument.Value);
        var types = _types;
        for (var index = 0; index < method.TypeParameters.Length && index < call.TargetMethod.TypeArguments.Length; index++)
            types = types.SetItem(method.TypeParameters[index], call.TargetMethod.TypeArguments[index]);
        return new GivenArguments(arguments, types, Calls.Add(call.Syntax));
    }

    /// <summary>These, and those of another way where nothing is known here.</summary>
    public GivenArguments With(GivenArguments other) =>
        new(other._arguments.SetItems(_arguments), other._types.SetItems(_types), Calls.Union(other.Calls));
}
