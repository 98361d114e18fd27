using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;
using ScaleErrors.Analyzers.Outcomes.Callers;
using ScaleErrors.Analyzers.Outcomes.Walk;

namespace ScaleErrors.Analyzers.Outcomes.Web;

/// <summary>Tells which functions ASP.NET Core runs to answer a request.</summary>
internal sealed class WebRootFinder(DeclaredCode code, CallSites callers)
{
    /// <summary>What a function answers; none where it is not run by ASP.NET Core.</summary>
    public WebRoots Of(FunctionBody function, CancellationToken cancellationToken)
    {
        switch (function.Symbol)
        {
            case { MethodKind: MethodKind.LambdaMethod }:
                return code.OperationAt(function.Syntax, cancellationToken) is { } lambda ? MappedBy(lambda) : WebRoots.None;
            case { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method:
                var own = IsRun(method) ? OfType(method.ContainingType) : WebRoots.None;
                return own != WebRoots.None ? own : OfMethodGroup(function, cancellationToken);
            default:
                return WebRoots.None;
        }
    }

    /// <summary>What the methods of a type answer.</summary>
    public static WebRoots OfType(INamedTypeSymbol type)
    {
        foreach (var ancestor in type.LineageWithInterfaces())
        {
            if (WebMembers.RootTypes.FirstOrDefault(row => ancestor.IsNamed(row.Type)) is { } row)
                return row.Roots;
            if (ancestor.GetAttributes().SelectMany(attribute => attribute.AttributeClass?.LineageWithInterfaces() ?? [])
                .Any(attribute => WebMembers.RootTypes.Any(candidate => attribute.IsNamed(candidate.Type))))
                return WebRoots.Actions;
        }

        return WebRoots.None;
    }

    /// <summary>The call that a function is an argument of; null where it is not.</summary>
    public static IInvocationOperation? CallGiven(IOperation function)
    {
        var value = function.Parent;
        while (value is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IAnonymousFunctionOperation
            or IReturnOperation or IBlockOperation { Operations.Length: 1 })
            value = value.Parent;
        return value is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>The row of a table for a called method; null where it has none.</summary>
    public static WebMember? RowOf(IEnumerable<WebMember> table, IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return WebMembers.Find(table, definition.ContainingType.FullName(), definition.Name);
    }

    // The framework finds public methods, and those that implement its interfaces.
    private static bool IsRun(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public };

    private static WebRoots MappedBy(IOperation function) =>
        CallGiven(function) is { } call && RowOf(WebMembers.Mappings, call.TargetMethod) is { } row ? row.Roots : WebRoots.None;

    private WebRoots OfMethodGroup(FunctionBody function, CancellationToken cancellationToken)
    {
        foreach (var site in callers.Of(function, cancellationToken))
        {
            if (code.OperationAt(site.Syntax, cancellationToken) is { } named and not IInvocationOperation && MappedBy(named) is not WebRoots.None and var roots)
                return roots;
        }

        return WebRoots.None;
    }
}
