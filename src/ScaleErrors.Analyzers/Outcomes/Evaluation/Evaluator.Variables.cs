using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Calls;
using ScaleErrors.Analyzers.Outcomes.Knowledge;
using ScaleErrors.Analyzers.Outcomes.Values;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Evaluation;

/// <content>Reading variables, fields and properties.</content>
internal sealed partial class Evaluator
{
    private AbstractValue Capture(IFlowCaptureOperation capture, PathCursor cursor)
    {
        var value = Evaluate(capture.Value, cursor);
        if (!cursor.Ended)
            cursor.State = cursor.State.Set(Slot.Of(capture.Id, activation.Body), value);
        return value;
    }

    private AbstractValue ReadCapture(IFlowCaptureReferenceOperation reference, PathCursor cursor) =>
        cursor.State.Get(Slot.Of(reference.Id, activation.Body)) ?? UnknownValue.Instance;

    private AbstractValue ReadVariable(IOperation operation, PathCursor cursor)
    {
        ISymbol? symbol = operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
        if (symbol is null)
            return Self(cursor);

        // An extension block names its receiver as if it were a parameter.
        if (symbol is IParameterSymbol { ContainingSymbol: ITypeSymbol } && activation.This is not null)
            return Self(cursor);
        return cursor.State.Get(Slot.Of(symbol))
            ?? (symbol is IParameterSymbol && activation.This is not null ? PartOf(Self(cursor), symbol) : null)
            ?? SymbolicValue.Create(ValueSource.Member, symbol, []);
    }

    /// <summary>The object whose code is run.</summary>
    private AbstractValue Self(PathCursor cursor) => activation.This is { } place
        ? cursor.State.Get(place) ?? UnknownValue.Instance
        : SymbolicValue.Create(ValueSource.Member, null, [], "this");

    private AbstractValue ReadField(IFieldReferenceOperation reference, PathCursor cursor)
    {
        var receiver = Evaluate(reference.Instance, cursor);
        if (receiver is HeaderValue header)
            return ReadHeader(header, reference.Field);
        if (receiver is SymbolicValue { Source: ValueSource.Group } group && TupleElement(reference.Field, group) is { } element)
            return element;
        if (IsOwn(reference) && ReadOwn(reference, cursor) is { } kept)
            return kept;
        if ((PartOf(receiver, reference.Field) ?? cursor.State.Get(Slot.Of(reference.Field, receiver)) ?? UnsetPart(receiver, reference.Field)) is { } part)
            return part;
        if (_knowledge.FixedMembers.ValueOf(reference, _cancellationToken) is { HasValue: true, Value: var value })
            return Folding.Constant(value);
        if (ReadFixedFunction(reference) is { } function)
            return function;
        return SymbolicValue.Create(ValueSource.Member, reference.Field, reference.Instance is null ? [] : [receiver]);
    }

    private AbstractValue ReadProperty(IPropertyReferenceOperation reference, PathCursor cursor)
    {
        var receiver = Evaluate(reference.Instance, cursor);
        if (!reference.Arguments.IsEmpty)
        {
            var arguments = EvaluateArguments(reference.Arguments, cursor);
            return IndexHeaders(reference, receiver, arguments, cursor)
                ?? RunGetter(reference.Property, reference.Instance, receiver, arguments, cursor)
                ?? (HoldsFollowed(receiver) ? null : IndexKnown(reference, receiver, arguments, cursor))
                ?? ElementAt(receiver, arguments, cursor)
                ?? ReadIndexed(reference.Property, receiver, arguments);
        }

        if (IsOwn(reference) && ReadOwn(reference, cursor) is { } kept)
            return kept;
        if (_knowledge.FixedMembers.ValueOf(reference, _cancellationToken) is { HasValue: true, Value: var value })
            return Folding.Constant(value);
        if ((ReadFixedFunction(reference) ?? ReadSetting(reference.Property)) is { } set)
            return set;
        if (RunGetter(reference.Property, reference.Instance, receiver, [], cursor) is { } result)
            return Told(reference.Property, receiver, result);
        if (ReadTask(reference, receiver, cursor) is { } told)
            return told;
        return Told(reference.Property, receiver, ReadMember(reference.Property, receiver, reference.Syntax, cursor));
    }

    // response.StatusCode of an IApiResponse: what the object has for it.
    private static ISymbol OnObject(ISymbol member, AbstractValue receiver) =>
        member is IPropertySymbol { GetMethod: { } getter } && (member.IsAbstract || member.IsVirtual || member.IsOverride)
        && receiver is SymbolicValue { CreatedType: { } type } && Implementations.Find(type, getter) is { AssociatedSymbol: { } own }
            ? own
            : member;

    // What generated code writes about a failure is for people, as with the exceptions of libraries.
    private AbstractValue Told(ISymbol member, AbstractValue? by, AbstractValue told) =>
        by is not null && GeneratedFailure.Is(by) && !activation.Body.IsGenerated
        && member is IPropertySymbol { Type.SpecialType: SpecialType.System_String } or IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String }
            ? GeneratedFailure.Text(member)
            : told;

    // A table or a set that is asked with the status may tell it apart.
    private AbstractValue ReadIndexed(IPropertySymbol indexer, AbstractValue receiver, ImmutableArray<AbstractValue> arguments)
    {
        foreach (var argument in arguments)
            _handover.ByComparison(argument);
        return SymbolicValue.Create(ValueSource.Member, indexer, arguments.Insert(0, receiver));
    }

    /// <summary>Reads a property of a value: what it tells of the outcome is in the library's table.</summary>
    private AbstractValue ReadMember(ISymbol member, AbstractValue receiver, SyntaxNode place, PathCursor cursor)
    {
        if (ReadSetting(member, receiver) is { } setting)
            return setting;
        switch (receiver)
        {
            case ResponseValue or HolderValue or HeadersValue or ContentValue or FailureValue when _call.Response.RoleOf(member) is { } role:
                return ReadRole(role, member, receiver, place, cursor);

            case HeaderValue header:
                return ReadHeader(header, member);

            // The library throws it for the answer, not for another exception.
            case FailureValue when SymbolEqualityComparer.Default.Equals(member, _knowledge.WellKnownTypes.InnerException):
                return ConstantValue.Null;
            // What a generated class adds to the library's exception is read from the body.
            case FailureValue when _knowledge.Code.Declares(member):
                return SymbolicValue.Create(ValueSource.Member, member, [ContentValue.Instance], provenance: ProvenanceOfResult(member, [ContentValue.Instance]));
            case FailureValue when FrameworkMembers.Find(member) != FrameworkBehaviour.PassesOn:
                return SymbolicValue.Create(ValueSource.Member, member, [receiver], provenance: Provenance.None);
        }

        member = OnObject(member, receiver);
        if ((PartOf(receiver, member) ?? cursor.State.Get(Slot.Of(member, receiver)) ?? UnsetPart(receiver, member)) is { } part)
            return part;

        if (IsFailureMadeHere(receiver) && _call.Response.RoleOf(member) is { } told)
            return ReadRole(told, member, receiver, place, cursor);
        if (HasNoStatus(receiver) && _call.Response.RoleOf(member) == ResponseRole.Status)
            return ConstantValue.Null;
        if (ReadElements(member, receiver, cursor) is { } element)
            return element;
        if (ReadCaught(member, cursor) is { } caught)
            return caught;
        switch (FrameworkMembers.Find(member))
        {
            case FrameworkBehaviour.PassesOn:
                return receiver;
            case FrameworkBehaviour.TellsPresence:
                return receiver is StatusValue && member.Name == "HasValue" ? ConstantValue.True : Presence(member, [receiver]);
        }

        return SymbolicValue.Create(ValueSource.Member, member, [receiver], provenance: ProvenanceOfResult(member, [receiver]));
    }

    // An exception that has nothing to do with the status, or one of the library that was made without it.
    private bool HasNoStatus(AbstractValue value) => value is UnrelatedException
        || SymbolEqualityComparer.Default.Equals(TypeOf(value), _call.Response.ExceptionType)
        || (value is SymbolicValue { Source: ValueSource.Member, Operands.Items: { Length: 1 } owners } && HasNoStatus(owners[0]) && owners[0] is not FailureValue);

    /// <summary>The value of a field or property of this object; one that was not stored yet may be left from an earlier run of the body.</summary>
    private AbstractValue? ReadOwn(IMemberReferenceOperation reference, PathCursor cursor)
    {
        if (cursor.State.Get(Slot.Of(reference.Member)) is { } kept)
            return kept;
        if (SharedStorage.TellsAnything(reference.Syntax))
            _run.ReadFromBefore.Add(reference.Member);
        return null;
    }

    /// <summary>A lambda or a local function as a value carries what it captures.</summary>
    private static AbstractValue Capture(SyntaxNode function, PathCursor cursor) => SymbolicValue.Create(
        ValueSource.Operation, null, Captured(FunctionBody.NamesIn([function]), cursor), function.ToString());

    private FunctionValue ReadLambda(IFlowAnonymousFunctionOperation lambda, PathCursor cursor) => new(Capture(lambda.Syntax, cursor))
    {
        Body = _knowledge.Functions.OfLambda(activation.Body, lambda, _cancellationToken),
        This = activation.This,
        MadeIn = activation,
        Types = activation.Types,
        Environment = EnvironmentOf(lambda.Syntax, cursor),
    };

    /// <summary>What variables of the names hold, for code that may read and change them at any time from now on.</summary>
    private static ImmutableArray<AbstractValue> Captured(IReadOnlyCollection<string> names, PathCursor cursor)
    {
        var captured = ImmutableArray.CreateBuilder<AbstractValue>();
        foreach (var (symbol, location) in cursor.State.Values
            .Select(entry => (Symbol: entry.Key.Key as ISymbol, Location: entry.Key))
            .Where(variable => variable.Symbol is not null && names.Contains(variable.Symbol.Name))
            .OrderBy(variable => variable.Symbol!.Name, System.StringComparer.Ordinal))
        {
            captured.Add(Share(location, cursor.State.Get(location)!, cursor));
        }

        return captured.ToImmutable();
    }

    private AbstractValue DynamicMember(IDynamicMemberReferenceOperation member, PathCursor cursor) =>
        SymbolicValue.Create(ValueSource.Member, null, EvaluateAll(member.ChildOperations, cursor), member.MemberName);

    private FunctionValue ReadMethod(IMethodReferenceOperation reference, PathCursor cursor)
    {
        if (reference.Method is { MethodKind: MethodKind.LocalFunction, DeclaringSyntaxReferences.Length: 1 } function)
        {
            return new FunctionValue(Capture(function.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken), cursor))
            {
                Body = _knowledge.Functions.Of(function, _cancellationToken),
                Site = SiteOf(reference),
                This = activation.This,
                MadeIn = activation,
                Types = activation.Types.Within(reference.Method, function.OriginalDefinition, null),
                Environment = EnvironmentOf(function.DeclaringSyntaxReferences[0].GetSyntax(_cancellationToken), cursor),
            };
        }

        var receiver = reference.Instance is null ? null : Evaluate(reference.Instance, cursor);
        return new FunctionValue(SymbolicValue.Create(ValueSource.Member, reference.Method, receiver is null ? [] : [receiver]))
        {
            Method = reference.Method,
            Site = SiteOf(reference),
            Receiver = IsOwnObject(reference.Instance) ? null : receiver,
            This = activation.This,
            Types = activation.Types,
        };
    }

    // Elsewhere, to name a method twice is to name the same.
    private SyntaxNode? SiteOf(IMethodReferenceOperation reference) => _call.IsOnRoute(reference.Syntax) ? reference.Syntax : null;

    /// <summary>Whether a field or property belongs to the object of the root, or to its type.</summary>
    private bool IsOwn(IMemberReferenceOperation reference) =>
        reference.Member.IsStatic || (activation.This is null && IsOwnObject(reference.Instance));

    private static AbstractValue? TupleElement(IFieldSymbol field, SymbolicValue group)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", System.StringComparison.Ordinal)
            && int.TryParse(name.Substring(4), out var number) && number > 0 && number <= group.Operands.Items.Length
            ? group.Operands.Items[number - 1]
            : null;
    }
}
