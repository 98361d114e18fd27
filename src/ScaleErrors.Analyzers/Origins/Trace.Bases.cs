using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <content>Properties that a class of this compilation inherits from one that is not seen.</content>
internal sealed partial class Trace
{
    // A class, its base class, and hardly more, before the one that is not seen.
    private const int MostConstructors = 4;

    /// <summary>What the base constructor was given for a property of the same name and type; what own code sets in it counts, too.</summary>
    private bool FollowGivenToBase(IPropertySymbol property, IOperation instance, CallContext? context)
    {
        if (OwnerOf(instance, context) is not { } type || !code.Declares(type))
            return false;
        var before = _found.Count;
        var any = false;
        foreach (var (call, inside) in BaseCallsOf(type, instance, context))
        {
            if (ArgumentsOf(call).FirstOrDefault(argument => IsFor(argument.Parameter, property)) is not { } given)
                continue;
            any = true;
            if (member is not null)
                FollowSetInside(type, property, inside);
            Follow(given.Value, inside);
        }

        return any || _found.Count > before;
    }

    private static bool IsFor(IParameterSymbol? parameter, IPropertySymbol property) => parameter is not null
        && parameter.Name.Equals(property.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type);

    private INamedTypeSymbol? OwnerOf(IOperation instance, CallContext? context) => instance is not IInstanceReferenceOperation
        ? instance.Type as INamedTypeSymbol
        : CallContext.ThisIn(context)?.Operation.Type is INamedTypeSymbol type && code.Declares(type) ? type : code.TypeAround(instance.Syntax, cancellationToken);

    /// <summary>The calls of constructors that are not seen, by those of a type; where it is seen how the object is made, only by that one.</summary>
    private IEnumerable<(IOperation Call, CallContext? Inside)> BaseCallsOf(INamedTypeSymbol type, IOperation instance, CallContext? context)
    {
        var owner = instance is IInstanceReferenceOperation ? CallContext.ThisIn(context) : new Origin(instance, context);
        var creations = owner is { } known ? Inner(null, known.Operation, known.Context).Where(origin => origin.Operation is IObjectCreationOperation).ToList() : [];
        var starts = creations.Count > 0
            ? creations.Select(creation => (Constructor: ConstructorOf(creation.Operation), Inside: EnterFirst(creation.Operation, creation.Context)))
            : type.InstanceConstructors.Select(constructor => (Constructor: (IMethodSymbol?)constructor, Inside: (CallContext?)null));
        foreach (var start in starts)
        {
            if (BaseCallOf(start.Constructor, start.Inside) is { } found)
                yield return found;
        }
    }

    private static CallContext? EnterFirst(IOperation creation, CallContext? context) =>
        ConstructorOf(creation) is { } constructor ? CallContext.Enter(constructor, creation, context) : context;

    private (IOperation Call, CallContext? Inside)? BaseCallOf(IMethodSymbol? constructor, CallContext? inside)
    {
        for (var depth = 0; depth < MostConstructors && constructor is not null && code.Declares(constructor); depth++)
        {
            if (InitializerOf(constructor) is not { } call || ConstructorOf(call) is not { } next)
                return null;
            if (!code.Declares(next))
                return (call, inside);
            inside = CallContext.Enter(next, call, inside);
            constructor = next;
        }

        return null;
    }

    // if (string.IsNullOrEmpty(RequestAdapter.BaseUrl)) RequestAdapter.BaseUrl = "…";
    private void FollowSetInside(INamedTypeSymbol type, IPropertySymbol property, CallContext? context)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var write in code.WritesToMember(property, member!.Name, reference.SyntaxTree, cancellationToken))
            {
                if (write.Site.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration && declaration.SyntaxTree == reference.SyntaxTree && declaration.Span == reference.Span)
                    FollowWrite(write, context);
            }
        }
    }
}
