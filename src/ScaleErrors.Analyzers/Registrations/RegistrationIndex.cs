using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Registrations;

/// <summary>What a compilation registers with IHttpClientFactory. Immutable once it is built; names rule out nearly all files before semantics is asked.</summary>
internal sealed class RegistrationIndex
{
    // Applications register a few dozens of clients; behind these a registration counts as unseen.
    private const int MaxClients = 200;
    private const int MaxLayers = 3;
    private const int MaxWays = 32;

    private readonly DeclaredCode _code;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Entry> _entries = [];
    private readonly List<RegisteredCall> _defaults = [];

    private RegistrationIndex(DeclaredCode code, CancellationToken cancellationToken)
    {
        _code = code;
        _cancellationToken = cancellationToken;
        AddClients();
        AddBuilderCalls();
        Clients = [.. _entries.Select(entry => entry.Build(_defaults))];
        Default = new RegisteredClient("", [], [.. _defaults]);
    }

    /// <summary>The clients; several have one name where several registrations do.</summary>
    public ImmutableArray<RegisteredClient> Clients { get; }

    /// <summary>A client of a name that nobody registers: what is added to all clients.</summary>
    public RegisteredClient Default { get; }

    /// <summary>Reads a compilation.</summary>
    public static RegistrationIndex Build(DeclaredCode code, CancellationToken cancellationToken) => new(code, cancellationToken);

    private void AddClients()
    {
        foreach (var call in RegistrationMembers.OfServices.SelectMany(name => NamedCalls.Named(name, _code, _cancellationToken)).Where(RegistrationMembers.AddsClient))
        {
            foreach (var given in WaysTo(call, 0).Take(MaxWays))
            {
                var types = TypesOf(call, given);
                foreach (var name in NamesOf(call, given))
                {
                    if (_entries.Count < MaxClients)
                        _entries.Add(new Entry(name, types, call, given));
                }
            }
        }
    }

    private void AddBuilderCalls()
    {
        foreach (var name in RegistrationMembers.OfBuilders)
        {
            foreach (var call in NamedCalls.Named(name, _code, _cancellationToken).Where(RegistrationMembers.IsOfBuilder))
            {
                if (RegistrationMembers.ReceiverOf(call) is not { } builder)
                    continue;
                foreach (var root in BuilderRoots.Of(builder, _code, _cancellationToken))
                    Add(call, root);
            }
        }
    }

    private void Add(IInvocationOperation call, BuilderRoot root)
    {
        if (root.Scope != BuilderScope.Registration)
        {
            _defaults.Add(new RegisteredCall(call, root.Given, root.Scope));
            return;
        }

        foreach (var entry in _entries)
        {
            if (entry.IsOf(root))
                entry.Add(call, root.Given, TypesOf(call, root.Given.With(entry.Given)));
        }
    }

    /// <summary>
    /// What the methods around a registration were given: once for each of their calls, as one call's name goes with that call's address. Of
    /// methods that are given nothing but the services there is one way only.
    /// </summary>
    private IEnumerable<GivenArguments> WaysTo(IOperation operation, int layer)
    {
        var any = false;
        if (layer < MaxLayers && MethodAround(operation.Syntax) is { } method && IsGivenAnything(method))
        {
            foreach (var call in NamedCalls.Of(method, _code, _cancellationToken))
            {
                foreach (var given in WaysTo(call, layer + 1))
                {
                    any = true;
                    yield return given.With(call);
                }
            }
        }

        if (!any)
            yield return GivenArguments.None;
    }

    private IMethodSymbol? MethodAround(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(ancestor => ancestor is MethodDeclarationSyntax or LocalFunctionStatementSyntax) is { } declaration
            ? _code.DeclaredAt(declaration, _cancellationToken) as IMethodSymbol
            : null;

    private static bool IsGivenAnything(IMethodSymbol method) =>
        method.IsGenericMethod || method.Parameters.Any(parameter => parameter.Type.Name is not ("IServiceCollection" or "IConfiguration"));

    private IEnumerable<string> NamesOf(IInvocationOperation call, GivenArguments given)
    {
        if (RegistrationMembers.NameIn(call) is { } name)
            return ClientNames.In(name, new ValueTracer(_code, given, _cancellationToken));

        // A library that makes clients of interfaces has names of its own for them.
        if (RegistrationMembers.MakesOfInterface(call))
            return RegistrationMembers.ServiceOf(call) is { } service ? [call.TargetMethod.Name + ":" + given.For(service).ToDisplayString()] : [];
        if (call.TargetMethod.TypeArguments.IsEmpty)
            return [""];
        return [ClientNames.Of(given.For(call.TargetMethod.TypeArguments[0]))];
    }

    /// <summary>The types that a call has injected with the client: those it names, and those that its factory makes.</summary>
    private ImmutableArray<INamedTypeSymbol> TypesOf(IInvocationOperation call, GivenArguments given)
    {
        if (!RegistrationMembers.NamesService(call))
            return [];
        var types = new List<INamedTypeSymbol>();
        if (RegistrationMembers.ServiceOf(call) is { } service && given.For(service) is INamedTypeSymbol injected)
            types.Add(injected);
        var tracer = new ValueTracer(_code, given, _cancellationToken);
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter is { Type: INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: false } }))
        {
            foreach (var result in Lambdas.Of(argument.Value, tracer).SelectMany(function => function.Results(_code, _cancellationToken)))
                types.AddRange(tracer.OriginsOf(result).OfType<IObjectCreationOperation>().Select(creation => creation.Type).OfType<INamedTypeSymbol>());
        }

        return [.. types.Select(type => type.TypeKind == TypeKind.Interface ? type : type.OriginalDefinition)];
    }

    /// <summary>One registration while the index is built.</summary>
    private sealed class Entry(string name, ImmutableArray<INamedTypeSymbol> types, IInvocationOperation call, GivenArguments given)
    {
        private readonly List<RegisteredCall> _calls = [new(call, given, BuilderScope.Registration)];
        private ImmutableArray<INamedTypeSymbol> _types = types;

        public GivenArguments Given { get; } = given;

        private SyntaxNode Registration { get; } = call.Syntax;

        public bool IsOf(BuilderRoot root) =>
            root.Registration == Registration && (root.Via is null || Given.Calls.IsEmpty || Given.Calls.Contains(root.Via));

        public void Add(IInvocationOperation added, GivenArguments addedGiven, ImmutableArray<INamedTypeSymbol> addedTypes)
        {
            _calls.Add(new RegisteredCall(added, addedGiven.With(Given), BuilderScope.Registration));
            _types = _types.AddRange(addedTypes);
        }

        public RegisteredClient Build(IEnumerable<RegisteredCall> defaults) => new(name, _types, [.. _calls, .. defaults]);
    }
}
