using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>A value that the registration of a client sets.</summary>
/// <param name="Value">The value.</param>
/// <param name="Given">What the functions around it were given.</param>
internal sealed record ClientSetting(IOperation Value, GivenArguments Given);

/// <summary>What the functions that configure a registered client set in it: lambdas, methods, and what these hand the client to.</summary>
internal sealed class ClientSettings
{
    private const int MaxDepth = 5;

    private readonly DeclaredCode _code;
    private readonly string _member;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ClientSetting> _found = [];

    private ClientSettings(DeclaredCode code, string member, CancellationToken cancellationToken)
    {
        _code = code;
        _member = member;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The values that a member of a client is given where the client is registered.</summary>
    public static IReadOnlyList<ClientSetting> Of(RegisteredClient client, ObjectMember member, DeclaredCode code, CancellationToken cancellationToken)
    {
        var settings = new ClientSettings(code, member.Name, cancellationToken);
        foreach (var registered in client.Calls.Where(call => call.IsSure))
        {
            if (RegistrationMembers.SettingOf(registered.Call, member.Name) is { } set)
                settings._found.Add(new ClientSetting(set, registered.Given));
            foreach (var argument in registered.Call.Arguments.Where(argument => TakesClient(argument.Parameter?.Type)))
                settings.ReadFunctions(argument.Value, registered.Given, 0);
        }

        return settings._found;
    }

    private static bool TakesClient(ITypeSymbol? type) => type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
        && invoke.Parameters.Any(parameter => RegistrationMembers.IsClient(parameter.Type));

    private void ReadFunctions(IOperation function, GivenArguments given, int depth)
    {
        foreach (var known in Lambdas.Of(function, new ValueTracer(_code, given, _cancellationToken)))
        {
            foreach (var parameter in known.Symbol.Parameters.Where(parameter => RegistrationMembers.IsClient(parameter.Type)))
                ReadParameter(parameter, given, depth);
        }
    }

    private void ReadParameter(IParameterSymbol parameter, GivenArguments given, int depth)
    {
        if (depth == MaxDepth || parameter.DeclaringSyntaxReferences.IsEmpty)
            return;
        foreach (var write in _code.WritesToMember(parameter, _member, parameter.DeclaringSyntaxReferences[0].SyntaxTree, _cancellationToken))
        {
            if (_code.OperationAt(write.ValueNode, _cancellationToken) is { } value)
                _found.Add(new ClientSetting(value, given));
        }

        foreach (var mention in Mentions.Of(parameter, _code, _cancellationToken))
            ReadCall(mention, given, depth);
    }

    /// <summary>The client goes on to another function: an extension method, or a delegate that others have brought.</summary>
    private void ReadCall(IdentifierNameSyntax mention, GivenArguments given, int depth)
    {
        var syntax = mention.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == mention => call,
            _ => null,
        };
        if (syntax is null || _code.OperationAt(syntax, _cancellationToken) is not IInvocationOperation invocation)
            return;
        var target = invocation.TargetMethod;
        if (target.MethodKind == MethodKind.DelegateInvoke)
        {
            if (invocation.Instance is { } function)
                ReadFunctions(function, given, depth + 1);
            return;
        }

        if (!_code.Declares(target))
            return;
        foreach (var argument in invocation.Arguments.Where(argument => ValueTracer.Peel(argument.Value).Syntax == mention))
        {
            if (argument.Parameter is { } received)
                ReadParameter(received.OriginalDefinition, given.With(invocation), depth + 1);
        }
    }
}
