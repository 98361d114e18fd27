using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>
/// Follows a path of members. A member on the way that nobody sets is a part of its object: what is done to the part is found where the same part of
/// the same object is named, as in <c>var request = message.Request; request.Method = …</c>.
/// </summary>
/// <param name="tracer">Follows values.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="cancellationToken">Cancels.</param>
internal sealed class PathTracer(ValueTracer tracer, DeclaredCode code, CancellationToken cancellationToken)
{
    // As with other values: more alternatives are no evidence.
    private const int MostHolders = 8;

    /// <summary>The values at the end of a path; the object where nobody sets them.</summary>
    public ImmutableArray<Origin> ValuesOf(MemberPath path, Origin first)
    {
        if (path.Holders.IsEmpty && path.Last.Setters.IsEmpty)
            return tracer.ValuesOf(path.Last, first.Operation, first.Context);
        var values = SettingsOf(path, first);
        return values.IsEmpty ? [.. tracer.OriginsOf(first.Operation, first.Context).Select(origin => origin with { IsObject = true })] : values;
    }

    /// <summary>What the end of a path is set to near the places where the object is made or used, before or after; none where nobody sets it.</summary>
    public ImmutableArray<Origin> SettingsOf(MemberPath path, Origin first)
    {
        ImmutableArray<Part> holders = [new Part(first, [])];
        foreach (var member in path.Holders)
            holders = [.. holders.SelectMany(holder => Step(holder, member)).Take(MostHolders)];
        return [.. holders.SelectMany(holder => SetIn(holder, path.Last)).Distinct()];
    }

    private IEnumerable<Part> Step(Part holder, ObjectMember member)
    {
        var set = SetIn(holder, member);
        return set.IsEmpty ? [holder with { Path = holder.Path.Add(member.Name) }] : set.Select(value => new Part(value, []));
    }

    /// <summary>The values that a member of a part is seen to be set to.</summary>
    private ImmutableArray<Origin> SetIn(Part holder, ObjectMember member)
    {
        var values = ImmutableArray.CreateBuilder<Origin>();
        if (holder.Path.IsEmpty && member.Setters.IsEmpty)
            values.AddRange(tracer.ValuesOf(member, holder.Object.Operation, holder.Object.Context).Where(value => !value.IsObject));
        foreach (var made in tracer.OriginsOf(holder.Object.Operation, holder.Object.Context))
        {
            if ((SetByInitializer(made.Operation, holder.Path, member) ?? (holder.Path.IsEmpty ? null : member.ArgumentOf(made.Operation))) is { } given)
                values.Add(new Origin(given, made.Context));
            foreach (var place in PlacesOf(made, holder.Object))
                values.AddRange(SetNear(place, made, holder.Path, member));
        }

        return [.. values.Distinct()];
    }

    /// <summary>The functions in which an object may be set up: where it is made, where it is used, and its own constructors.</summary>
    private IEnumerable<Origin> PlacesOf(Origin made, Origin used)
    {
        var around = RootOf(made.Operation);
        yield return made with { Operation = around };
        if (RootOf(used.Operation) is var other && other.Syntax != around.Syntax)
            yield return used with { Operation = other };
        if (made.Operation is not IObjectCreationOperation { Constructor: { } constructor } || !code.Declares(constructor))
            yield break;
        foreach (var declaration in constructor.DeclaringSyntaxReferences)
        {
            if (code.OperationAt(declaration.GetSyntax(cancellationToken), cancellationToken) is { } body)
                yield return new Origin(body, CallContext.Enter(constructor, made.Operation, made.Context));
        }
    }

    private IEnumerable<Origin> SetNear(Origin place, Origin made, ImmutableArray<string> path, ObjectMember member)
    {
        foreach (var operation in place.Operation.DescendantsAndSelf())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (receiver, value) = operation switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance } target } assignment
                    when target.Property.Name == member.Name && assignment.Parent is not IObjectOrCollectionInitializerOperation => (instance, assignment.Value),
                IInvocationOperation { Instance: { } instance, Arguments.IsEmpty: false } call when member.Setters.Contains(call.TargetMethod.Name) => (instance, call.Arguments[0].Value),
                _ => (null, null),
            };
            if (receiver is not null && value is not null && IsPart(receiver, place.Context, path, made))
                yield return new Origin(value, place.Context);
        }
    }

    /// <summary>Whether an expression names a part of an object.</summary>
    private bool IsPart(IOperation expression, CallContext? context, ImmutableArray<string> path, Origin made)
    {
        foreach (var origin in tracer.OriginsOf(expression, context))
        {
            if (path.IsEmpty ? IsObject(origin.Operation, made.Operation)
                : origin.Operation is IPropertyReferenceOperation { Instance: { } instance, Property.Name: var name } && name == path[path.Length - 1]
                    && IsPart(instance, origin.Context, path.RemoveAt(path.Length - 1), made))
                return true;
        }

        return false;
    }

    // In the constructors of its own type the object is `this`.
    private static bool IsObject(IOperation found, IOperation made) => found.Syntax == made.Syntax
        || (found is IInstanceReferenceOperation && made is IObjectCreationOperation && SymbolEqualityComparer.Default.Equals(found.Type, made.Type));

    // new ClientOptions { Retry = { MaxRetries = 0 } }
    private static IOperation? SetByInitializer(IOperation made, ImmutableArray<string> path, ObjectMember member)
    {
        var initializer = (made as IObjectCreationOperation)?.Initializer;
        foreach (var name in path)
        {
            initializer = initializer?.Initializers.OfType<IMemberInitializerOperation>()
                .FirstOrDefault(part => part.InitializedMember is IMemberReferenceOperation { Member.Name: var own } && own == name)?.Initializer;
        }

        return path.IsEmpty ? null : initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(set => set.Target is IMemberReferenceOperation { Member.Name: var own } && own == member.Name)?.Value;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>A part of an object.</summary>
    /// <param name="Object">Where the object comes from.</param>
    /// <param name="Path">The members on the way to the part; none for the object itself.</param>
    private sealed record Part(Origin Object, ImmutableArray<string> Path);
}
