using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>
/// Objects made in the body. As long as only one local knows an object, it is what it was made of, and counts where it leaves;
/// once others know it too, they see whatever is stored in it.
/// </content>
internal sealed partial class Evaluator
{
    private const string Part = "Part";

    /// <summary>Evaluates an operation whose value others get to know.</summary>
    private AbstractValue GiveAway(IOperation operation, PathCursor cursor) => Shared(operation, Evaluate(operation, cursor), cursor);

    /// <summary>Others get to know the value of an operation.</summary>
    private AbstractValue Shared(IOperation? operation, AbstractValue value, PathCursor cursor) =>
        !cursor.Ended && !IsNew(operation) && LocationOf(operation) is { } place ? Share(place, value, cursor) : value;

    // What an initializer fills is known to nobody when it is done.
    private bool IsNew(IOperation? operation) => operation switch
    {
        IConversionOperation conversion => IsNew(conversion.Operand),
        IFlowCaptureReferenceOperation capture => activation.Body.TargetOf(capture.Id) is IObjectCreationOperation,
        _ => false,
    };

    private static AbstractValue Share(Slot place, AbstractValue value, PathCursor cursor)
    {
        if (value is not SymbolicValue { Symbol: ITypeSymbol { IsReferenceType: true } } made || !IsOnlyKnownHere(made))
            return value;
        var shared = SymbolicValue.Create(ValueSource.SharedCreation, made.Symbol, made.Operands.Items, made.Detail, made.Provenance);
        cursor.State = cursor.State.Set(place, shared);
        return shared;
    }

    /// <summary>A copy of an object, as <c>with</c> makes it: nobody else knows it.</summary>
    private static AbstractValue Copy(AbstractValue value) => value is SymbolicValue { Source: ValueSource.SharedCreation } shared
        ? SymbolicValue.Create(ValueSource.Creation, shared.Symbol, shared.Operands.Items, provenance: shared.Provenance)
        : value;

    private static bool IsOnlyKnownHere(SymbolicValue value) => value.Source is ValueSource.Creation or ValueSource.Group;

    private static AbstractValue WithPart(SymbolicValue made, ISymbol member, AbstractValue value)
    {
        var part = SymbolicValue.Create(ValueSource.Operation, member.OriginalDefinition, [value], Part);
        var others = made.Operands.Items.RemoveAll(operand => IsPart(operand, member));
        var whole = WithParts(made, others.Add(part));
        if (part is SymbolicValue { Detail: Part } && (whole is SymbolicValue { Symbol: not null } || made.Symbol is null))
            return whole;

        // One part that is too deep to be known does not make the object unknown.
        return WithParts(made, others.Add(SymbolicValue.Create(ValueSource.Operation, member.OriginalDefinition, [SymbolicValue.Flat(value)], Part)));
    }

    private static AbstractValue WithoutPart(SymbolicValue made, ISymbol member) =>
        WithParts(made, made.Operands.Items.RemoveAll(operand => IsPart(operand, member)));

    private static AbstractValue WithParts(SymbolicValue made, ImmutableArray<AbstractValue> parts) =>
        SymbolicValue.Create(
            made.Source, made.Symbol, parts, made.CreatedType is null ? null : made.Detail, ProvenanceIn(made.Symbol as ITypeSymbol, parts));

    /// <summary>What was stored in a member of an object, where nobody else can have changed it since.</summary>
    private static AbstractValue? PartOf(AbstractValue receiver, ISymbol member) =>
        receiver is SymbolicValue { Source: ValueSource.Creation or ValueSource.SharedCreation or ValueSource.Group } made
        && (IsOnlyKnownHere(made) || IsReadOnly(member))
        && made.Operands.Items.FirstOrDefault(operand => IsPart(operand, member)) is SymbolicValue part
            ? part.Operands.Items[0]
            : null;

    /// <summary>
    /// What a member holds that nothing was stored in since the object was made: what the constructor made of its arguments, and its default where
    /// neither a constructor nor an initializer mentions it. What was stored in other members is not in it. Null where that can't be told.
    /// </summary>
    private AbstractValue? UnsetPart(AbstractValue receiver, ISymbol member)
    {
        if (receiver is not SymbolicValue { Source: ValueSource.Creation, CreatedType: INamedTypeSymbol type } made || !IsTelling(made)
            || !_knowledge.Code.Declares(member) || StorageOf(member) is not { } field)
            return null;
        var arguments = made.Operands.Items.RemoveAll(operand => operand is SymbolicValue { Detail: Part });
        var isConstructed = type.LineageWithInterfaces().Where(_knowledge.Code.Declares)
            .Any(ancestor => ancestor.InstanceConstructors.Any(constructor => Mentions(constructor, member.Name)));
        if (isConstructed && arguments.Any(IsTelling))
            return null;

        var isInitialized = isConstructed || member.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(_cancellationToken) is PropertyDeclarationSyntax { Initializer: not null } or VariableDeclaratorSyntax { Initializer: not null });
        return isInitialized || field.Type.TypeKind == TypeKind.TypeParameter
            ? SymbolicValue.Create(ValueSource.Member, member, arguments, provenance: Provenance.None)
            : DefaultOf(field.Type);
    }

    private static IFieldSymbol? StorageOf(ISymbol member) => member as IFieldSymbol ?? member.ContainingType.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, member));

    // A primary constructor is the whole type: its parameters are named like the properties they fill, or initialize them.
    private bool Mentions(IMethodSymbol constructor, string member) => constructor.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax(_cancellationToken) is ConstructorDeclarationSyntax { } code
            ? FunctionBody.NamesIn([code]).Contains(member)
            : constructor.Parameters.Any(parameter => parameter.Name.Equals(member, StringComparison.OrdinalIgnoreCase)));

    private static bool IsReadOnly(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsReadOnly,

        // Hardly anybody assigns to a parameter of a primary constructor.
        IParameterSymbol => true,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true } or { DeclaredAccessibility: Accessibility.Private },
        _ => false,
    };

    private static bool IsPart(AbstractValue operand, ISymbol member) =>
        operand is SymbolicValue { Detail: Part } part && SymbolEqualityComparer.Default.Equals(part.Symbol, member.OriginalDefinition);

    /// <summary>What a variable holds, or a member of an object that a variable holds.</summary>
    private AbstractValue? HeldAt(IOperation? place, PathCursor cursor)
    {
        if (LocationOf(place) is { } slot)
            return cursor.State.Get(slot);
        return MemberAt(place) is { } member && HeldAt(member.Instance, cursor) is { } holder ? PartOf(holder, member.Member) : null;
    }

    /// <summary>Changes what is held there.</summary>
    private void HoldAt(IOperation? place, AbstractValue value, PathCursor cursor)
    {
        if (LocationOf(place) is { } slot)
            cursor.State = cursor.State.Set(slot, value);
        else if (MemberAt(place) is { } member && HeldAt(member.Instance, cursor) is SymbolicValue { CreatedType: not null } holder)
            HoldAt(member.Instance, WithPart(holder, member.Member, value), cursor);
    }

    private IMemberReferenceOperation? MemberAt(IOperation? place) => place switch
    {
        IArgumentOperation argument => MemberAt(argument.Value),
        IConversionOperation conversion => MemberAt(conversion.Operand),
        IFlowCaptureReferenceOperation capture => activation.Body.TargetOf(capture.Id) as IMemberReferenceOperation,
        IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true } => (IMemberReferenceOperation)place,
        _ => null,
    };

    /// <summary>The local, or the capture that stands for a value on its way, that an operation reads.</summary>
    private Slot? LocationOf(IOperation? operation) => operation switch
    {
        IArgumentOperation argument => LocationOf(argument.Value),
        IInstanceReferenceOperation when IsOwnObject(operation) => activation.This,
        IConversionOperation conversion => LocationOf(conversion.Operand),
        IFlowCaptureReferenceOperation capture when activation.Body.TargetOf(capture.Id) is ILocalReferenceOperation local => Slot.Of(local.Local),
        IFlowCaptureReferenceOperation capture => Slot.Of(capture.Id, activation.Body),
        ILocalReferenceOperation local => Slot.Of(local.Local),
        IParameterReferenceOperation parameter when activation.Caller is not null => Slot.Of(parameter.Parameter),
        _ => null,
    };
}
