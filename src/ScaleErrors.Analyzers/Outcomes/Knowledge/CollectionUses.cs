using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Outcomes.Knowledge;

/// <summary>Whether a collection is only read wherever this compilation mentions what holds it. For one question.</summary>
internal sealed class CollectionUses(DeclaredCode code, CancellationToken cancellationToken)
{
    // From one holder to the next: a collection that is handed further than this is nobody's constant.
    private const int MaxHolders = 12;

    private readonly HashSet<ISymbol> _holders = new(SymbolEqualityComparer.Default);

    /// <summary>Whether all mentions of a holder are reads.</summary>
    public bool AreOnlyReads(ISymbol holder)
    {
        holder = holder.OriginalDefinition;
        if (CollectionMembers.IsReadOnly(TypeOf(holder)) || _holders.Contains(holder))
            return true;
        if (_holders.Count == MaxHolders || !code.Declares(holder))
            return false;
        _holders.Add(holder);
        return Mentions.Of(holder, code, cancellationToken).All(IsRead);
    }

    private static ITypeSymbol? TypeOf(ISymbol holder) => holder switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private bool IsRead(IdentifierNameSyntax mention)
    {
        var whole = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? (ExpressionSyntax)access : mention;

        // A name that is no operation is a name only: nameof, or an argument of an attribute.
        return code.OperationAt(whole, cancellationToken) is not { } operation || IsRead(operation);
    }

    private bool IsRead(IOperation value) => value.Parent switch
    {
        IConversionOperation conversion => CollectionMembers.IsReadOnly(conversion.Type) || IsRead(conversion),
        IParenthesizedOperation or ICoalesceOperation or IConditionalOperation => IsRead(value.Parent),
        IConditionalAccessOperation access when access.Operation == value => IsReadConditionally(access),
        IInvocationOperation invocation => invocation.Instance == value && CollectionMembers.IsReader(invocation.TargetMethod),
        IMethodReferenceOperation reference => CollectionMembers.IsReader(reference.Method),
        IPropertyReferenceOperation { Arguments.IsEmpty: false } element => !IsWritten(element),
        IPropertyReferenceOperation reference => CollectionMembers.IsReader(reference.Property),
        IArrayElementReferenceOperation element => !IsWritten(element),
        IArgumentOperation argument => IsReadByCallee(argument),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => AreOnlyReads(declarator.Symbol),
        IFieldInitializerOperation initializer => initializer.InitializedFields.All(AreOnlyReads),
        IPropertyInitializerOperation initializer => initializer.InitializedProperties.All(AreOnlyReads),
        ISimpleAssignmentOperation assignment => assignment.Target == value || IsReadInTarget(assignment.Target),
        IReturnOperation @return => IsReadByReaders(@return),
        IIsPatternOperation isPattern => !isPattern.Pattern.DescendantsAndSelf().Any(NamesVariable),
        IMemberInitializerOperation => false,
        ISpreadOperation or IForEachLoopOperation or IBinaryOperation or IIsTypeOperation
            or IInterpolationOperation or IExpressionStatementOperation or INameOfOperation => true,
        _ => false,
    };

    private bool IsReadConditionally(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault() is { } receiver && IsRead(receiver);

    private static bool NamesVariable(IOperation pattern) =>
        pattern is IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null };

    private static bool IsWritten(IOperation element) => element.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == element,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };

    private bool IsReadByCallee(IArgumentOperation argument)
    {
        if (argument.Parameter is not { RefKind: RefKind.None } parameter || parameter.ContainingSymbol is not IMethodSymbol method)
            return false;
        if (CollectionMembers.IsReadOnly(parameter.Type)
            || (CollectionMembers.IsOfCollections(method.ContainingType) && CollectionMembers.IsReader(method)))
            return true;
        return !method.IsVirtual && !method.IsAbstract && !method.IsOverride && AreOnlyReads(parameter);
    }

    private bool IsReadInTarget(IOperation target) => target switch
    {
        ILocalReferenceOperation local => AreOnlyReads(local.Local),
        IFieldReferenceOperation field => AreOnlyReads(field.Field),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => AreOnlyReads(property.Property),
        _ => false,
    };

    // A property that gives the collection away holds it for whoever reads the property.
    private bool IsReadByReaders(IReturnOperation @return)
    {
        var member = @return.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return member is PropertyDeclarationSyntax && code.DeclaredAt(member, cancellationToken) is IPropertySymbol property
            && AreOnlyReads(property);
    }
}
