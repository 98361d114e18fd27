using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Anchors;

namespace ScaleErrors.Analyzers.CodeFixes.Naming;

/// <summary>Tells whether an expression has no effects and gives the same value before and after another one is evaluated.</summary>
internal sealed class StableValues(ExpressionSyntax evaluated, SemanticModel model, CancellationToken cancellationToken)
{
    public bool IsStable(SyntaxNode? node)
    {
        switch (node)
        {
            case null or LiteralExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or TypeSyntax and not NameSyntax or TypeOfExpressionSyntax
                or DefaultExpressionSyntax or DeclarationExpressionSyntax:
                return true;
            case ExpressionSyntax constant when model.GetConstantValue(constant, cancellationToken).HasValue:
                return true;
            case ArgumentSyntax argument:
                return IsStable(argument.Expression);
            case InterpolationSyntax hole:
                return IsStable(hole.Expression) && IsPlain(hole.Expression);
            case ExpressionElementSyntax element:
                return IsStable(element.Expression);
            case ParenthesizedExpressionSyntax parenthesized:
                return IsStable(parenthesized.Expression);
            case PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return IsStable(forgiven.Operand);
            case TupleExpressionSyntax tuple:
                return tuple.Arguments.All(IsStable);
            case InterpolatedStringExpressionSyntax text:
                return text.Contents.OfType<InterpolationSyntax>().All(IsStable);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression or (int)SyntaxKind.MultiplyExpression } binary:
                return IsPlain(binary.Left) && IsPlain(binary.Right) && IsStable(binary.Left) && IsStable(binary.Right);
            case SimpleNameSyntax name:
                return IsStable(model.GetSymbolInfo(name, cancellationToken), name);
            case MemberAccessExpressionSyntax access:
                return IsStable(model.GetSymbolInfo(access, cancellationToken), access.Name) && IsStable(access.Expression);
            case NameSyntax:
                return true;
            default:
                return false;
        }
    }

    private bool IsStable(SymbolInfo info, SimpleNameSyntax name) => info.Symbol switch
    {
        INamespaceOrTypeSymbol => true,
        IMethodSymbol => true,
        ILocalSymbol local => !local.IsRef && !IsChanged(local),
        IParameterSymbol parameter => parameter.RefKind is RefKind.None or RefKind.Out && !IsChanged(parameter),
        IFieldSymbol field => field.IsReadOnly || field.IsConst || IsOnlyWritten(name),
        IPropertySymbol property => IsOnlyWritten(name) || (property is { SetMethod: null, DeclaringSyntaxReferences: [var declared] }
            && declared.GetSyntax(cancellationToken) is PropertyDeclarationSyntax { ExpressionBody: null, AccessorList.Accessors: [{ Body: null, ExpressionBody: null }] }
            && !property.IsVirtual && !property.IsOverride && !property.IsAbstract),
        _ => info.CandidateReason == CandidateReason.OverloadResolutionFailure,
    };

    // The target of a plain assignment is not read.
    private static bool IsOnlyWritten(SimpleNameSyntax name)
    {
        ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } && assignment.Left == tuple;
    }

    // By the evaluated expression itself, or by a function that may run meanwhile.
    private bool IsChanged(ISymbol variable)
    {
        var body = evaluated.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? evaluated.SyntaxTree.GetRoot(cancellationToken);
        return body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Name
            && IsWritten(name)
            && (evaluated.Span.Contains(name.Span) || IsInOtherFunction(name, variable))
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable));
    }

    private bool IsInOtherFunction(SyntaxNode name, ISymbol variable) =>
        !SymbolEqualityComparer.Default.Equals(model.GetEnclosingSymbol(name.SpanStart, cancellationToken), variable.ContainingSymbol);

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => ResponseMentions.Changes(name.Parent),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } } => true,
        _ => false,
    };

    // Values whose operators and text are the framework's.
    private bool IsPlain(ExpressionSyntax expression) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { } type
        && (type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double));
}
