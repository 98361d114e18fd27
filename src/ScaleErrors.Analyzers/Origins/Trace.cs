using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>One walk back. With a member, what is looked for are the values of that member of the object, not the object.</summary>
internal sealed class Trace(
    DeclaredCode code, ObjectMember? member, GivenArguments given, Func<IPropertySymbol, bool>? isSetElsewhere, CancellationToken cancellationToken)
{
    // More alternatives than this are no longer evidence, and more steps no longer cheap.
    private const int MostOrigins = 16;
    private const int MostSteps = 100;

    private readonly ImmutableArray<IOperation>.Builder _found = ImmutableArray.CreateBuilder<IOperation>();
    private readonly HashSet<SyntaxNode> _seen = [];
    private SyntaxNode? _start;

    public ImmutableArray<IOperation> Found => _found.ToImmutable();

    public void Follow(IOperation value)
    {
        cancellationToken.ThrowIfCancellationRequested();
        value = ValueTracer.Peel(value);
        _start ??= value.Syntax;

        // A place that was seen before adds nothing new: this is what ends cycles.
        if (_found.Count >= MostOrigins || _seen.Count >= MostSteps || !_seen.Add(value.Syntax))
            return;
        if (value.ConstantValue.HasValue)
            Arrive(value);
        else if (!FollowChoice(value) && !FollowReference(value))
            Arrive(value);
    }

    private bool FollowChoice(IOperation value)
    {
        switch (value)
        {
            case IConditionalOperation choice:
                Follow(choice.WhenTrue);
                if (choice.WhenFalse is not null)
                    Follow(choice.WhenFalse);
                return true;
            case ICoalesceOperation choice:
                Follow(choice.Value);
                Follow(choice.WhenNull);
                return true;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Follow(arm.Value);
                return true;
            case ICoalesceAssignmentOperation assignment:
                Follow(assignment.Target);
                Follow(assignment.Value);
                return true;
            case ISimpleAssignmentOperation assignment:
                Follow(assignment.Value);
                return true;
            case IAwaitOperation await:
                Follow(await.Operation);
                return true;
            default:
                return value is IThrowOperation;
        }
    }

    private bool FollowReference(IOperation value)
    {
        switch (value)
        {
            case ILocalReferenceOperation reference:
                FollowVariable(reference, reference.Local);
                return true;
            case IParameterReferenceOperation reference when given.For(reference.Parameter) is { } argument:
                Follow(argument);
                return true;
            case IParameterReferenceOperation reference:
                FollowVariable(reference, reference.Parameter);
                return true;
            case IFieldReferenceOperation reference when code.Declares(reference.Field):
                FollowMember(reference, reference.Field, reference.Field.IsReadOnly);
                return true;
            case IPropertyReferenceOperation { Property: var property } when isSetElsewhere?.Invoke(property) == true:
                return false;
            case IPropertyReferenceOperation { Property.IsIndexer: false } reference when code.Declares(reference.Property):
                FollowMember(reference, reference.Property, reference.Property.SetMethod is null);
                return true;
            case IInvocationOperation invocation when code.Declares(invocation.TargetMethod):
                return FollowReturns(invocation.TargetMethod);
            default:
                return false;
        }
    }

    private void FollowVariable(IOperation reference, ISymbol variable)
    {
        var tree = reference.Syntax.SyntaxTree;
        var writes = new List<Write>(code.WritesTo(variable, cancellationToken));
        var isAssignedOnce = writes.Count < 2;
        if (member is not null)
            writes.AddRange(code.WritesToMember(variable, member.Name, tree, cancellationToken));
        var inTree = writes.Where(write => write.Site.SyntaxTree == tree).OrderBy(write => write.Site.SpanStart).ToList();
        var reaching = ReachingWrites.Select(inTree, reference.Syntax, out var fromEntry);
        foreach (var write in reaching)
            FollowWrite(write);

        // The parts of a type with a primary constructor share its parameters across files.
        foreach (var write in writes.Where(write => write.Site.SyntaxTree != tree))
            FollowWrite(write);
        if (!_start!.Contains(reference.Syntax))
            FollowLaterSettings(reference, inTree);
        if (isAssignedOnce)
            FollowCopies(variable, reference);
        if (fromEntry)
            Arrive(reference);
    }

    // _http = http; http.BaseAddress = …: the object that was handed on is set up afterwards.
    private void FollowLaterSettings(IOperation reference, IEnumerable<Write> writes)
    {
        foreach (var write in writes.Where(write => write.Site.SpanStart > reference.Syntax.SpanStart))
        {
            if (SetsMember(write))
                FollowWrite(write);
            else if (write.Replaces)
                return;
        }
    }

    private void FollowMember(IOperation reference, ISymbol symbol, bool readOnly)
    {
        var before = _found.Count;
        if (readOnly || symbol.IsStatic || IsOfTypeAround(reference, symbol))
        {
            foreach (var write in code.WritesTo(symbol, cancellationToken))
                FollowWrite(write);
            if (symbol is IPropertySymbol)
                FollowReturns(symbol);
        }

        if (member is not null)
        {
            foreach (var write in code.WritesToMember(symbol, member.Name, reference.Syntax.SyntaxTree, cancellationToken))
                FollowWrite(write);
            FollowCopies(symbol, reference);
        }

        if (_found.Count == before)
            Arrive(reference);
    }

    // Others may set what is not read-only; only in its own type are all of its values in view.
    private bool IsOfTypeAround(IOperation reference, ISymbol symbol)
    {
        for (var outer = code.TypeAround(reference.Syntax, cancellationToken); outer is not null; outer = outer.ContainingType)
        {
            for (var type = outer; type is not null; type = type.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbol.ContainingType.OriginalDefinition))
                    return true;
            }
        }

        return false;
    }

    private void FollowWrite(Write write)
    {
        if (code.OperationAt(write.ValueNode, cancellationToken) is not { } value)
            return;
        if (SetsMember(write))
            _found.Add(value);
        else
            Follow(value);
    }

    private bool SetsMember(Write write) => member is not null && WriteIndex.NameOf(write.Target) == member.Name;

    private bool FollowReturns(ISymbol symbol)
    {
        var any = false;
        foreach (var value in Returns.Of(symbol, cancellationToken))
        {
            any = true;
            if (code.OperationAt(value, cancellationToken) is { } operation)
                Follow(operation);
        }

        return any;
    }

    // _http = http; _http.BaseAddress = …: what happens to the copy happens to the object in the original.
    private void FollowCopies(ISymbol original, IOperation reference)
    {
        if (member is null)
            return;
        foreach (var copy in code.CopiesOf(original, cancellationToken))
        {
            if (code.WritesTo(copy, cancellationToken).Any(write => !IsCopy(write, original)))
                continue;
            foreach (var write in code.WritesToMember(copy, member.Name, reference.Syntax.SyntaxTree, cancellationToken))
                FollowWrite(write);
        }
    }

    private bool IsCopy(Write write, ISymbol original) =>
        SymbolEqualityComparer.Default.Equals(code.SymbolAt(write.Value, cancellationToken), original.OriginalDefinition);

    private void Arrive(IOperation origin)
    {
        if (member is not null && FindInCreation(origin, member) is { } given)
            _found.Add(given);
        else if (member is null || !ArriveAtType(origin))
            _found.Add(origin);
    }

    private static IOperation? FindInCreation(IOperation origin, ObjectMember member)
    {
        foreach (var initializer in (origin as IObjectCreationOperation)?.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } set &&
                property.Name == member.Name)
                return set.Value;
        }

        return member.ArgumentOf(origin);
    }

    // class ScaleClient : HttpClient { public ScaleClient() => BaseAddress = …; } is so wherever its objects come from.
    private bool ArriveAtType(IOperation origin)
    {
        var type = origin is IInstanceReferenceOperation
            ? code.TypeAround(origin.Syntax, cancellationToken)
            : origin.Type as INamedTypeSymbol;
        if (type is null || !code.Declares(type))
            return false;
        var writes = code.WritesToOwnMember(type, member!.Name, cancellationToken);
        foreach (var write in writes)
            FollowWrite(write);
        return !writes.IsEmpty;
    }
}
