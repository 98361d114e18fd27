using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Types whose objects a container makes: nobody is seen to call their constructors. Told by names and syntax, as it is asked for every
/// constructor that a value is followed through.
/// </summary>
internal static class ContainerMade
{
    private static readonly ImmutableArray<string> Registrations =
    [
        "AddHttpClient", "AddTypedClient", "AddSingleton", "AddScoped", "AddTransient", "AddHostedService",
        "TryAddSingleton", "TryAddScoped", "TryAddTransient", "AddKeyedSingleton", "AddKeyedScoped", "AddKeyedTransient",
    ];

    /// <summary>Whether a type is registered without a function that makes its objects.</summary>
    public static bool Contains(INamedTypeSymbol type, DeclaredCode code, CancellationToken cancellationToken)
    {
        foreach (var index in code.TreesWith(type.Name, cancellationToken))
        {
            foreach (var call in Registrations.SelectMany(name => index.Of(name, cancellationToken)))
            {
                var node = index.Tree.GetRoot(cancellationToken).FindNode(call.Span, getInnermostNodeForTie: true);
                if (node is GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } arguments } && NameOf(arguments[arguments.Count - 1]) == type.Name
                    && !Makes(node.FirstAncestorOrSelf<InvocationExpressionSyntax>(), type.Name))
                    return true;
            }
        }

        return false;
    }

    private static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    // AddSingleton<ScaleClient>(_ => new ScaleClient(…))
    private static bool Makes(InvocationExpressionSyntax? registration, string type) => registration is not null
        && registration.ArgumentList.DescendantNodes().Any(node =>
            node is ImplicitObjectCreationExpressionSyntax { Parent: LambdaExpressionSyntax }
            || (node is ObjectCreationExpressionSyntax creation && NameOf(creation.Type) == type));
}
