using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScaleErrors.Analyzers.Origins;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>
/// Properties of options: what the configuration holds for them, what setups write, and what the class itself says where neither certainly
/// replaces it. No evidence is lost by a value that only may be replaced.
/// </summary>
internal sealed class OptionsSource(DeclaredCode code, SettingTexts settings) : IAddressSource
{
    private readonly OptionsObjects _objects = new(code);

    /// <inheritdoc />
    public bool Owns(IPropertySymbol property, CancellationToken cancellationToken) =>
        property is { IsIndexer: false, IsStatic: false } && (property.SetMethod is not null || property.ContainingType.TypeKind == TypeKind.Interface)
        && code.Declares(property) && _objects.AreRead(property.ContainingType, cancellationToken);

    /// <inheritdoc />
    public ImmutableArray<AddressText> TextsOf(IOperation origin, AddressEvaluator evaluator, CancellationToken cancellationToken) => origin switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: false } property, Instance: { } instance } when code.Declares(property) =>
            OfProperty(property, instance, evaluator, cancellationToken),
        IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } =>
            [.. settings.Of(_objects.KeysOfElement(origin, evaluator, cancellationToken), cancellationToken)],
        _ => [],
    };

    private ImmutableArray<AddressText> OfProperty(
        IPropertySymbol property, IOperation instance, AddressEvaluator evaluator, CancellationToken cancellationToken)
    {
        var type = property.ContainingType;
        var positional = DeclarationOf<ParameterSyntax>(property, cancellationToken) is null ? null : property.Name;
        var member = new ObjectMember(type.ToDisplayString(), property.Name, positional) { ObjectsStand = true };
        return
        [
            .. evaluator.AtValues(member, instance, value =>
                IsOf(value.Type, type) ? OfObject(property, value, evaluator, cancellationToken) : evaluator.Evaluate(value)),
        ];
    }

    /// <summary>The texts of a property of an object, in the order in which the framework writes it: what is certainly replaced is left out.</summary>
    private ImmutableArray<AddressText> OfObject(IPropertySymbol property, IOperation origin, AddressEvaluator evaluator, CancellationToken cancellationToken)
    {
        var content = _objects.Of(origin, evaluator, cancellationToken);
        var name = OptionsObjects.NameOf(property);
        var layers = new OptionsLayers();
        layers.Add(_objects.Implementations(property, cancellationToken).SelectMany(one => Defaults(one, evaluator, cancellationToken)));
        layers.Add(OfSections(content.Sections, name, cancellationToken), replacesDefaults: IsAlwaysIn(content.Sections, name, cancellationToken));
        foreach (var setup in content.Setups)
        {
            var sections = _objects.SectionsOf(setup, evaluator, cancellationToken).ToList();
            layers.Add(setup, OfSections(sections, name, cancellationToken), IsAlwaysIn(sections, name, cancellationToken));
            foreach (var write in WritesIn(setup, property, cancellationToken))
                layers.Add(setup, evaluator.Evaluate(code.OperationAt(write.ValueNode, cancellationToken)), OptionsLayers.AlwaysRuns(write));
        }

        return layers.Texts;
    }

    private IEnumerable<AddressText> OfSections(IEnumerable<string> sections, string name, CancellationToken cancellationToken) =>
        settings.Of(sections.Select(path => SectionPaths.Combine(path, name)), cancellationToken);

    private bool IsAlwaysIn(IEnumerable<string> sections, string name, CancellationToken cancellationToken) =>
        settings.AlwaysHave([.. sections.Select(path => SectionPaths.Combine(path, name))], cancellationToken);

    // o => o.BaseUrl = "https://api.scale.com"
    private ImmutableArray<Write> WritesIn(OptionsSetup setup, IPropertySymbol property, CancellationToken cancellationToken) =>
        setup.Target is { } target ? code.WritesToMember(target, property.Name, setup.Site.SyntaxTree, cancellationToken) : [];

    /// <summary>What the class says: an initializer, a constructor, the default of a record's parameter.</summary>
    private IEnumerable<AddressText> Defaults(IPropertySymbol property, AddressEvaluator evaluator, CancellationToken cancellationToken)
    {
        var values = code.WritesToOwnMember(property.ContainingType, property.Name, cancellationToken)
            .Where(write => write.Site.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null)
            .Select(write => (SyntaxNode?)write.ValueNode);
        if (DeclarationOf<PropertyDeclarationSyntax>(property, cancellationToken) is { Initializer.Value: { } initializer })
            values = values.Concat([initializer]);
        if (DeclarationOf<ParameterSyntax>(property, cancellationToken) is { Default.Value: { } otherwise })
            values = values.Concat([otherwise]);
        return values.Select(value => code.OperationAt(value, cancellationToken)).OfType<IOperation>().SelectMany(value => evaluator.Evaluate(value));
    }

    private static TSyntax? DeclarationOf<TSyntax>(ISymbol symbol, CancellationToken cancellationToken)
        where TSyntax : SyntaxNode =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TSyntax>().FirstOrDefault();

    private static bool IsOf(ITypeSymbol? type, ITypeSymbol wanted) => type is not null
        && ConfigurationTypes.Lineage(type).Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, wanted.OriginalDefinition));
}
