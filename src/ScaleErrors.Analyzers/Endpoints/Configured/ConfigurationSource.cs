using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScaleErrors.Analyzers.Endpoints.Configured;

/// <summary>Values that code reads from the configuration itself: <c>configuration["Scale:BaseUrl"]</c> and its relatives.</summary>
internal sealed class ConfigurationSource(SettingTexts settings) : IAddressSource
{
    private const string ConnectionStrings = "ConnectionStrings";

    /// <inheritdoc />
    public bool Owns(IPropertySymbol property, CancellationToken cancellationToken) => false;

    /// <inheritdoc />
    public ImmutableArray<AddressText> TextsOf(IOperation origin, AddressEvaluator evaluator, CancellationToken cancellationToken) => origin switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true } indexer, Instance: { } instance, Arguments: { Length: 1 } keys }
            when ConfigurationTypes.Is(indexer.ContainingType, ConfigurationTypes.Configuration) =>
                [.. settings.Of(SectionPaths.Below(instance, keys[0].Value, evaluator), cancellationToken)],
        IPropertyReferenceOperation { Property: { Name: "Value" } property, Instance: { } instance }
            when ConfigurationTypes.Is(property.ContainingType, ConfigurationTypes.Section) =>
                [.. settings.Of(SectionPaths.Of(instance, evaluator), cancellationToken)],
        IInvocationOperation { TargetMethod: { } method } call
            when ConfigurationTypes.IsOf(method, ConfigurationTypes.ConfigurationNamespace, "ConfigurationBinder") =>
                OfBinder(call, evaluator, cancellationToken),
        IInvocationOperation { TargetMethod: { Name: "GetConnectionString" } method } call
            when ConfigurationTypes.IsOf(method, ConfigurationTypes.ConfigurationNamespace, "ConfigurationExtensions") =>
                [.. settings.Of(ConnectionStringsOf(call, evaluator), cancellationToken)],
        IInvocationOperation { TargetMethod: { Name: "Combine" } method } call
            when ConfigurationTypes.IsOf(method, ConfigurationTypes.ConfigurationNamespace, "ConfigurationPath") => [Joined(call, evaluator)],
        _ => [],
    };

    private ImmutableArray<AddressText> OfBinder(IInvocationOperation call, AddressEvaluator evaluator, CancellationToken cancellationToken)
    {
        var receiver = ConfigurationTypes.ReceiverOf(call);
        switch (call.TargetMethod.Name)
        {
            case "Get":
                return [.. settings.Of(SectionPaths.Of(receiver, evaluator), cancellationToken)];
            case "GetValue":
                var keys = SectionPaths.Below(receiver, ConfigurationTypes.ArgumentOf(call, "key"), evaluator);
                var values = settings.Of(keys, cancellationToken);
                var otherwise = ConfigurationTypes.ArgumentOf(call, "defaultValue");
                return otherwise is null || settings.AlwaysHave(keys, cancellationToken) ? [.. values] : [.. values, .. evaluator.Evaluate(otherwise)];
            default:
                return [];
        }
    }

    private static List<string> ConnectionStringsOf(IInvocationOperation call, AddressEvaluator evaluator)
    {
        var names = SectionPaths.KeysOf(ConfigurationTypes.ArgumentOf(call, "name"), evaluator).ToList();
        return [.. SectionPaths.Of(ConfigurationTypes.ReceiverOf(call), evaluator)
            .SelectMany(path => names.Select(name => SectionPaths.Combine(SectionPaths.Combine(path, ConnectionStrings), name)))];
    }

    private static AddressText Joined(IInvocationOperation call, AddressEvaluator evaluator)
    {
        if (call.Arguments.FirstOrDefault()?.Value is not IArrayCreationOperation { Initializer: { } parts })
            return AddressText.Unknown;
        var keys = parts.ElementValues.Select(part => SectionPaths.KeysOf(part, evaluator).ToList()).ToList();
        return keys.All(texts => texts.Count == 1) ? AddressText.Of(string.Join(":", keys.Select(texts => texts[0]))) : AddressText.Unknown;
    }
}
