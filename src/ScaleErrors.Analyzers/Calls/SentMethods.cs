using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>The request methods that a call may use, as one function on the way to it tells.</summary>
/// <param name="Known">Those that are seen; none where all is decided by parameters.</param>
/// <param name="Open">The parameters with the method, its name or the request: who calls with them decides.</param>
/// <param name="Path">The way from what is sent to the request method.</param>
internal sealed record SentMethods(RequestMethods Known, ImmutableArray<IParameterSymbol> Open, MemberPath? Path)
{
    /// <summary>The methods that are possible, whoever calls.</summary>
    public RequestMethods Possible => Open.IsEmpty && Known != RequestMethods.None ? Known : RequestMethods.Any;

    /// <summary>Methods that nobody decides but the call itself.</summary>
    public static SentMethods Fixed(RequestMethods methods) => new(methods, [], null);

    /// <summary>Whether the callers of a function decide.</summary>
    public bool IsDecidedBy(IMethodSymbol? function) => Open.Any(parameter => BelongsTo(parameter, function));

    /// <summary>The methods where a function is called from one place.</summary>
    public SentMethods At(IMethodSymbol? function, SyntaxNode? site, DeclaredCode code, CancellationToken cancellationToken)
    {
        if (!IsDecidedBy(function) || site is null)
            return this;
        if (code.OperationAt(site, cancellationToken) is not IInvocationOperation call)
            return Fixed(RequestMethods.Any);
        var reader = new RequestMethodReader(Path, code, cancellationToken);
        reader.Add(Known);
        foreach (var parameter in Open)
        {
            if (BelongsTo(parameter, function))
                reader.ReadArgument(parameter, call);
            else
                reader.Add(parameter);
        }

        return reader.ResultAt(call);
    }

    private static bool BelongsTo(IParameterSymbol parameter, IMethodSymbol? function) =>
        function is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, function.OriginalDefinition);
}
