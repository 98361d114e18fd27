using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScaleErrors.Analyzers.Options;

namespace ScaleErrors.Analyzers.Rules;

/// <summary>What is wrong with the options of a compilation, in words.</summary>
internal sealed class OptionMistakes(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly NameSearch _search = new(compilation, cancellationToken);
    private readonly HashSet<(string Key, string Value)> _seen = [];
    private readonly HashSet<string> _messages = [];

    /// <summary>The mistakes, in the order of their words: files and sections have none.</summary>
    public IEnumerable<string> Messages => _messages.OrderBy(message => message, StringComparer.Ordinal);

    /// <summary>Takes the options of a file, or those of all files.</summary>
    public void Read(AnalyzerConfigOptions options)
    {
        foreach (var key in ConfiguredKeys.In(options))
        {
            // Nearly all files have the options of the file before.
            if (options.TryGetValue(key, out var value) && _seen.Add((key, value)))
                Read(key, value);
        }
    }

    private void Read(string key, string value)
    {
        if (ScaleOptions.All.FirstOrDefault(option => string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase)) is not { } option)
        {
            _messages.Add(NoOption(key));
            return;
        }

        foreach (var part in option.MeaninglessIn(value))
            _messages.Add(NoValue(option, part));
        if (ReferenceEquals(option, ScaleOptions.HandlerMethodsOption))
            ReadMethods(option, value);
        else if (option is ScaleOption<TypeNames> { Form: var form } && form.TryRead(value, out var types))
            ReadTypes(option, types);
    }

    private void ReadTypes(ScaleOption option, TypeNames types)
    {
        foreach (var entry in types.Entries)
        {
            if (!_search.HasType(entry))
                _messages.Add(NoName(option, TypeNames.IsWide(entry) ? "namespace or type" : "type", entry, _search.NearestType(entry)));
        }
    }

    private void ReadMethods(ScaleOption option, string value)
    {
        if (!ScaleOptions.HandlerMethodsOption.Form.TryRead(value, out var methods))
            return;
        foreach (var name in methods)
        {
            if (!_search.HasMethod(name))
                _messages.Add(NoName(option, "method", name, _search.NearestMethod(name)));
        }
    }

    private static string NoOption(string key) => $"There is no option '{key}': " + (ConfiguredKeys.NearestTo(key) is { } nearest
        ? $"did you mean {nearest}?"
        : "use " + string.Join(", ", ScaleOptions.All.Select(option => option.Key)));

    private static string NoValue(ScaleOption option, string part) =>
        $"The option {option.Key} has the value '{part}', which means nothing: use {option.Allowed}";

    private static string NoName(ScaleOption option, string kind, string name, string? nearest) =>
        $"The option {option.Key} names '{name}', but neither this project nor its references have such a {kind}: "
        + (nearest is null ? "name one that they have, or set the option for the files of the project that has it" : $"did you mean {nearest}?");
}
