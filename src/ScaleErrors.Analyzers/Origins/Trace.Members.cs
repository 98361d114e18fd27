using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <content>Fields and properties, and the objects that they belong to.</content>
internal sealed partial class Trace
{
    private void FollowMember(IMemberReferenceOperation reference, ISymbol symbol, bool readOnly, CallContext? context)
    {
        var before = _found.Count;
        if (ObjectOf(reference, context) is { } owner && owner.Operation is not IInstanceReferenceOperation)
            FollowMemberOf(owner, reference, symbol, readOnly, context);
        else
            FollowMemberOfAny(symbol, reference, context);
        if (member is not null)
        {
            foreach (var write in code.WritesToMember(symbol, member.Name, reference.Syntax.SyntaxTree, cancellationToken))
                FollowWrite(write, context);
            foreach (var handOver in code.HandOversOf(symbol, cancellationToken))
                FollowHandOver(handOver, context);
            FollowCopies(symbol, reference, context);
        }

        if (_found.Count == before)
            Arrive(reference, context);
    }

    private static Origin? ObjectOf(IMemberReferenceOperation reference, CallContext? context) => reference.Instance switch
    {
        null => null,
        IInstanceReferenceOperation => CallContext.ThisIn(context),
        { } instance => new Origin(instance, context),
    };

    /// <summary>The values of a member of one object, as far as it is seen where that comes from.</summary>
    private void FollowMemberOf(Origin owner, IMemberReferenceOperation reference, ISymbol symbol, bool readOnly, CallContext? context)
    {
        if (IsComputed(symbol))
        {
            FollowMemberOfAny(symbol, reference, context);
            return;
        }

        if (FollowStored(symbol.Name, owner.Operation, owner.Context))
            return;
        FollowMemberOfAny(symbol, reference, context);

        // Others may set what is not read-only; only in its own type are all of its values in view.
        if (!readOnly && symbol.DeclaredAccessibility != Accessibility.Private && !IsOfTypeAround(reference, symbol))
            Arrive(reference, context);
    }

    /// <summary>What a member of an object holds; false where it is not seen to be set.</summary>
    private bool FollowStored(string name, IOperation owner, CallContext? context)
    {
        var any = false;
        foreach (var value in Inner(new ObjectMember("", name) { WithDeclaration = true }, owner, context).Where(value => !value.IsObject))
        {
            any = true;
            Follow(value.Operation, value.Context);
        }

        return any;
    }

    private bool IsComputed(ISymbol symbol) => symbol is IPropertySymbol && (symbol.IsAbstract || Returns.Of(symbol, cancellationToken).Any());

    /// <summary>The values that a member is seen to have in any object.</summary>
    private void FollowMemberOfAny(ISymbol symbol, IOperation reference, CallContext? context)
    {
        foreach (var target in Overrides.Of(symbol, code, cancellationToken).DefaultIfEmpty(symbol))
        {
            foreach (var write in code.WritesTo(target, cancellationToken))
                FollowWrite(write, context);
            if (target is IPropertySymbol { GetMethod: { } getter })
                FollowReturnsOf(target, CallContext.Enter(getter, reference, context));
            FollowPositional(target, context);
        }
    }

    // record Settings(string BaseUrl): the property is what the parameter is.
    private void FollowPositional(ISymbol symbol, CallContext? context)
    {
        if (ParameterOf(symbol) is { } parameter && !FollowArguments(parameter, context))
            FollowDefault(parameter);
    }

    private IParameterSymbol? ParameterOf(ISymbol symbol)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (symbol is IPropertySymbol && reference.GetSyntax(cancellationToken) is ParameterSyntax declaration)
                return symbol.ContainingType.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(
                    parameter => parameter.DeclaringSyntaxReferences.Any(declared => declared.GetSyntax(cancellationToken) == declaration));
        }

        return null;
    }

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

    // class ScaleClient : HttpClient { public ScaleClient() => BaseAddress = …; } is so wherever its objects come from.
    private bool ArriveAtType(IOperation origin, CallContext? context)
    {
        var type = origin is IInstanceReferenceOperation
            ? code.TypeAround(origin.Syntax, cancellationToken)
            : origin.Type as INamedTypeSymbol;
        if (type is null || !code.Declares(type))
            return false;
        var before = _found.Count;
        var inside = EnterConstructors(origin, context);
        foreach (var write in code.WritesToOwnMember(type, member!.Name, cancellationToken))
        {
            if (MayRun(write, origin, inside))
                FollowWrite(write, inside);
        }

        for (var current = type; member.WithDeclaration && current is not null && code.Declares(current); current = current.BaseType)
        {
            foreach (var declared in current.GetMembers(member.Name))
                FollowDeclaration(declared, origin, inside);
            if (_found.Count > before)
                break;
        }

        return _found.Count > before;
    }

    /// <summary>The constructors that make an object, each called by the one before.</summary>
    private CallContext? EnterConstructors(IOperation origin, CallContext? context)
    {
        var inside = context;
        var next = origin;
        while (next is not null && ConstructorOf(next) is { } constructor && code.Declares(constructor) && CallContext.Enter(constructor, next, inside) is { } entered)
        {
            inside = entered;
            next = InitializerOf(constructor);
        }

        return inside;
    }

    private static IMethodSymbol? ConstructorOf(IOperation call) => call switch
    {
        IObjectCreationOperation creation => creation.Constructor?.OriginalDefinition,
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } invocation => invocation.TargetMethod.OriginalDefinition,
        _ => null,
    };

    private IOperation? InitializerOf(IMethodSymbol constructor)
    {
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            SyntaxNode? initializer = reference.GetSyntax(cancellationToken) switch
            {
                ConstructorDeclarationSyntax declaration => declaration.Initializer,
                TypeDeclarationSyntax { BaseList: { } bases } => bases.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault(),
                _ => null,
            };
            return code.OperationAt(initializer, cancellationToken);
        }

        return null;
    }

    // Where it is seen how the object is made, its other constructors do not count.
    private bool MayRun(Write write, IOperation origin, CallContext? inside) =>
        origin is not IObjectCreationOperation
        || write.Site.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not { } constructor
        || code.DeclaredAt(constructor, cancellationToken) is not IMethodSymbol { ContainingType: var type } declared
        || CallContext.Of(declared, inside) is not null
        || (declared.Parameters.IsEmpty && !SymbolEqualityComparer.Default.Equals(type, origin.Type?.OriginalDefinition));

    // What stands at the declaration itself: an initializer, a parameter of a record.
    private void FollowDeclaration(ISymbol declared, IOperation origin, CallContext? inside)
    {
        foreach (var write in code.WritesTo(declared, cancellationToken))
        {
            if (write.Target is null && code.OperationAt(write.ValueNode, cancellationToken) is { } value)
                _found.Add(new Origin(value, inside));
        }

        if (ParameterOf(declared) is not { } parameter)
            return;
        if (CallContext.Of(parameter.ContainingSymbol, inside) is { } frame)
            FollowGiven(parameter, frame.Call, frame.Outer);
        else if (origin is not IObjectCreationOperation && tracer.FollowsCallers)
            FollowCallers(parameter);
    }

    private void FollowCallers(IParameterSymbol parameter)
    {
        foreach (var call in code.CallsOf((IMethodSymbol)parameter.ContainingSymbol, cancellationToken).Calls)
        {
            tracer.LookedAtCallers = true;
            FollowGiven(parameter, call, null);
        }
    }

    private void FollowGiven(IParameterSymbol parameter, IOperation call, CallContext? context)
    {
        if (ArgumentsOf(call).FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } given)
            _found.Add(new Origin(given.Value, context));
    }
}
