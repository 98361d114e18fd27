using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScaleErrors.Analyzers.CodeFixes.Targets;
using ScaleErrors.Analyzers.Contract;

namespace ScaleErrors.Analyzers.CodeFixes.Retries;

/// <summary>A call that is to be sent again after a 429, and what is known of it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Send">How it can be repeated.</param>
/// <param name="Body">The body at whose end the function with the loop goes.</param>
/// <param name="Passed">The variables that the function is given.</param>
/// <param name="Method">The method that is called.</param>
/// <param name="IsSilent">Whether 429 passes for success now: then the last attempt must say so.</param>
/// <param name="Targets">The targets that compile the call.</param>
internal sealed record RetryPlan(
    InvocationExpressionSyntax Call,
    RepeatableSend Send,
    EnclosingBody Body,
    ImmutableArray<PassedLocal> Passed,
    IMethodSymbol Method,
    bool IsSilent,
    ImmutableArray<Target> Targets)
{
    private const string Response = "HttpResponseMessage";
    private const string Token = "System.Threading.CancellationToken";

    /// <summary>Whether the call gives a task.</summary>
    public bool IsAsync => Method.ReturnType is INamedTypeSymbol { Name: "Task" };

    /// <summary>What the call brings; null for nothing.</summary>
    public ITypeSymbol? Result => Method.ReturnType switch
    {
        INamedTypeSymbol { Name: "Task", TypeArguments: [var brought] } => brought,
        INamedTypeSymbol { Name: "Task" } => null,
        { SpecialType: SpecialType.System_Void } => null,
        var type => type,
    };

    /// <summary>Whether the outcome comes as a response, or as the exception of the framework's client.</summary>
    public bool AnswersWithResponse => Result?.Name == Response;

    /// <summary>Whether the task of the call is awaited without the context of its caller.</summary>
    public bool LeavesContext => Call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }] } }
        && argument.IsKind(SyntaxKind.FalseLiteralExpression);

    /// <summary>Plans; null where the call can't be sent again, or its loop can't be written.</summary>
    public static RetryPlan? Of(SharedFile file, IgnoredCall call, CancellationToken cancellationToken)
    {
        var targets = file.Targets.Where(target => target.FindCall(call.Name, cancellationToken) is not null).ToImmutableArray();
        if (targets.IsEmpty || targets[0].FindCall(call.Name, cancellationToken) is not { Expression: MemberAccessExpressionSyntax } send)
        {
            return null;
        }

        var model = targets[0].Model;
        if (model.GetSymbolInfo(send, cancellationToken).Symbol is not IMethodSymbol method
            || method.ContainingNamespace?.ToDisplayString() is not ("System.Net.Http" or "System.Net.Http.Json")
            || EnclosingBody.Of(send) is not { } body
            || RepeatableSend.Of(send, targets.All(KeepsContent), model, cancellationToken) is not { } repeatable
            || PassedLocal.Of([send, .. repeatable.Rebuilt], body, model, cancellationToken) is not { } passed)
        {
            return null;
        }

        var plan = new RetryPlan(send, repeatable, body, passed, method, call.Silent.Contains(ScaleContract.TooManyRequests), targets);
        return plan.CanBeWritten ? plan : null;
    }

    /// <summary>The token that ends the waiting: that of the call, else that of the function around.</summary>
    public string? CancellationToken(CancellationToken cancellationToken)
    {
        var model = Targets[0].Model;
        var given = Call.ArgumentList.Arguments.FirstOrDefault(argument =>
            argument.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && IsToken(model.GetTypeInfo(argument.Expression, cancellationToken).Type));
        if (given is not null)
        {
            return given.Expression.ToString();
        }

        return model.LookupSymbols(Body.Last.SpanStart).OfType<IParameterSymbol>().FirstOrDefault(parameter => IsToken(parameter.Type)) is { } token
            ? PassedLocal.Written(token)
            : null;
    }

    // Nobody waits for a task that is dropped: nobody would see it fail, either.
    private bool IsDropped => IsAsync && Call.Parent is ExpressionStatementSyntax;

    // An anonymous type has no name, and an exception of the framework's client tells its status from .NET 5 on.
    private bool CanBeWritten => !IsDropped
        && Result is not (IErrorTypeSymbol or { IsAnonymousType: true })
        && Method.ReturnType.Name is not ("IAsyncEnumerable" or "ValueTask")
        && (AnswersWithResponse || Targets.All(TellsStatus));

    private static bool IsToken(ITypeSymbol? type) => type?.ToDisplayString() == Token;

    // On .NET Framework, and for who builds for it, a client disposes of the content that it has sent.
    private static bool KeepsContent(Target target) => target.Has("System.Random", "Shared");

    private static bool TellsStatus(Target target) => target.Has("System.Net.Http.HttpRequestException", "StatusCode");
}
