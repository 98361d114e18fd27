using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>What an options object holds: the sections that it is read from, and what sets it up.</summary>
/// <param name="Sections">The paths of the sections.</param>
/// <param name="Setups">The setups, in the order in which they run.</param>
internal readonly record struct OptionsContent(ImmutableArray<string> Sections, ImmutableArray<OptionsSetup> Setups)
{
    public static OptionsContent Nothing { get; } = new([], []);

    /// <summary>What either holds.</summary>
    public OptionsContent With(OptionsContent other) => new(Sections.AddRange(other.Sections), Setups.AddRange(other.Setups));
}

/// <summary>Tells what an options object holds from where it comes from. One per compilation.</summary>
internal sealed class OptionsObjects(DeclaredCode code)
{
    private const int MostDepth = 4;
    private const string DefaultName = "";

    private static readonly ImmutableHashSet<string> Wrappers = ["IOptions", "IOptionsSnapshot", "IOptionsMonitor"];

    private readonly OptionsSetups _setups = new(code);
    private readonly PlainOptions _plain = new(code);

    /// <summary>Whether objects of a type are options that something sets up, or that are read from the configuration.</summary>
    public bool AreRead(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        _setups.Types(cancellationToken).Contains(type) || _plain.Types(cancellationToken).Contains(type);

    /// <summary>A property, or those of options that implement it.</summary>
    public IEnumerable<IPropertySymbol> Implementations(IPropertySymbol property, CancellationToken cancellationToken) =>
        property.ContainingType.TypeKind != TypeKind.Interface
            ? [property]
            : _setups.Types(cancellationToken).Concat(_plain.Types(cancellationToken)).OfType<INamedTypeSymbol>().Where(type => type.TypeKind != TypeKind.Interface)
                .Select(type => type.FindImplementationForInterfaceMember(property)).OfType<IPropertySymbol>();

    /// <summary>What an object holds.</summary>
    public OptionsContent Of(IOperation origin, AddressEvaluator evaluator, CancellationToken cancellationToken, int depth = 0)
    {
        if (depth > MostDepth || origin.Type is not { } type)
            return OptionsContent.Nothing;
        switch (origin)
        {
            case IInvocationOperation call when PlainOptions.IsReading(call):
                return new([.. SectionPaths.Of(ConfigurationTypes.ReceiverOf(call), evaluator)], []);
            case IInvocationOperation { TargetMethod: { Name: "Get" } method } call when IsWrapper(method.ContainingType):
                return new([], [.. Named(type, [.. SectionPaths.KeysOf(ConfigurationTypes.ArgumentOf(call, "name"), evaluator)], evaluator, cancellationToken)]);
            case IPropertyReferenceOperation { Property: { Name: "Value" or "CurrentValue" } property } when IsWrapper(property.ContainingType):
                return new([], [.. Named(type, [DefaultName], evaluator, cancellationToken)]);
            case IObjectCreationOperation creation:
                return new([.. SectionsOfCreated(creation, evaluator, cancellationToken)], []);
            case IPropertyReferenceOperation when PartOf(origin) is { } part:
                return new([.. KeysOf(part, evaluator, cancellationToken, depth + 1)], []);
            case IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation:
                return new([.. KeysOfElement(origin, evaluator, cancellationToken, depth + 1)], []);
            case IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation:
            case IInvocationOperation { TargetMethod.Name: "GetService" or "GetRequiredService" }:
                return OfInjected(type, evaluator, depth, cancellationToken);
            default:
                return OptionsContent.Nothing;
        }
    }

    /// <summary>The keys of the configuration that a property of an options object is bound to.</summary>
    public IEnumerable<string> KeysOf(IPropertyReferenceOperation part, AddressEvaluator evaluator, CancellationToken cancellationToken, int depth = 0)
    {
        var name = NameOf(part.Property);
        return evaluator.AtOrigins(part.Instance!, origin =>
            SectionsOf(Of(origin, evaluator, cancellationToken, depth), evaluator, cancellationToken).Select(path => SectionPaths.Combine(path, name)).ToList());
    }

    /// <summary>The keys of an element of a list, an array or a dictionary that is a property of an options object.</summary>
    public IEnumerable<string> KeysOfElement(IOperation element, AddressEvaluator evaluator, CancellationToken cancellationToken, int depth = 0)
    {
        var (list, key) = element switch
        {
            IArrayElementReferenceOperation { Indices: { Length: 1 } indices } array => (array.ArrayReference, indices[0]),
            IPropertyReferenceOperation { Instance: { } instance, Arguments: { Length: 1 } arguments } => (instance, arguments[0].Value),
            _ => (null, null),
        };
        if (list is null)
            return [];
        var names = SectionPaths.KeysOf(key, evaluator).ToList();
        return evaluator.AtOrigins(list, origin => PartOf(origin) is { } part
            ? KeysOf(part, evaluator, cancellationToken, depth).SelectMany(path => names.Select(name => SectionPaths.Combine(path, name))).ToList()
            : []);
    }

    /// <summary>The name of a property in the configuration.</summary>
    public static string NameOf(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "ConfigurationKeyNameAttribute"
                && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string name })
                return name;
        }

        return property.Name;
    }

    /// <summary>The sections that a setup binds options to.</summary>
    public IEnumerable<string> SectionsOf(OptionsSetup setup, AddressEvaluator evaluator, CancellationToken cancellationToken)
    {
        var paths = SectionPaths.Of(setup.Configuration, evaluator).Concat(SectionPaths.KeysOf(setup.Path, evaluator));
        if (setup.Target is not { } target)
            return paths;
        return paths.Concat(_setups.Bindings(cancellationToken)
            .Where(binding => binding.Instance is IParameterReferenceOperation { Parameter: var bound } && SymbolEqualityComparer.Default.Equals(bound, target))
            .SelectMany(binding => SectionsOf(binding, evaluator)));
    }

    /// <summary>What is known of the options of a type, whatever their name: they are asked for by the type alone.</summary>
    private OptionsContent OfInjected(ITypeSymbol type, AddressEvaluator evaluator, int depth, CancellationToken cancellationToken)
    {
        var registered = _plain.RegisteredAs(type, cancellationToken).ToList();
        if (registered.Count > 0)
        {
            return registered
                .SelectMany(value => evaluator.AtOrigins(value, origin => new[] { Of(origin, evaluator, cancellationToken, depth + 1) }))
                .Aggregate(OptionsContent.Nothing, (one, other) => one.With(other));
        }

        // Where several sections are read as the same type, nothing tells which of them this one is.
        var sections = _plain.ReadAs(type, cancellationToken).SelectMany(call => SectionPaths.Of(ConfigurationTypes.ReceiverOf(call), evaluator))
            .Concat(_setups.Bindings(cancellationToken)
                .Where(binding => SymbolEqualityComparer.Default.Equals(binding.Instance.Type, type) && binding.Instance is not IParameterReferenceOperation)
                .SelectMany(binding => SectionsOf(binding, evaluator)))
            .Distinct().Take(2).ToImmutableArray();
        return new(sections.Length == 1 ? sections : [], [.. Named(type, [DefaultName], evaluator, cancellationToken)]);
    }

    private IEnumerable<OptionsSetup> Named(
        ITypeSymbol type, IReadOnlyCollection<string> names, AddressEvaluator evaluator, CancellationToken cancellationToken) =>
        _setups.Of(type, cancellationToken).Where(setup => names.Count == 0 || NamesOf(setup, evaluator) is not { Count: > 0 } known || known.Any(names.Contains));

    /// <summary>The names of the options that a setup is for; none where it is for all, or nothing is known.</summary>
    private static List<string> NamesOf(OptionsSetup setup, AddressEvaluator evaluator)
    {
        if (setup.IsForAllNames)
            return [];
        if (setup.Name is not null)
            return [.. SectionPaths.KeysOf(setup.Name, evaluator)];
        return setup.Builder is { } builder ? [.. NamesOfBuilder(builder, evaluator, 0)] : [DefaultName];
    }

    // services.AddOptions<ScaleOptions>("name").Bind(…).Configure(…)
    private static IEnumerable<string> NamesOfBuilder(IOperation builder, AddressEvaluator evaluator, int depth) => evaluator.AtOrigins(builder, origin =>
    {
        if (depth > MostDepth * MostDepth || origin is not IInvocationOperation call)
            return (List<string>)[];
        if (ConfigurationTypes.ArgumentOf(call, "name") is { } name)
            return [.. SectionPaths.KeysOf(name, evaluator)];
        return ConfigurationTypes.ReceiverOf(call) is { } receiver && ConfigurationTypes.IsIn(receiver.Type, ConfigurationTypes.OptionsNamespace, "OptionsBuilder")
            ? [.. NamesOfBuilder(receiver, evaluator, depth + 1)]
            : [DefaultName];
    });

    private IEnumerable<string> SectionsOf(OptionsContent content, AddressEvaluator evaluator, CancellationToken cancellationToken) =>
        content.Sections.Concat(content.Setups.SelectMany(setup => SectionsOf(setup, evaluator, cancellationToken)));

    private static IEnumerable<string> SectionsOf(ObjectBinding binding, AddressEvaluator evaluator) => binding.Key is null
        ? SectionPaths.Of(binding.Configuration, evaluator)
        : SectionPaths.Below(binding.Configuration, binding.Key, evaluator);

    // var options = new ScaleOptions(); section.Bind(options);
    private IEnumerable<string> SectionsOfCreated(IObjectCreationOperation creation, AddressEvaluator evaluator, CancellationToken cancellationToken) =>
        _setups.Bindings(cancellationToken)
            .Where(binding => SymbolEqualityComparer.Default.Equals(binding.Instance.Type, creation.Type)
                && evaluator.AtOrigins(binding.Instance, origin => new[] { origin }).Any(origin => origin.Syntax == creation.Syntax))
            .SelectMany(binding => SectionsOf(binding, evaluator));

    // options.Value.Endpoints, whose type is no options of its own.
    private IPropertyReferenceOperation? PartOf(IOperation origin) =>
        origin is IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance: not null } part && code.Declares(property) ? part : null;

    private static bool IsWrapper(INamedTypeSymbol? type) =>
        type is not null && Wrappers.Contains(type.Name) && type.ContainingNamespace?.ToDisplayString() == ConfigurationTypes.OptionsNamespace;
}
