using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Constructors: what they are given is kept as parts of the object.</content>
internal sealed partial class Evaluator
{
    private AbstractValue Create(IObjectCreationOperation creation, PathCursor cursor)
    {
        var arguments = EvaluateArguments(creation.Arguments, cursor);
        if (cursor.Ended)
            return UnknownValue.Instance;
        if (!_knowledge.Code.Declares(creation.Constructor))
            arguments = [.. arguments.Select((value, index) => Shared(creation.Arguments[index].Value, value, cursor))];
        if (arguments.Length == 1 && creation.Type is { Name: "ValueTask" } && FrameworkMembers.IsTask(creation.Type))
            return arguments[0];
        var made = CreateCollection(creation, arguments) ?? Make(creation.Type is { } type ? activation.Types.Apply(type) : null, arguments);
        if (creation.Constructor is { } constructor && made is SymbolicValue { Source: ValueSource.Creation } bare
            && (arguments.Any(argument => argument is FunctionValue) || (cursor.State.Sent && IsWorthConstructing(constructor, arguments))))
            made = Construct(constructor, creation.Arguments, arguments, bare, cursor);
        StoreOutArguments(creation.Arguments, UnknownValue.Instance, cursor);
        if (_call.Response.TakesResponse(creation.Type))
            _handover.ToOthers(ResponseValue.Instance);

        // Exceptions are made to be thrown: what is thrown is the exception itself.
        if (creation.Type?.IsException() != true)
            walk.MayThrow(cursor);
        return made;
    }

    // Which of two objects was made may be told by any argument, such as the kind of failure that was chosen by the status.
    private bool IsWorthConstructing(IMethodSymbol constructor, ImmutableArray<AbstractValue> arguments) =>
        arguments.Any(IsTelling) || (!arguments.IsEmpty && (_knowledge.Code.Declares(constructor) || constructor.ContainingType.IsException()));

    // An exception that merely wraps the library's own hands nothing on; one that is built with the status or the response does.
    private AbstractValue Make(ITypeSymbol? type, ImmutableArray<AbstractValue> arguments)
    {
        var provenance = ProvenanceIn(type, arguments);
        var made = SymbolicValue.Create(ValueSource.Creation, type, arguments, provenance: provenance);

        // One argument that is too deep to be known does not make the object unknown.
        if (made is not SymbolicValue { Source: ValueSource.Creation })
            made = SymbolicValue.Create(ValueSource.Creation, type, [.. arguments.Select(SymbolicValue.Flat)], provenance: provenance);
        return activation.Body.IsGenerated && type?.IsException() == true && made is SymbolicValue { CreatedType: not null } failure
            ? GeneratedFailure.Of(failure)
            : made;
    }

    private static Provenance ProvenanceIn(ITypeSymbol? type, ImmutableArray<AbstractValue> values) =>
        type?.IsException() == true ? SymbolicValue.Combine([.. values.Where(value => !IsWrapped(value))]) : SymbolicValue.Combine(values);

    private static bool IsWrapped(AbstractValue value) => value is FailureValue || GeneratedFailure.Is(value)
        || (value is SymbolicValue made && (made.Detail == Part || Elements.In(made) is not null || made.Source == ValueSource.Group)
            && made.Operands.Items.All(operand => operand.Provenance == Provenance.None || IsWrapped(operand)));

    /// <summary>An anonymous object: its properties are its parts.</summary>
    private AbstractValue CreateAnonymous(IAnonymousObjectCreationOperation creation, PathCursor cursor)
    {
        var made = Make(creation.Type, []);
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                var value = GiveAway(assignment.Value, cursor);
                made = made is SymbolicValue soFar ? WithPart(soFar, target.Property, value) : made;
            }
        }

        return made;
    }

    private AbstractValue Construct(
        IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<AbstractValue> values, SymbolicValue made, PathCursor cursor)
    {
        if (!_knowledge.Code.Declares(constructor))
            return WithResponse(values, WithParameters(constructor, arguments, values, made));

        // Where the code is seen, the object is what that keeps of its arguments, not whatever it was given.
        var empty = made.Operands.Items.IsEmpty || !values.SequenceEqual(made.Operands.Items) ? made : (SymbolicValue)Make(made.CreatedType, []);
        if (DeclarationOf(constructor) is { } primary)
            return ConstructPrimary(primary, constructor, arguments, values, empty, cursor);
        if (_knowledge.Functions.Of(constructor, _cancellationToken) is not { } body || !activation.MayRun(body))
            return made;

        var place = Slot.ThisOf(body);
        Run(body, place, empty, Bind(body, arguments, values), cursor, TypesIn(body, constructor, null));
        var built = cursor.State.Get(place) ?? empty;
        cursor.State = cursor.State.Leave(body);
        return built;
    }

    /// <summary><c>: base(…)</c> and <c>: this(…)</c> go on with the same object.</summary>
    private AbstractValue InvokeConstructor(IInvocationOperation invocation, ImmutableArray<AbstractValue> arguments, PathCursor cursor)
    {
        if (activation.This is { } place && cursor.State.Get(place) is SymbolicValue made && !arguments.IsEmpty)
        {
            var built = Construct(invocation.TargetMethod, invocation.Arguments, arguments, made, cursor);
            cursor.State = cursor.State.Set(place, built);
        }

        return UnknownValue.Instance;
    }

    // What a constructor that is not seen is given is found in the property of the same name: so it is all over the framework.
    private static AbstractValue WithParameters(
        IMethodSymbol constructor, ImmutableArray<IArgumentOperation> arguments, ImmutableArray<AbstractValue> values, SymbolicValue made)
    {
        AbstractValue result = made;
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index].Parameter is { } parameter && result is SymbolicValue soFar && PropertyFor(constructor.ContainingType, parameter.Name) is { } property)
                result = WithPart(soFar, property, values[index]);
        }

        return result;
    }

    private AbstractValue ConstructPrimary(
        TypeDeclarationSyntax declaration,
        IMethodSymbol constructor,
        ImmutableArray<IArgumentOperation> arguments,
        ImmutableArray<AbstractValue> values,
        SymbolicValue made,
        PathCursor cursor)
    {
        // The parameters live as long as the object: they are its parts too.
        AbstractValue result = made;
        for (var index = 0; index < arguments.Length; index++)
        {
            if (arguments[index].Parameter is not { } parameter || result is not SymbolicValue soFar)
                continue;
            result = WithPart(soFar, constructor.Parameters[parameter.Ordinal].OriginalDefinition, values[index]);
            if (constructor.ContainingType.IsRecord && result is SymbolicValue kept && PropertyFor(constructor.ContainingType, parameter.Name) is { } property)
                result = WithPart(kept, property, values[index]);
        }

        var types = activation.Types.Within(constructor.ContainingType);
        result = WithInitializers(declaration, result, types, cursor);
        if (_knowledge.Functions.OfPrimaryConstructor(declaration, _cancellationToken) is { } body)
            result = RunOn(result, body, types, cursor);
        return WithoutParameters(declaration, constructor, result);
    }

    /// <summary>A parameter lives on only in an object whose members use it.</summary>
    private static AbstractValue WithoutParameters(TypeDeclarationSyntax declaration, IMethodSymbol constructor, AbstractValue made)
    {
        var used = constructor.ContainingType.IsRecord ? [] : FunctionBody.NamesIn(declaration.Members.Where(member => member is not FieldDeclarationSyntax and not PropertyDeclarationSyntax { Initializer: not null }));
        foreach (var parameter in constructor.Parameters)
        {
            if (made is SymbolicValue soFar && !used.Contains(parameter.Name))
                made = WithoutPart(soFar, parameter.OriginalDefinition);
        }

        return made;
    }

    // class TaskException(HttpStatusCode status) : Exception { public HttpStatusCode Status { get; } = status; }
    private AbstractValue WithInitializers(TypeDeclarationSyntax declaration, AbstractValue made, TypeArguments types, PathCursor cursor)
    {
        foreach (var member in declaration.Members)
        {
            var initializers = member switch
            {
                PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
                FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<EqualsValueClauseSyntax>(),
                _ => [],
            };
            foreach (var initializer in initializers)
                made = WithInitializer(initializer, made, types, cursor);
        }

        return made;
    }

    private AbstractValue WithInitializer(EqualsValueClauseSyntax initializer, AbstractValue made, TypeArguments types, PathCursor cursor) =>
        _knowledge.Functions.OfInitializer(initializer, _cancellationToken) is { } body ? RunOn(made, body, types, cursor) : made;

    private AbstractValue RunOn(AbstractValue made, FunctionBody body, TypeArguments types, PathCursor cursor)
    {
        if (cursor.Ended || !activation.MayRun(body))
            return made;
        var place = Slot.ThisOf(body);
        Run(body, place, made, [], cursor, types);
        var built = cursor.State.Get(place) ?? made;
        cursor.State = cursor.State.Leave(body);
        return built;
    }

    private TypeDeclarationSyntax? DeclarationOf(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Length == 1
            ? constructor.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken) as TypeDeclarationSyntax
            : null;

    private static IPropertySymbol? PropertyFor(INamedTypeSymbol type, string parameter)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && property.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase))
                    return property.OriginalDefinition;
            }
        }

        return null;
    }
}
