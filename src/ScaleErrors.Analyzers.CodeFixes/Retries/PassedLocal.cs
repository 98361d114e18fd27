using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Names;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>A variable that a local function at the end of a body can't see, and that the code it takes over needs: it becomes a parameter.</summary>
internal sealed record PassedLocal(ISymbol Variable, ITypeSymbol Type)
{
    /// <summary>The variables, in the order in which the code names them; null where one has a type that can't be written.</summary>
    public static ImmutableArray<PassedLocal>? Of(
        IEnumerable<SyntaxNode> code, EnclosingBody body, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = code.ToImmutableArray();
        var passed = ImmutableArray.CreateBuilder<PassedLocal>();
        foreach (var name in parts.SelectMany(part => part.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>())
        {
            if (model.GetSymbolInfo(name, cancellationToken).Symbol is not { Kind: SymbolKind.Local or SymbolKind.Parameter or SymbolKind.RangeVariable } variable
                || passed.Any(other => SymbolEqualityComparer.Default.Equals(other.Variable, variable))
                || variable.DeclaringSyntaxReferences is not [var reference])
            {
                continue;
            }

            var declaration = reference.GetSyntax(cancellationToken);
            if (parts.Any(part => part.Span.Contains(declaration.Span)) || IsSeen(declaration, body))
            {
                continue;
            }

            if (TypeOf(variable) is not { } type || type.IsNameless() || type.HasPart(part => part is IErrorTypeSymbol))
            {
                return null;
            }

            // What a variable of this type may hold elsewhere is not null here.
            var isKnown = model.GetTypeInfo(name, cancellationToken).Nullability.FlowState == NullableFlowState.NotNull && type.IsReferenceType;
            passed.Add(new PassedLocal(variable, isKnown ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type));
        }

        return passed.ToImmutable();
    }

    /// <summary>The argument that gives it.</summary>
    public string Argument => Written(Variable);

    /// <summary>The parameter for it.</summary>
    public string Parameter(SemanticModel model, int position) => Type.ToMinimalDisplayString(model, position) + " " + Argument;

    /// <summary>How a variable is written.</summary>
    public static string Written(ISymbol variable) =>
        SyntaxFacts.GetKeywordKind(variable.Name) == SyntaxKind.None ? variable.Name : "@" + variable.Name;

    // The parameters of the function around, and what stands in the body itself.
    private static bool IsSeen(SyntaxNode declaration, EnclosingBody body) => !body.Scope.Span.Contains(declaration.Span)
        || declaration is VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax statement } && body.Has(statement);

    private static ITypeSymbol? TypeOf(ISymbol variable) => variable switch
    {
        ILocalSymbol { RefKind: RefKind.None } local => local.Type,
        IParameterSymbol { RefKind: RefKind.None } parameter => parameter.Type,
        _ => null,
    };
}
