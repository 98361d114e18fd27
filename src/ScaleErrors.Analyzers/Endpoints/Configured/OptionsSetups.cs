using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>The code of a compilation that sets up options or binds objects to the configuration; looked for on first need. One per compilation.</summary>
internal sealed class OptionsSetups(DeclaredCode code)
{
    private const string Bind = "Bind";
    private const string BindConfiguration = "BindConfiguration";

    private static readonly ImmutableDictionary<string, SetupStage> Stages = new Dictionary<string, SetupStage>
    {
        ["Configure"] = SetupStage.Configure,
        ["ConfigureAll"] = SetupStage.Configure,
        [Bind] = SetupStage.Configure,
        [BindConfiguration] = SetupStage.Configure,
        ["PostConfigure"] = SetupStage.PostConfigure,
        ["PostConfigureAll"] = SetupStage.PostConfigure,
    }.ToImmutableDictionary();

    private static readonly ImmutableHashSet<string> SetupInterfaces = ["IConfigureOptions", "IConfigureNamedOptions", "IPostConfigureOptions"];

    private volatile Found? _found;

    /// <summary>What sets up options of a type, in the order in which it runs as far as that can be told.</summary>
    public IEnumerable<OptionsSetup> Of(ITypeSymbol options, CancellationToken cancellationToken) =>
        All(cancellationToken).Setups.Where(setup => SymbolEqualityComparer.Default.Equals(setup.Options, options));

    /// <summary>The types that are set up or bound, and those that they are made from.</summary>
    public ISet<ITypeSymbol> Types(CancellationToken cancellationToken) => All(cancellationToken).Types;

    /// <summary>The calls that bind objects.</summary>
    public IReadOnlyList<ObjectBinding> Bindings(CancellationToken cancellationToken) => All(cancellationToken).Bindings;

    private Found All(CancellationToken cancellationToken)
    {
        if (_found is { } known)
            return known;
        var found = new Found([], [], new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default));
        foreach (var call in Stages.Keys.SelectMany(name => NamedCalls.Named(name, code, cancellationToken)))
        {
            if (ReadSetup(call) is { } setup)
                found.Setups.Add(setup);
            else if (ReadBinding(call) is { } binding)
                found.Bindings.Add(binding);
        }

        foreach (var stage in Stages.Keys)
            found.Setups.AddRange(code.MembersNamed(stage, cancellationToken).OfType<IMethodSymbol>().Select(method => ReadClass(method, cancellationToken)).OfType<OptionsSetup>());
        foreach (var type in found.Setups.Select(setup => setup.Options).Concat(found.Bindings.Select(binding => binding.Instance.Type).OfType<ITypeSymbol>()))
            found.Types.UnionWith(ConfigurationTypes.Lineage(type));
        var order = code.Trees.Select((tree, index) => (tree, index)).ToDictionary(entry => entry.tree, entry => entry.index);
        var sorted = found.Setups.OrderBy(setup => setup.Stage).ThenBy(setup => order[setup.Site.SyntaxTree]).ThenBy(setup => setup.Site.Span.End);
        return Interlocked.CompareExchange(ref _found, found with { Setups = [.. sorted] }, null) ?? _found;
    }

    private static OptionsSetup? ReadSetup(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var isOfBuilder = ConfigurationTypes.IsOf(method, ConfigurationTypes.OptionsNamespace, "OptionsBuilder");
        if (!isOfBuilder && !(method.IsExtensionMethod && method.ContainingNamespace?.ToDisplayString() == ConfigurationTypes.RegistrationNamespace))
            return null;
        var arguments = isOfBuilder ? method.ContainingType.TypeArguments : method.TypeArguments;
        if (arguments.IsEmpty || ConfigurationTypes.ReceiverOf(call) is not { } receiver)
            return null;
        return new OptionsSetup(call.Syntax, arguments[0], Stages[method.Name])
        {
            IsForAllNames = method.Name.EndsWith("All", System.StringComparison.Ordinal),
            Name = ConfigurationTypes.ArgumentOf(call, "name"),
            Builder = ConfigurationTypes.IsIn(receiver.Type, ConfigurationTypes.OptionsNamespace, "OptionsBuilder") ? receiver : null,
            Configuration = ConfigurationTypes.ArgumentOf(call, "config"),
            Path = ConfigurationTypes.ArgumentOf(call, "configSectionPath"),
            Target = ConfigurationTypes.ArgumentOf(call, "configureOptions") is { } action ? FirstParameterOf(action) : null,
        };
    }

    private static ObjectBinding? ReadBinding(IInvocationOperation call) =>
        call.TargetMethod.Name == Bind
        && ConfigurationTypes.IsOf(call.TargetMethod, ConfigurationTypes.ConfigurationNamespace, "ConfigurationBinder")
        && ConfigurationTypes.ReceiverOf(call) is { } configuration
        && ConfigurationTypes.ArgumentOf(call, "instance") is { } instance
            ? new ObjectBinding(configuration, ConfigurationTypes.ArgumentOf(call, "key"), ValueTracer.Peel(instance))
            : null;

    // class ConfigureScaleOptions : IConfigureOptions<ScaleOptions>
    private static OptionsSetup? ReadClass(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (method.Parameters.LastOrDefault() is not { } target || method.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration
            || method.ContainingType?.AllInterfaces.Any(one => IsSetupOf(one, target.Type)) != true)
            return null;
        return new OptionsSetup(declaration.GetSyntax(cancellationToken), target.Type, Stages[method.Name])
        {
            IsForAllNames = method.Parameters.Length > 1,
            Target = target,
        };
    }

    private static bool IsSetupOf(INamedTypeSymbol implemented, ITypeSymbol options) =>
        SetupInterfaces.Contains(implemented.Name) && implemented.ContainingNamespace?.ToDisplayString() == ConfigurationTypes.OptionsNamespace
        && implemented.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(implemented.TypeArguments[0], options);

    private static IParameterSymbol? FirstParameterOf(IOperation action) => (ValueTracer.Peel(action) as IDelegateCreationOperation)?.Target switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol.Parameters.FirstOrDefault(),
        IMethodReferenceOperation reference => reference.Method.Parameters.FirstOrDefault(),
        _ => null,
    };

    private sealed record Found(List<OptionsSetup> Setups, List<ObjectBinding> Bindings, HashSet<ITypeSymbol> Types);
}
