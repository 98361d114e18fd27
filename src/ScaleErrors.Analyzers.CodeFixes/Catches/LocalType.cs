using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Names;

namespace ScaleErrors.Analyzers.CodeFixes.Catches;

/// <summary>Writes out the type of a local that was declared by what it is given.</summary>
internal static class LocalType
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type of a local; null where it can't be written.</summary>
    public static string? Of(
        VariableDeclarationSyntax declaration, VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!declaration.Type.IsVar)
        {
            return declaration.Type.ToString();
        }

        return declarator.Initializer is { Value: var value }
            && model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol local
            && declarator.FirstAncestorOrSelf<StatementSyntax>() is { } statement
                ? Of(value, IsWrittenLater(statement, local, model, cancellationToken), model, cancellationToken)
                : null;
    }

    /// <summary>The type of an expression's value; null where it can't be written.</summary>
    public static string? Of(ExpressionSyntax value, bool mayBecomeNull, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetTypeInfo(value, cancellationToken);
        if (info.Type is not { } type || type is IErrorTypeSymbol || type.SpecialType == SpecialType.System_Void || type.IsNameless())
        {
            return null;
        }

        var annotated = model.GetNullableContext(value.SpanStart).AnnotationsEnabled();
        if (type.IsReferenceType || type is ITypeParameterSymbol { HasValueTypeConstraint: false })
        {
            var mayBeNull = annotated && (mayBecomeNull || info.Nullability.FlowState == NullableFlowState.MaybeNull);
            type = type.WithNullableAnnotation(mayBeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated);
        }

        var format = annotated
            ? Format
            : Format.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
        return type.ToMinimalDisplayString(model, value.SpanStart, format);
    }

    private static bool IsWrittenLater(StatementSyntax statement, ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken) =>
        TryBody.Mentions(statement, local.Name, local, model, cancellationToken).Any(mention => mention.Parent
            is AssignmentExpressionSyntax assignment && assignment.Left == mention
            || mention.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } });
}
