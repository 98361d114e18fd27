using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Forms;

/// <summary>An exception that failure ends in today.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Exit">How a case throws the same.</param>
internal sealed record ThrownException(ITypeSymbol Type, Exit Exit);

/// <summary>Reads what code throws.</summary>
internal sealed class ThrownExceptions(SemanticModel model, CancellationToken cancellationToken)
{
    private const string RequestExceptionName = "System.Net.Http.HttpRequestException";

    /// <summary>What <c>EnsureSuccessStatusCode</c> throws; null where the framework lacks it.</summary>
    public ThrownException? RequestException =>
        model.Compilation.GetTypeByMetadataName(RequestExceptionName) is { } type ? new ThrownException(type, new ThrowRequestException()) : null;

    /// <summary>What the library's own check throws; null where a case can't throw the same.</summary>
    public ThrownException? OfEnsure(ResponseKind kind) => kind.EnsureThrowsRequestException ? RequestException : null;

    /// <summary>The exception <paramref name="thrown"/>; null where it carries more than a text, which a case could not give it.</summary>
    public ThrownException? Of(ExpressionSyntax thrown)
    {
        if (thrown is not ObjectCreationExpressionSyntax creation || model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol type)
        {
            return null;
        }

        return type.ToDisplayString() == RequestExceptionName ? RequestException
            : IsMadeOfText(creation) && TakesMessage(type, creation.SpanStart) ? new ThrownException(type, new ThrowSame(creation.Type.ToString()))
            : null;
    }

    private bool IsMadeOfText(ObjectCreationExpressionSyntax creation) =>
        creation is { Initializer: null, ArgumentList: null or { Arguments: [] } }
        || (creation is { Initializer: null, ArgumentList.Arguments: [var only] }
            && model.GetTypeInfo(only.Expression, cancellationToken).ConvertedType?.SpecialType == SpecialType.System_String);

    private bool TakesMessage(INamedTypeSymbol exception, int position) => exception.InstanceConstructors.Any(constructor =>
        constructor.Parameters is [{ Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None } text]
        && model.IsAccessible(position, constructor)
        && ExceptionMessages.IsMessage(text, cancellationToken));
}
