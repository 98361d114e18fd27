using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Contract;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Calls;

/// <summary>Recognises the calls of the known HTTP libraries. One per compilation.</summary>
internal sealed class KnownCalls
{
    private readonly Dictionary<INamedTypeSymbol, SendingMembers> _types;
    private readonly INamedTypeSymbol? _expression;

    private KnownCalls(Dictionary<INamedTypeSymbol, SendingMembers> types, HashSet<string> names, ResponseSymbols? messages, Compilation compilation)
    {
        Messages = messages;
        _types = types;
        Names = names;
        _expression = compilation.GetTypeByMetadataName("System.Linq.Expressions.Expression`1");
        Code = new DeclaredCode(compilation);
    }

    /// <summary>The code of the compilation, for whoever follows a call further.</summary>
    public DeclaredCode Code { get; }

    /// <summary>The response that message handlers get, whichever library stands above them; null where the compilation lacks it.</summary>
    public ResponseSymbols? Messages { get; }

    /// <summary>The names of all methods that send.</summary>
    public HashSet<string> Names { get; }

    /// <summary>Prepares for a compilation; null where no known HTTP library is referenced, and nothing needs to be registered.</summary>
    public static KnownCalls? TryCreate(Compilation compilation, CancellationToken cancellationToken = default)
    {
        var types = new Dictionary<INamedTypeSymbol, SendingMembers>(SymbolEqualityComparer.Default);
        var shapes = new Dictionary<ResponseShape, ResponseSymbols?>();
        foreach (var library in HttpLibraries.All)
        {
            if (!shapes.TryGetValue(library.Shape, out var response))
                shapes.Add(library.Shape, response = ResponseSymbols.TryCreate(compilation, library.Shape));
            if (response is null)
                continue;
            foreach (var type in library.Types)
            {
                // Where a version has types that an earlier or later one shares with it, the library that is listed last stands for them.
                foreach (var symbol in compilation.GetTypesByMetadataName(type.MetadataName))
                    types[symbol] = new SendingMembers(library, response, type);
            }

            if (library.Attributed is not { } rows || AttributedInterfaces.TryCreate(compilation, rows) is not { } interfaces)
                continue;
            foreach (var (type, methods) in interfaces.FindAll(cancellationToken))
                types[type] = new SendingMembers(library, response, interfaces, methods);
        }

        shapes.TryGetValue(HttpResponseMessageShape.Shape, out var messages);
        return types.Count == 0 ? null : new KnownCalls(types, [.. types.Values.SelectMany(members => members.Names)], messages, compilation);
    }

    /// <summary>Whether a method sends wherever it is called.</summary>
    public bool Sends(IMethodSymbol method) => Names.Contains(method.Name) && method.DeclaringType() is { } type
        && _types.TryGetValue(type.OriginalDefinition, out var members) && members.Find(method) is not null;

    /// <summary>The call that an invocation is, or null where it sends nothing. This runs for every invocation of a compilation.</summary>
    public SendCall? Find(IInvocationOperation invocation, CancellationToken cancellationToken = default)
    {
        // The name first: it needs no symbol but the method's own.
        var method = invocation.TargetMethod;
        if (!Names.Contains(method.Name) || method.DeclaringType() is not { } type || !_types.TryGetValue(type.OriginalDefinition, out var members))
            return null;
        return members.Find(invocation.TargetMethod) is { } member && !IsInExpressionTree(invocation)
            ? Describe(invocation, members, member, cancellationToken)
            : null;
    }

    private SendCall Describe(IInvocationOperation invocation, SendingMembers members, SendingMember member, CancellationToken cancellationToken)
    {
        Code.Remember(invocation.SemanticModel);
        var clientParameter = members.ClientParameter;
        var response = members.Response.Returned(invocation.TargetMethod.ReturnType);
        var request = ArgumentFor(invocation, member.RequestParameter);
        return new SendCall(
            invocation,
            members.Library,
            response ?? members.Response,
            member,
            FormOf(member, response is not null || member.ResponseParameter is not null),
            clientParameter is null ? invocation.Instance : ArgumentFor(invocation, clientParameter) ?? invocation.Instance,
            ArgumentFor(invocation, member.AddressParameter),
            request,
            MethodsOf(invocation, members.Library, member, request, cancellationToken))
        {
            Thrown = member.ErrorMappingParameter is { } mapping
                ? ErrorMappingReader.Read(ArgumentFor(invocation, mapping), Code, cancellationToken)
                : ThrownTypes.Usual,
            Declared = members.Interfaces?.Read(invocation.TargetMethod, invocation.Instance?.Type),
            Allowed = members.Interfaces?.AllowedBy(invocation.TargetMethod, invocation.Instance?.Type) ?? members.Library.Shape.NeverThrown,
        };
    }

    private static OutcomeForm FormOf(SendingMember member, bool answersWithResponse) => (member.Failure, answersWithResponse) switch
    {
        (FailureForm.Value, true) => OutcomeForm.Response,
        (FailureForm.Value, false) => OutcomeForm.Body,
        (FailureForm.ExceptionForBody, true) => OutcomeForm.Response,
        (FailureForm.Null, _) => OutcomeForm.BodyOrNull,
        (_, true) => OutcomeForm.ResponseOrException,
        _ => OutcomeForm.BodyOrException,
    };

    private SentMethods MethodsOf(
        IInvocationOperation invocation, HttpLibrary library, SendingMember member, IOperation? request, CancellationToken cancellationToken)
    {
        if (ArgumentFor(invocation, member.MethodParameter) is { } given)
            return RequestMethodReader.ReadGiven(given, Code, cancellationToken);
        return member.Methods == RequestMethods.Any && request is not null && library.Request.Method is { } kept
            ? RequestMethodReader.Read(member.PathTo(kept), request, Code, cancellationToken)
            : SentMethods.Fixed(member.Methods);
    }

    private static IOperation? ArgumentFor(IInvocationOperation invocation, string? parameter)
    {
        if (parameter == SendingMember.Receiver)
            return invocation.Instance ?? (invocation.Arguments.IsEmpty ? null : PeelImplicit(invocation.Arguments[0].Value));
        foreach (var argument in invocation.Arguments)
        {
            if (parameter is not null && argument.Parameter?.Name == parameter && argument.ArgumentKind == ArgumentKind.Explicit)
                return PeelImplicit(argument.Value);
        }

        return null;
    }

    private static IOperation PeelImplicit(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
            value = conversion.Operand;
        return value;
    }

    // Code that is turned into data is not run: a mocking library's Setup(c => c.SendAsync(…)) sends nothing.
    private bool IsInExpressionTree(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: { } type } } &&
                SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _expression))
                return true;
        }

        return false;
    }

    /// <summary>The sending methods of one type: by name, or where only some overloads send, one by one.</summary>
    private sealed class SendingMembers
    {
        private readonly Dictionary<string, SendingMember> _byName = [];
        private readonly ImmutableDictionary<ISymbol, SendingMember> _byMethod = ImmutableDictionary<ISymbol, SendingMember>.Empty;

        public SendingMembers(HttpLibrary library, ResponseSymbols response, SendingType type)
        {
            Library = library;
            Response = response;
            ClientParameter = type.ClientParameter;
            foreach (var member in type.Members)
                _byName.Add(member.Name, member);
        }

        public SendingMembers(
            HttpLibrary library, ResponseSymbols response, AttributedInterfaces interfaces, ImmutableDictionary<ISymbol, SendingMember> methods)
        {
            Library = library;
            Response = response;
            Interfaces = interfaces;
            _byMethod = methods;
        }

        public HttpLibrary Library { get; }

        public ResponseSymbols Response { get; }

        public string? ClientParameter { get; }

        public AttributedInterfaces? Interfaces { get; }

        public IEnumerable<string> Names => _byName.Keys.Concat(_byMethod.Values.Select(member => member.Name));

        public SendingMember? Find(IMethodSymbol method) =>
            (_byName.TryGetValue(method.Name, out var member) && !Excludes(member, method)) || _byMethod.TryGetValue(method.OriginalDefinition, out member) ? member : null;

        private static bool Excludes(SendingMember member, IMethodSymbol method) =>
            member.UnlessParameter is { } name && method.Parameters.Any(parameter => parameter.Name == name);
    }
}
