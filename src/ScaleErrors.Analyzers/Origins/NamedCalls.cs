using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Origins;

/// <summary>The calls of this compilation by the name of the method: semantics is asked about names that fit only.</summary>
internal static class NamedCalls
{
    /// <summary>The calls of a method or local function of this compilation.</summary>
    public static IEnumerable<IInvocationOperation> Of(IMethodSymbol method, DeclaredCode code, CancellationToken cancellationToken)
    {
        var wanted = (method.ReducedFrom ?? method).OriginalDefinition;
        return Named(wanted.Name, code, cancellationToken)
            .Where(call => SymbolEqualityComparer.Default.Equals((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition, wanted));
    }

    /// <summary>The calls of any method of a name.</summary>
    public static IEnumerable<IInvocationOperation> Named(string name, DeclaredCode code, CancellationToken cancellationToken)
    {
        foreach (var index in code.TreesWith(name, cancellationToken))
        {
            foreach (var named in index.Of(name, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var node = index.Tree.GetRoot(cancellationToken).FindNode(named.Span, getInnermostNodeForTie: true);
                if (CallOf(node) is { } call && code.OperationAt(call, cancellationToken) is IInvocationOperation invocation)
                    yield return invocation;
            }
        }
    }

    /// <summary>The argument that a call gives to a parameter of the method as it is declared; null where it gives none that is written.</summary>
    public static IOperation? ArgumentFor(IInvocationOperation call, IParameterSymbol parameter) => ArgumentFor(call.Arguments, parameter.Ordinal);

    /// <summary>The written argument at the position of a parameter.</summary>
    public static IOperation? ArgumentFor(IEnumerable<IArgumentOperation> arguments, int ordinal) => arguments.FirstOrDefault(
        argument => argument.Parameter?.Ordinal == ordinal && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

    private static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        var whole = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            MemberBindingExpressionSyntax binding => binding,
            _ => name,
        };
        return whole.Parent is InvocationExpressionSyntax invocation && invocation.Expression == whole ? invocation : null;
    }
}
