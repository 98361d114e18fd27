using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>A send that can be sent again with the same effect at Scale.</summary>
/// <param name="Once">The arguments that are evaluated once for all attempts: a second attempt carries the same unique_id.</param>
/// <param name="Rebuilt">The statements before the call that build its request message: a message can be sent once only.</param>
internal sealed record RepeatableSend(ImmutableArray<ArgumentSyntax> Once, ImmutableArray<StatementSyntax> Rebuilt)
{
    private const string Content = "System.Net.Http.HttpContent";
    private const string Message = "System.Net.Http.HttpRequestMessage";
    private const string Stream = "System.IO.Stream";

    // What these send is in memory, and can be read any number of times.
    private static readonly ImmutableHashSet<string> Rereadable =
    [
        "System.Net.Http.StringContent",
        "System.Net.Http.ByteArrayContent",
        "System.Net.Http.ReadOnlyMemoryContent",
        "System.Net.Http.FormUrlEncodedContent",
        "System.Net.Http.Json.JsonContent",
    ];

    /// <summary>Reads a send; null where it can't be repeated, or nobody can tell.</summary>
    /// <param name="call">The call.</param>
    /// <param name="keepsContent">Whether the client leaves the content as it is after it was sent: not on .NET Framework.</param>
    /// <param name="model">The semantic model.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static RepeatableSend? Of(InvocationExpressionSyntax call, bool keepsContent, SemanticModel model, CancellationToken cancellationToken) =>
        new Reader(keepsContent, model, cancellationToken).Read(call);

    private sealed class Reader(bool keepsContent, SemanticModel model, CancellationToken cancellationToken)
    {
        private readonly FreshValues _fresh = new(model.Compilation, cancellationToken);

        public RepeatableSend? Read(InvocationExpressionSyntax call)
        {
            var once = ImmutableArray.CreateBuilder<ArgumentSyntax>();
            var rebuilt = ImmutableArray<StatementSyntax>.Empty;
            if (_fresh.AnyIn(call.Expression))
            {
                return null;
            }

            foreach (var argument in call.ArgumentList.Arguments)
            {
                if (argument.Expression is IdentifierNameSyntax name && Is(argument.Expression, Message))
                {
                    if (MessageBuild.Of(name, call, model, cancellationToken) is not { } build || build.Any(statement => !CanRebuild(statement, build)))
                    {
                        return null;
                    }

                    rebuilt = build;
                }
                else if (_fresh.AnyIn(argument.Expression))
                {
                    if (!IsValue(argument.Expression))
                    {
                        return null;
                    }

                    once.Add(argument);
                }
                else if (!CanRebuild(argument.Expression, []))
                {
                    return null;
                }
            }

            return new RepeatableSend(once.ToImmutable(), rebuilt);
        }

        // What is evaluated before the first attempt must serve all of them.
        private bool IsValue(ExpressionSyntax value) =>
            !Is(value, Message) && (!Is(value, Content) || (keepsContent && value is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax && IsRereadable(value)));

        /// <summary>Whether code that is run for each attempt makes the same each time.</summary>
        private bool CanRebuild(SyntaxNode code, ImmutableArray<StatementSyntax> among)
        {
            if (_fresh.AnyIn(code))
            {
                return false;
            }

            foreach (var expression in code.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
            {
                if (expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && !CanReuse(expression, among))
                {
                    return false;
                }

                if (expression is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax && Is(expression, Content) && !IsMadeOfValues(expression))
                {
                    return false;
                }
            }

            return true;
        }

        private bool CanReuse(ExpressionSyntax held, ImmutableArray<StatementSyntax> among)
        {
            if ((held.Parent is MemberAccessExpressionSyntax access && access.Name == held) || model.GetSymbolInfo(held, cancellationToken).Symbol is INamespaceOrTypeSymbol)
            {
                return true;
            }

            if (Is(held, Stream))
            {
                return false;
            }

            if (!Is(held, Content))
            {
                return true;
            }


            // A message is disposed of with its content.
            return among.IsEmpty
                ? keepsContent && Initializer(held) is { } made && IsRereadable(made)
                : IsTarget(held) || Declaration(held)?.FirstAncestorOrSelf<StatementSyntax>() is { } declared && among.Contains(declared);
        }

        private static bool IsTarget(ExpressionSyntax held) => held.Parent is AssignmentExpressionSyntax assignment && assignment.Left == held
            || held.Parent is MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax };

        // The helper that makes the content makes another one for each attempt.
        private bool IsMadeOfValues(ExpressionSyntax made) => IsRereadable(made)
            || model.GetSymbolInfo(made, cancellationToken).Symbol is IMethodSymbol { MethodKind: not MethodKind.Constructor };

        private bool IsRereadable(ExpressionSyntax value) =>
            model.GetTypeInfo(value, cancellationToken).Type?.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) is { } name
            && Rereadable.Contains(name);

        // The value of a local that nobody changes.
        private ExpressionSyntax? Initializer(ExpressionSyntax held)
        {
            if (Declaration(held) is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator)
            {
                return null;
            }

            var name = declarator.Identifier.ValueText;
            var isWritten = EnclosingBody.Of(held)?.Scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(mention =>
                mention.Identifier.ValueText == name && (mention.Parent is AssignmentExpressionSyntax assignment && assignment.Left == mention
                    || mention.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }));
            return isWritten == false ? value : null;
        }

        private SyntaxNode? Declaration(ExpressionSyntax held) =>
            model.GetSymbolInfo(held, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] } ? reference.GetSyntax(cancellationToken) : null;

        private bool Is(ExpressionSyntax value, string metadataName)
        {
            for (var type = model.GetTypeInfo(value, cancellationToken).Type; type is not null; type = type.BaseType)
            {
                if (type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).TrimEnd('?') == metadataName)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
